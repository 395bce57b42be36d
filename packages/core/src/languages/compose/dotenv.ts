import { display, placeOf, traceSource } from '../../traced-text.js'
import type { Problem, Source, TracedText, Use } from '../../types.js'
import { bareValue, doubleQuotedValue, singleQuotedValue } from './dotenv-values.js'
import type { DotenvValue } from './dotenv-values.js'
import { interpolate, withBudget, SET_BY_SYSTEM } from './interpolate.js'
import type { ComposeEnvironment } from './interpolate.js'

/** Variables of an env file. */
export interface Dotenv {
  readonly variables: ReadonlyMap<string, TracedText>
  readonly problems: readonly Problem[]
  readonly uses: readonly Use[]
}

/** Blanks within a line, as defined in dotenv/parser.go. */
const SPACE = /[\t\v\f\r \u0085\u00a0]*/y
const EXPORT = /export[\t\n\f\r ]+/y
const NAME = /[\p{L}\p{N}_.\-[\]\t\v\f\r \u0085\u00a0]*/uy
const BLANK = /\p{White_Space}*/uy

function behind(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

function lineEnd(text: string, at: number): number {
  const newline = text.indexOf('\n', at)
  return newline < 0 ? text.length : newline
}

/** Offset of the next statement, after blank lines and comments. */
function statementStart(text: string, from: number): number {
  let at = behind(BLANK, text, from)
  while (text[at] === '#') at = behind(BLANK, text, lineEnd(text, at))
  return at
}

interface Statement {
  readonly name: string
  /** Undefined for a name without a value, which has the value of the environment. */
  readonly value?: DotenvValue
  readonly end: number
}

function valueAt(source: TracedText, start: number): DotenvValue | undefined {
  const quote = source.text[start]
  if (quote === '"') return doubleQuotedValue(source, start)
  return quote === "'" ? singleQuotedValue(source, start) : bareValue(source, start, lineEnd(source.text, start))
}

/** The statement at an offset; undefined if Compose rejects the file. */
function statementAt(source: TracedText, at: number): Statement | undefined {
  const { text } = source
  const start = behind(SPACE, text, behind(EXPORT, text, at))
  const end = behind(NAME, text, start)
  const name = text.slice(start, end).trimEnd()
  if (name.includes(' ')) return undefined
  if (end === text.length || text[end] === '\n') return { name, end }
  if (text[end] !== '=' && text[end] !== ':') return undefined
  const value = valueAt(source, behind(SPACE, text, end + 1))
  return value && { name, value, end: value.end }
}

interface Evaluated {
  readonly text: TracedText
  readonly uses: readonly Use[]
  readonly invalid: readonly TracedText[]
}

function evaluated({ text, isTemplate }: DotenvValue, environment: ComposeEnvironment): Evaluated {
  if (!isTemplate) return { text, uses: [], invalid: [] }
  const { values, uses, invalid } = interpolate(text, environment)
  // The last value is the one that Compose uses if nothing outside is set.
  return { text: values.at(-1) ?? text, uses, invalid }
}

function refusedLine({ path, text }: Source, start: number, end: number): Problem {
  const detail = text.slice(start, end).trimEnd()
  return { code: 'dotenv-syntax', place: { path, range: [start, start + detail.length] }, detail }
}

function refusedVariables(invalid: readonly TracedText[]): Problem[] {
  return invalid.flatMap((text) => {
    const place = placeOf(text)
    return place ? [{ code: 'invalid-interpolation', place, detail: display(text) }] : []
  })
}

/** The byte order mark of UTF-16, read as UTF-8. */
const UTF16 = /^\uFFFD\uFFFD[^\n]*\0/

const utf16Problem = ({ path }: Source): Problem => ({
  code: 'dotenv-utf16',
  place: { path, range: [0, 0] },
  detail: '',
})

/**
 * Reads an env file like compose-go's dotenv package: `NAME=value` and `NAME: value`, quotes and escapes, variables of
 * earlier lines or of `outer`, which takes precedence. A line that Compose rejects is a problem and skipped.
 */
export function readDotenv(file: Source, outer: ComposeEnvironment): Dotenv {
  if (UTF16.test(file.text)) return { variables: new Map(), problems: [utf16Problem(file)], uses: [] }
  const source = traceSource(file)
  const variables = new Map<string, TracedText>()
  const get = (name: string): TracedText | undefined => outer.get(name) ?? variables.get(name)
  const environment = { ...withBudget({ get }), alwaysSet: SET_BY_SYSTEM }
  const problems: Problem[] = []
  const uses: Use[] = []
  for (let at = statementStart(source.text, 0); at < source.text.length;) {
    const statement = statementAt(source, at)
    const end = statement?.end ?? lineEnd(source.text, at)
    if (!statement) problems.push(refusedLine(file, at, end))
    if (statement?.value) {
      const value = evaluated(statement.value, environment)
      variables.set(statement.name, value.text)
      for (const use of value.uses) uses.push(use)
      for (const problem of refusedVariables(value.invalid)) problems.push(problem)
    }
    at = statementStart(source.text, end)
  }
  return { variables, problems, uses }
}
