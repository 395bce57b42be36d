import { EMPTY, concatAll, expand, placeOf, placesOf, replace, replaceByHole, writtenAs } from '../../traced-text.js'
import type { Place, TracedText, Use } from '../../types.js'
import { meaningOfVariable } from '../known-variables.js'
import { partsOfTemplate } from './template.js'
import type { Operator, Part } from './template.js'

/** Variables that files define. */
export interface ComposeEnvironment {
  readonly get: (name: string) => TracedText | undefined
  /** Names that always have a value; by default, those of a compose file. */
  readonly alwaysSet?: ReadonlySet<string>
}

/** Far more than the variables of real projects produce; a few lines of `B=$A$A` could fill the memory. */
const MAX_GIVEN = 10_000_000

/** The cost of a value: its atoms have origins to copy. */
const costOf = ({ text, atoms }: TracedText): number => text.length + 100 * atoms.length

/** Limits variables by a budget; beyond it, their values are unknown. */
export function withBudget(environment: ComposeEnvironment): ComposeEnvironment {
  let left = MAX_GIVEN
  return {
    get: (name) => {
      const value = environment.get(name)
      left -= value ? costOf(value) : 0
      return left < 0 ? undefined : value
    },
  }
}

/** At least one. */
type Values = readonly [TracedText, ...TracedText[]]

/** The value of a template. */
export interface Interpolation {
  /** Several if an alternative depends on a variable that is set nowhere. */
  readonly values: Values
  readonly uses: readonly Use[]
  /** Parts that Compose rejects, which are holes in the value. */
  readonly invalid: readonly TracedText[]
}

type Variable = Extract<Part, { kind: 'variable' }>

/** The inputs and the state of the evaluation. */
interface Evaluation {
  readonly environment: ComposeEnvironment
  readonly uses: Use[]
  readonly invalid: TracedText[]
}

/** At deeper levels of `${A:-${B:-…}}`, a variable is a hole. */
const MAX_DEPTH = 20

/** Beyond this number of values of one text, only the first value of a variable is used. */
const MAX_VALUES = 8

/** Variables that the system sets wherever Compose runs. */
export const SET_BY_SYSTEM: ReadonlySet<string> = new Set(['HOME', 'PWD'])

/** Compose sets the project name after it reads `.env` and before it reads compose files. */
const SET_FOR_FILES: ReadonlySet<string> = new Set([...SET_BY_SYSTEM, 'COMPOSE_PROJECT_NAME'])

const isAlwaysSet = ({ alwaysSet = SET_FOR_FILES }: ComposeEnvironment, name: string): boolean => alwaysSet.has(name)

const holeFor = (use: TracedText, name: string): TracedText =>
  replaceByHole(use, { name: `\${${name}}`, meaning: meaningOfVariable(name) })

function noteUse({ uses }: Evaluation, use: TracedText, definitions: readonly (Place | undefined)[]): void {
  const place = placeOf(use)
  if (place) uses.push({ place, definitions: definitions.filter((definition) => definition !== undefined) })
}

/** The template after an operator, which replaces the variable. */
function argumentValues(evaluation: Evaluation, { text, argument = EMPTY }: Variable, depth: number): Values {
  noteUse(evaluation, text, [placeOf(argument)])
  const [first, ...others] = evaluate(evaluation, writtenAs(argument, 'compose-default'), depth + 1)
  return [expand(text, first), ...others.map((value) => expand(text, value))]
}

/** The value of a variable in the files. */
type Standing = 'set' | 'empty' | 'unset'

function standingOf({ environment }: Evaluation, { name }: Variable): Standing {
  if (isAlwaysSet(environment, name)) return 'set'
  const value = environment.get(name)
  if (!value) return 'unset'
  return value.text === '' ? 'empty' : 'set'
}

function takesArgument(operator: Operator | undefined, standing: Standing): boolean {
  switch (operator) {
    case ':-':
      return standing !== 'set'
    case '-':
      return standing === 'unset'
    case ':+':
      return standing === 'set'
    case '+':
      return standing !== 'unset'
    case ':?':
    case '?':
    case undefined:
      return false
  }
}

/** Compose rejects an empty value if one is required, so it must be set elsewhere. */
const isRefused = (operator: Operator | undefined, value: TracedText | undefined): boolean =>
  operator === ':?' && value?.text === ''

function ownValue(evaluation: Evaluation, { text, name, operator }: Variable): TracedText {
  const { environment } = evaluation
  const given = isAlwaysSet(environment, name) ? undefined : environment.get(name)
  const value = isRefused(operator, given) ? undefined : given
  noteUse(evaluation, text, value ? placesOf(value) : [])
  return value ? expand(text, value) : holeFor(text, name)
}

function variableValues(evaluation: Evaluation, variable: Variable, depth: number): Values {
  const standing = standingOf(evaluation, variable)
  const isAlternative = variable.operator?.endsWith('+') === true
  if (isAlternative && standing === 'unset') return [...argumentValues(evaluation, variable, depth), EMPTY]
  if (takesArgument(variable.operator, standing)) return argumentValues(evaluation, variable, depth)
  return [ownValue(evaluation, variable)]
}

function partValues(evaluation: Evaluation, part: Part, depth: number): Values {
  switch (part.kind) {
    case 'literal':
      return [part.text]
    case 'dollar':
      return [replace(part.text, '$')]
    case 'invalid':
      evaluation.invalid.push(part.text)
      return [replaceByHole(part.text, { name: part.text.text, meaning: meaningInside(part.text.text) })]
    case 'variable':
      return depth < MAX_DEPTH ? variableValues(evaluation, part, depth) : [holeFor(part.text, part.name)]
  }
}

/** `${env:USERPROFILE}` is PowerShell syntax, with the meaning of its variable. */
const meaningInside = (text: string): ReturnType<typeof meaningOfVariable> =>
  meaningOfVariable(/[A-Za-z_]\w*(?=\}?$)/.exec(text)?.[0] ?? '')

/** All combinations of one value of each part, starting with the first values. */
function combinations(options: readonly Values[]): Values {
  let rows: TracedText[][] = [[]]
  for (const [first, ...others] of options) {
    const isTooMany = rows.length * (others.length + 1) > MAX_VALUES
    if (others.length === 0 || isTooMany) for (const row of rows) row.push(first)
    else rows = rows.flatMap((row) => [first, ...others].map((value) => [...row, value]))
  }
  const [first = [], ...others] = rows
  return [concatAll(first), ...others.map((row) => concatAll(row))]
}

function evaluate(evaluation: Evaluation, template: TracedText, depth: number): Values {
  if (!template.text.includes('$')) return [template]
  return combinations(partsOfTemplate(template).map((part) => partValues(evaluation, part, depth)))
}

/**
 * Replaces variables like compose-go's template.go. An undefined variable is a hole with its name, unless it has a
 * default: the process environment is never read.
 */
export function interpolate(template: TracedText, environment: ComposeEnvironment): Interpolation {
  const evaluation: Evaluation = { environment, uses: [], invalid: [] }
  const values = evaluate(evaluation, template, 0)
  return { values, uses: evaluation.uses, invalid: evaluation.invalid }
}
