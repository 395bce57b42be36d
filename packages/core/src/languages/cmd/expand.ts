import { concatAll, EMPTY, expand, replaceByHole, slice, writtenAs } from '../../traced-text.js'
import type { Hole, TracedText } from '../../types.js'
import { recordVariableUse, type Record } from '../windows/interpretation.js'
import { meaningOnWindows } from '../windows/known-names.js'
import { rowsOf, type Variables } from '../windows/variables.js'
import { modify } from './modifiers.js'
import { batchValuesOf, type BatchState } from './state.js'

/** The variables that an expansion uses. */
export interface ExpansionScope {
  readonly record: Record
  readonly state: BatchState
  /** The variables of `%A%`: their values when cmd.exe read the whole line. */
  readonly read: Variables<TracedText>
}

/** Maximum number of values of one text. */
const MOST_ROWS = 32

const hole = (use: TracedText, meaning: Hole['meaning']): TracedText => replaceByHole(use, { name: use.text, meaning })

const withoutQuotes = (text: TracedText): TracedText =>
  /^".*"$/s.test(text.text) && text.text.length > 1 ? slice(text, 1, text.text.length - 1) : text

/** `%~dp0` is the file's folder, `%~1` an argument without its quotes; other modifiers have unknown results. */
function parameter(
  { state }: ExpansionScope,
  use: TracedText,
  modifiers: string | undefined,
  number: string,
): TracedText {
  if (number === '0')
    return hole(use, /d.*p|p.*d/i.test(modifiers ?? '') && !/[nx]/i.test(modifiers ?? '') ? 'project' : 'unknown')
  if (modifiers !== undefined && modifiers !== '') return hole(use, 'unknown')
  if (!state.parameters) return hole(use, 'unknown')
  const given = state.parameters[Number(number) - 1] ?? EMPTY
  return expand(use, modifiers === undefined ? given : withoutQuotes(given))
}

function allParameters({ state }: ExpansionScope, use: TracedText): TracedText {
  if (!state.parameters) return hole(use, 'unknown')
  const blank: TracedText = { text: ' ', atoms: [{ text: ' ', origins: [] }] }
  return expand(use, concatAll(state.parameters.flatMap((given, index) => (index === 0 ? [given] : [blank, given]))))
}

function ofEnvironment(state: BatchState, use: TracedText, name: string): TracedText {
  if (name.toUpperCase() !== 'CD') return hole(use, meaningOnWindows(name))
  return state.folder ? expand(use, state.folder) : hole(use, 'project')
}

function variable(scope: ExpansionScope, use: TracedText, variables: Variables<TracedText>): TracedText[] {
  const inner = use.text.slice(1, -1)
  const colon = inner.indexOf(':', 1)
  const name = colon < 0 ? inner : inner.slice(0, colon)
  return batchValuesOf(variables, name).map((value) => {
    if (value) recordVariableUse(scope.record, use, value)
    const plain = value ?? ofEnvironment(scope.state, use, name)
    const changed = colon < 0 ? plain : modify(plain, inner.slice(colon + 1), use.text)
    return value ? expand(use, changed) : changed
  })
}

const PERCENT =
  /%%(?:~(?<run>[a-z]+)|(?<letter>[^\s%~]))|(?<percent>%%)|%(?:~(?<parts>[a-z$:]*))?(?<number>\d)|(?<all>%\*)|(?<variable>%[^%\r\n:]+(?::[^%\r\n]*)?%)|(?<quote>")|[^%"]+|%/gi

const MODIFIERS = /^[adfnpstxz]*$/i

/** `%%i` in the body of a loop; elsewhere `%%` is an escaped `%`. */
function loopVariable({ state }: ExpansionScope, use: TracedText, letter: string): TracedText {
  const value = state.loop.get(letter)
  return value ? expand(use, value) : slice(use, 1)
}

/** `%%~i` removes quotes, `%%~dpi` selects a part of a path; the variable is the last letter that names one. */
function modifiedVariable({ state }: ExpansionScope, use: TracedText, run: string): TracedText {
  const letters = Array.from(run)
  const at = letters.findLastIndex((letter, index) => state.loop.has(letter) && MODIFIERS.test(run.slice(0, index)))
  const value = state.loop.get(letters[at] ?? '')
  if (!value) return slice(use, 1)
  const end = '%%~'.length + at + 1
  const variable = slice(use, 0, end)
  return concatAll([at === 0 ? expand(variable, withoutQuotes(value)) : hole(variable, 'unknown'), slice(use, end)])
}

function piece(
  scope: ExpansionScope,
  text: TracedText,
  groups: Readonly<globalThis.Record<string, string | undefined>>,
): readonly TracedText[] {
  const { run, letter, percent, parts, number, all, variable: named } = groups
  if (run !== undefined) return [modifiedVariable(scope, text, run)]
  if (letter !== undefined) return [loopVariable(scope, text, letter)]
  if (percent !== undefined) return [slice(text, 1)]
  if (number !== undefined) return [parameter(scope, text, parts, number)]
  if (all !== undefined) return [allParameters(scope, text)]
  if (named !== undefined) return variable(scope, text, scope.read)
  return [text.text === '%' ? EMPTY : text]
}

/** The possible texts of a command after its `%A%` are expanded. */
export function expandPercents(scope: ExpansionScope, source: TracedText): TracedText[] {
  let isQuoted = false
  const columns = [...source.text.matchAll(PERCENT)].map(({ 0: match, index, groups = {} }) => {
    if (groups.quote !== undefined) isQuoted = !isQuoted
    const written = writtenAs(slice(source, index, index + match.length), isQuoted ? 'cmd-quoted' : 'cmd-bare')
    return piece(scope, written, groups)
  })
  return rowsOf(columns, MOST_ROWS).map((parts) => concatAll(parts))
}

const DELAYED = /!(?<name>[^!\r\n:]+)(?::[^!\r\n]*)?!|\^(?<escaped>[^])|!|[^!^]+|\^/g

/** The same for `!A!` with delayed expansion, which also removes a caret. */
export function expandDelayed(scope: ExpansionScope, source: TracedText): TracedText[] {
  if (!scope.state.isDelayed || !source.text.includes('!')) return [source]
  const columns = [...source.text.matchAll(DELAYED)].map(({ 0: match, index, groups = {} }) => {
    const text = slice(source, index, index + match.length)
    if (groups.name !== undefined) return variable(scope, text, scope.state.variables)
    if (groups.escaped !== undefined) return [slice(text, 1)]
    return match === '!' ? [EMPTY] : [text]
  })
  return rowsOf(columns, MOST_ROWS).map((parts) => concatAll(parts))
}
