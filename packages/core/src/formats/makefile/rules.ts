import { concatAll, slice, unwritten } from '../../traced-text.js'
import type { TracedText } from '../../types.js'
import { expandText } from './expand.js'
import { asRecipe, asValue, type LogicalLine } from './lines.js'
import { scopeOf, type MakeVariables } from './scope.js'

/** A line of a recipe. */
export interface Recipe {
  readonly text: TracedText
  /** The rule that it belongs to, by number. */
  readonly rule: number
  readonly targets: readonly string[]
}

/** The contents of a makefile, for one branch of each condition. */
export interface Makefile {
  readonly recipes: readonly Recipe[]
  readonly variables: MakeVariables
  /** Target-specific values, which also apply to prerequisites. */
  readonly ofTargets: ReadonlyMap<string, MakeVariables>
  readonly exported: ReadonlySet<string>
  readonly isOneShell: boolean
}

interface State {
  readonly branch: number
  readonly recipes: Recipe[]
  readonly variables: Map<string, TracedText>
  readonly ofTargets: Map<string, Map<string, TracedText>>
  readonly exported: Set<string>
  /** For each open condition its current branch, `-1` once the last one has begun. */
  readonly conditions: { at: number }[]
  rule: { readonly number: number; readonly targets: readonly string[] } | undefined
  isOneShell: boolean
}

const ASSIGNMENT =
  /^[ \t]*(?=\S)(?<modifiers>(?:(?:export|override|private)\s+){0,3})(?:(?<targets>[^:=#]+):[ \t]+(?<own>(?:(?:export|override|private)\s+){0,3}))?(?<name>[\w.-]+)[ \t]*(?<operator>\+|\?|:{1,3}|!)?=[ \t]*/

/** Characters before a `#` that starts a comment. */
const withoutComment = (value: TracedText): TracedText => {
  const at = /(?:^|[^\\])#/.exec(value.text)
  return at ? slice(value, 0, at.index + at[0].length - 1) : value
}

/** Maximum length of a value that may be options. */
const MOST_CHARACTERS = 20_000

function set(
  variables: Map<string, TracedText>,
  name: string,
  operator: string,
  value: TracedText,
  state: State,
): void {
  const old = variables.get(name) ?? state.variables.get(name)
  if (operator === '+' && old && old.text.length > MOST_CHARACTERS) return
  if (operator === '+' && old) variables.set(name, concatAll([old, unwritten(' '), value]))
  else if (operator === '!') variables.delete(name)
  else if (operator.startsWith(':')) variables.set(name, expandText(value, scopeOf(state.variables, state.branch)))
  else if (operator !== '?' || !old) variables.set(name, value)
}

const namesIn = (targets: string): string[] => targets.split(/\s+/).filter((name) => name !== '')

function variablesOf(state: State, target: string): Map<string, TracedText> {
  const variables = state.ofTargets.get(target) ?? new Map<string, TracedText>()
  state.ofTargets.set(target, variables)
  return variables
}

/** Reads `NAME = value`, for all or for targets. */
function assign(state: State, line: TracedText): boolean {
  const match = ASSIGNMENT.exec(line.text)
  const { modifiers = '', targets, own = '', name, operator = '' } = match?.groups ?? {}
  if (!match || name === undefined) return false
  const value = withoutComment(slice(line, match[0].length))
  if (/\bexport\b/.test(modifiers + own)) state.exported.add(name)
  const places =
    targets === undefined ? [state.variables] : namesIn(targets).map((target) => variablesOf(state, target))
  for (const variables of places) set(variables, name, operator, value, state)
  return true
}

const isSkipped = ({ conditions, branch }: State): boolean => conditions.some(({ at }) => at !== branch)

const CONDITION = /^\s*(?<word>ifeq|ifneq|ifdef|ifndef|else|endif)\b/

/** Continues with the next branch of a condition; the last one represents all that the file does not have. */
function condition({ conditions, branch }: State, text: string): boolean {
  const word = CONDITION.exec(text)?.groups?.word
  if (word === undefined) return false
  const open = conditions.at(-1)
  if (word === 'endif') conditions.pop()
  else if (word !== 'else') conditions.push({ at: 0 })
  else if (open) open.at = /^\s*else\s*(?:#.*)?$/.test(text) && open.at < branch ? branch : open.at + 1
  return true
}

/** What follows `target: ;` on the same line. */
function startRule(state: State, line: TracedText): void {
  const [, targets] = /^([^=#]*?)::?(?!=)/.exec(line.text) ?? []
  if (targets === undefined) return
  state.rule = { number: (state.rule?.number ?? 0) + 1, targets: namesIn(targets) }
  state.isOneShell ||= targets.trim() === '.ONESHELL'
  const at = /^[^=#:]*:[^=;]*;/.exec(line.text)?.[0].length
  if (at !== undefined) addRecipe(state, slice(line, at))
}

function addRecipe(state: State, text: TracedText): void {
  if (!state.rule) return
  state.recipes.push({ text, rule: state.rule.number, targets: state.rule.targets })
}

const isComment = ({ lines: [first] }: LogicalLine): boolean => first?.text.trimStart().startsWith('#') === true

function exportNames(state: State, text: string): boolean {
  const [, names] = /^\s*export\s+(\S[\w.\s-]*)$/.exec(text) ?? []
  for (const name of namesIn(names ?? '')) state.exported.add(name)
  return names !== undefined
}

const DEFINE = /^\s*(?:(?:export|override)\s+)*define\s+([\w.-]+)\s*(?:(\+|\?|::?|!)?=\s*)?$/

/** The lines up to `endef` are the value of a variable; gives the line that ends them. */
function define(state: State, lines: readonly LogicalLine[], from: number): number | undefined {
  const [, name, operator = ''] = DEFINE.exec(lines[from]?.lines[0]?.text ?? '') ?? []
  if (name === undefined) return undefined
  const end = lines.findIndex(({ lines: [first] }, at) => at > from && first?.text.trim() === 'endef')
  const last = end < 0 ? lines.length : end
  const body = lines.slice(from + 1, last).flatMap((line) => [asRecipe(line), unwritten('\n')])
  if (!isSkipped(state)) set(state.variables, name, operator, concatAll(body), state)
  return last
}

function readLine(state: State, line: LogicalLine): void {
  const value = asValue(line)
  const isRecipe = line.isIndented && state.rule !== undefined
  if ((!isRecipe && condition(state, value.text)) || isSkipped(state)) return
  if (isRecipe) {
    if (!isComment(line)) addRecipe(state, asRecipe(line))
  } else if (!isComment(line) && !assign(state, value) && !exportNames(state, value.text)) startRule(state, value)
}

/** Parses a makefile, using the branch with this number of each condition. */
export function readMakefile(lines: readonly LogicalLine[], branch: number): Makefile {
  const state: State = {
    branch,
    recipes: [],
    variables: new Map(),
    ofTargets: new Map(),
    exported: new Set(),
    conditions: [],
    rule: undefined,
    isOneShell: false,
  }
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    const end = define(state, lines, at)
    if (end !== undefined) at = end
    else if (line) readLine(state, line)
  }
  return state
}
