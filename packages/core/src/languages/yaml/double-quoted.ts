import { quotedEnd } from './pieces.js'
import type { ScalarPiece } from './pieces.js'

/** Escapes of one letter (YAML 1.2, 5.7). */
const ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  '\t': '\t',
}

const CODE_LENGTHS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 }

const HEX = /^[0-9A-Fa-f]+$/
const LAST_CODE_POINT = 0x10ffff

function codeText(digits: string, length: number): string | undefined {
  const code = digits.length === length && HEX.test(digits) ? Number.parseInt(digits, 16) : Infinity
  return code <= LAST_CODE_POINT ? String.fromCodePoint(code) : undefined
}

/** An escaped line break, with the blanks of the next line. */
function escapedLineBreak(text: string, start: number): ScalarPiece | undefined {
  const [broken] = /^\\\r?\n[ \t]*/.exec(text.slice(start, start + 3)) ?? []
  if (broken === undefined) return undefined
  let end = start + broken.length
  while (text[end] === ' ' || text[end] === '\t') end++
  return { text: '', start, end }
}

/** An escape at a backslash; unknown escapes are literal text. */
function escapeAt(text: string, start: number): ScalarPiece {
  const letter = text[start + 1] ?? ''
  const length = CODE_LENGTHS[letter]
  const end = start + 2 + (length ?? 0)
  const digits = length === undefined ? '' : text.slice(start + 2, end)
  const character = length === undefined ? ESCAPES[letter] : codeText(digits, length)
  return escapedLineBreak(text, start) ?? { text: character ?? text.slice(start, end), start, end }
}

/** Blanks with the line breaks between them, which fold. */
function blanksAt(text: string, start: number, to: number): ScalarPiece {
  let end = start
  let newlines = 0
  for (; end < to && ' \t\r\n'.includes(text[end] ?? 'x'); end++) {
    if (text[end] === '\n') newlines++
    if (text[end] === '\r' && text[end + 1] !== '\n') break
  }
  if (end === start) end++
  const fold = newlines === 1 ? ' ' : '\n'.repeat(Math.max(0, newlines - 1))
  return { text: newlines === 0 ? text.slice(start, end) : fold, start, end }
}

const SPECIAL = /[\\ \t\r\n]/g

/** The value of a double-quoted scalar; the text includes the quotes. */
export function doubleQuotedPieces(text: string): ScalarPiece[] {
  const pieces: ScalarPiece[] = []
  const end = quotedEnd(text)
  for (let at = 1; at < end;) {
    SPECIAL.lastIndex = at
    const next = Math.min(SPECIAL.exec(text)?.index ?? end, end)
    if (next > at) pieces.push({ text: text.slice(at, next), start: at, end: next })
    if (next === end) break
    const piece = text[next] === '\\' ? escapeAt(text, next) : blanksAt(text, next, end)
    pieces.push(piece)
    at = piece.end
  }
  return pieces
}
