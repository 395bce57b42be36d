import { concatAll, EMPTY, slice, split, trim, unwritten, withCharacters } from '../../traced-text.js'
import { unescape, type Escapes } from '../../languages/unescape.js'
import { rowsOf } from '../../languages/windows/variables.js'
import type { TracedText } from '../../types.js'

/** What variables may be, as far as the file says it. */
export type JustValues = ReadonlyMap<string, readonly TracedText[]>

/** Maximum length of a value that may be a path. */
const MOST_CHARACTERS = 4096

/** Maximum number of values of an expression. */
const MOST_ROWS = 8

const DEEPEST = 20

const CONTROLS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '\n': '' }

const ESCAPES: Escapes = { pattern: /\\[^]/g, valueOf: (written) => CONTROLS[written.slice(1)] ?? written.slice(1) }

/** An expression that is read from its start. */
interface Cursor {
  readonly text: TracedText
  readonly values: JustValues
  at: number
  depth: number
}

/** What an expression may be; nothing if the file does not say it. */
export type JustAlternatives = readonly TracedText[]

function take(cursor: Cursor, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = cursor.at
  const match = pattern.exec(cursor.text.text)
  if (match) cursor.at = pattern.lastIndex
  return match ?? undefined
}

const joined = (
  columns: readonly JustAlternatives[],
  join: (row: readonly TracedText[]) => TracedText,
): JustAlternatives =>
  columns.some((column) => column.length === 0)
    ? []
    : rowsOf(columns, MOST_ROWS)
        .map(join)
        .filter(({ text }) => text.length <= MOST_CHARACTERS)

const withSlash = (row: readonly TracedText[]): TracedText =>
  concatAll(row.flatMap((part, index) => (index === 0 ? [part] : [unwritten('/'), part])))

function replaced([text, from, to]: readonly TracedText[]): TracedText {
  if (!text || !from || !to || from.text === '') return text ?? EMPTY
  const isSameLength = from.text.length === to.text.length
  if (isSameLength) return withCharacters(text, text.text.replaceAll(from.text, to.text))
  return concatAll(split(text, from.text).flatMap((part, index) => (index === 0 ? [part] : [unwritten(to.text), part])))
}

/** Functions of just whose values are followed ("Functions" in its manual); of others nothing is known. */
const FUNCTIONS: ReadonlyMap<string, (given: readonly JustAlternatives[]) => JustAlternatives> = new Map([
  ...['env', 'env_var_or_default'].map(
    (name) => [name, ([, fallback = []]: readonly JustAlternatives[]) => fallback] as const,
  ),
  ...['trim', 'trim_start', 'trim_end'].map(
    (name) => [name, ([text = []]: readonly JustAlternatives[]) => text.map((one) => trim(one))] as const,
  ),
  [
    'quote',
    ([text = []]: readonly JustAlternatives[]) => text.map((one) => concatAll([unwritten("'"), one, unwritten("'")])),
  ] as const,
  ...['clean', 'absolute_path', 'canonicalize'].map(
    (name) => [name, ([text = []]: readonly JustAlternatives[]) => text] as const,
  ),
  [
    'lowercase',
    ([text = []]: readonly JustAlternatives[]) => text.map((one) => withCharacters(one, one.text.toLowerCase())),
  ] as const,
  ['join', (given: readonly JustAlternatives[]) => joined(given, withSlash)] as const,
  ['replace', (given: readonly JustAlternatives[]) => joined(given, replaced)] as const,
])

function takeArguments(cursor: Cursor): readonly JustAlternatives[] {
  const given: JustAlternatives[] = []
  while (cursor.at < cursor.text.text.length && !take(cursor, /\s*\)/y)) {
    given.push(takeExpression(cursor))
    if (!take(cursor, /\s*,/y) && !take(cursor, /(?=\s*\))/y)) return given
  }
  return given
}

/** `if a == b { c } else { d }` may be either. */
function takeChoice(cursor: Cursor): JustAlternatives {
  takeExpression(cursor)
  if (take(cursor, /\s*(?:==|!=|=~)/y)) takeExpression(cursor)
  if (!take(cursor, /\s*\{/y)) return []
  const yes = takeExpression(cursor)
  if (!take(cursor, /\s*\}\s*else\b/y)) return yes
  if (take(cursor, /\s*if\b/y)) return [...yes, ...takeChoice(cursor)]
  const no = take(cursor, /\s*\{/y) ? takeExpression(cursor) : []
  take(cursor, /\s*\}/y)
  return [...yes, ...no]
}

const NAME = /\s*([A-Za-z_][\w-]*)/y

function takeName(cursor: Cursor, name: string): JustAlternatives {
  if (name === 'if') return takeChoice(cursor)
  if (!take(cursor, /\(/y)) return cursor.values.get(name) ?? []
  const given = takeArguments(cursor)
  return FUNCTIONS.get(name)?.(given) ?? []
}

const STRING = /\s*(?:'([^']*)'|"((?:[^"\\]|\\[^])*)")/y

function takeOperand(cursor: Cursor): JustAlternatives {
  const [whole, literal, escaped = ''] = take(cursor, STRING) ?? []
  if (whole !== undefined) {
    const end = cursor.at - 1
    const content = slice(cursor.text, end - (literal ?? escaped).length, end)
    return [literal === undefined ? unescape(content, ESCAPES) : content]
  }
  const [, name] = take(cursor, NAME) ?? []
  if (name !== undefined) return takeName(cursor, name)
  if (!take(cursor, /\s*\(/y)) return []
  const inner = takeExpression(cursor)
  take(cursor, /\s*\)/y)
  return inner
}

/** Operands joined by `+` and `/`. */
function takeExpression(cursor: Cursor): JustAlternatives {
  if (cursor.depth >= DEEPEST) return []
  cursor.depth++
  let value = takeOperand(cursor)
  for (let sign = take(cursor, /\s*([+/])/y); sign; sign = take(cursor, /\s*([+/])/y)) {
    const right = takeOperand(cursor)
    value = joined([value, right], sign[1] === '/' ? withSlash : concatAll)
  }
  cursor.depth--
  return value
}

/** The operands of a dependency in parentheses, up to the one that closes it: `(run "a" b)`. */
export function justArgumentsOf(text: TracedText, values: JustValues): readonly JustAlternatives[] {
  const cursor: Cursor = { text, values, at: 0, depth: 0 }
  const given: JustAlternatives[] = []
  for (let before = -1; cursor.at > before && !take(cursor, /\s*(?:\)|$)/y);) {
    before = cursor.at
    given.push(takeOperand(cursor))
  }
  return given
}

/** The values of an expression, up to a comment; none if the file does not say all of it. */
export function justValuesOf(text: TracedText, values: JustValues): readonly TracedText[] {
  const cursor: Cursor = { text, values, at: 0, depth: 0 }
  const found = takeExpression(cursor)
  return /^\s*(?:#.*)?$/.test(text.text.slice(cursor.at)) ? found : []
}
