import { concat, replace, slice, sliceAs, writtenAs, concatAll } from '../../../traced-text.js'
import type { TracedText, Writing } from '../../../types.js'

/** The quotes around text in a word, which decide what a backslash does; `start` is unquoted text at the start of the word. */
export type QuoteContext = 'start' | 'bare' | 'double' | 'heredoc'

/** Whether a word consists of characters that are literal anywhere in it. */
export const isLiteralWord = (text: string): boolean => /^[\w./:,@%+=-]+$/.test(text)

export const hasOpenQuote = (context: QuoteContext): boolean => context === 'start' || context === 'bare'

const ESCAPES: Readonly<Record<QuoteContext, RegExp>> = {
  start: /\\[\s\S]/g,
  bare: /\\[\s\S]/g,
  double: /\\["$\\`\n]/g,
  heredoc: /\\[$\\`\n]/g,
}

const WRITINGS: Readonly<Record<QuoteContext, Writing>> = {
  start: 'shell-start',
  bare: 'shell-bare',
  double: 'shell-double',
  heredoc: 'shell-heredoc',
}

/** Replaces every match by its meaning. */
function replaceMatches(text: TracedText, pattern: RegExp, meaning: (match: string) => string): TracedText {
  const parts: TracedText[] = []
  let start = 0
  for (const match of text.text.matchAll(pattern)) {
    const end = match.index + match[0].length
    parts.push(slice(text, start, match.index), replace(slice(text, match.index, end), meaning(match[0])))
    start = end
  }
  return start === 0 ? text : concatAll([...parts, slice(text, start)])
}

const unescaped = (escape: string): string => (escape === '\\\n' ? '' : escape.slice(1))

const decodeAs = (text: TracedText, context: QuoteContext): TracedText =>
  asWritten(text.text.includes('\\') ? replaceMatches(text, ESCAPES[context], unescaped) : text, context)

/** Literal text with its backslashes taken away (POSIX XCU 2.2). */
export function decodeLiteral(text: TracedText, context: QuoteContext): TracedText {
  if (context !== 'start') return decodeAs(text, context)
  const first = text.text.startsWith('\\') ? 2 : 1
  return concat(decodeAs(slice(text, 0, first), 'start'), decodeAs(slice(text, first), 'bare'))
}

/** The literal at `[start, end)` of a text, with its backslashes taken away. */
export function decodeLiteralAt(text: TracedText, start: number, end: number, context: QuoteContext): TracedText {
  if (text.text.slice(start, end).includes('\\')) return decodeLiteral(slice(text, start, end), context)
  if (context !== 'start') return sliceAs(text, start, end, WRITINGS[context])
  return concat(sliceAs(text, start, start + 1, WRITINGS.start), sliceAs(text, start + 1, end, WRITINGS.bare))
}

/** The characters `[start, end)` of a text, as they are written. */
export const writtenAt = (text: TracedText, start: number, end: number, context: QuoteContext): TracedText =>
  sliceAs(text, start, end, WRITINGS[context])

export const asWritten = (text: TracedText, context: QuoteContext): TracedText => writtenAs(text, WRITINGS[context])

const ANSI_ESCAPE = /\\(?:x[\dA-Fa-f]{1,2}|u[\dA-Fa-f]{1,4}|U[\dA-Fa-f]{1,8}|[0-7]{1,3}|c[\s\S]|[\s\S])/g

/** The characters that letters mean after a backslash: in `$'…'`, for `printf` and for `echo -e`. */
export const ESCAPE_LETTERS: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  e: '\x1b',
  E: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
}

const ANSI_LETTERS: Readonly<Record<string, string>> = {
  ...ESCAPE_LETTERS,
  "'": "'",
  '"': '"',
  '?': '?',
}

const characterOf = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '')

function ansiMeaning(escape: string): string {
  const [, letter = '', ...rest] = escape
  if ('xuU'.includes(letter) && rest.length > 0) return characterOf(parseInt(rest.join(''), 16))
  if (letter >= '0' && letter <= '7') return characterOf(parseInt(escape.slice(1), 8) & 0xff)
  if (letter === 'c' && rest[0] !== undefined) return characterOf(rest[0].charCodeAt(0) & 0x1f)
  return ANSI_LETTERS[letter] ?? escape
}

/** The inside of `$'…'` (bash, "ANSI-C Quoting"). */
export const decodeAnsi = (text: TracedText): TracedText =>
  writtenAs(replaceMatches(text, ANSI_ESCAPE, ansiMeaning), 'shell-ansi')

/** The inside of backquotes, where a backslash escapes `$`, `` ` `` and itself, in double quotes also `"`. */
export const decodeBackquotes = (text: TracedText, context: QuoteContext): TracedText =>
  replaceMatches(text, context === 'double' ? /\\["$\\`]/g : /\\[$\\`]/g, (escape) => escape.slice(1))
