import { concatAll, replace, slice, writtenAs } from '../../traced-text.js'
import type { TracedText } from '../../types.js'

/** The value of a statement before variables are replaced. */
export interface DotenvValue {
  readonly text: TracedText
  /** Single quotes keep dollar signs. */
  readonly isTemplate: boolean
  /** Offset after the value and its quotes. */
  readonly end: number
}

/** An unquoted value: up to a comment after a space, or the end of the line. */
export function bareValue(source: TracedText, start: number, end: number): DotenvValue {
  const line = source.text.slice(start, end)
  const comment = line.indexOf(' #')
  const kept = (comment < 0 ? line : line.slice(0, comment)).trimEnd()
  const text = writtenAs(slice(source, start, start + kept.length), 'dotenv-bare')
  return { text, isTemplate: true, end }
}

/** One-letter escapes of Go that dotenv/parser.go supports. */
const ESCAPES: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
  // The template that the value becomes reads it as one dollar sign.
  $: '$$',
}

interface Escape {
  readonly text: string
  readonly length: number
}

/** `\0123`; if it is not a byte, only its zero is removed. */
function octal(digits: string): Escape {
  const code = /^[0-7]{3}$/.test(digits) ? Number.parseInt(digits, 8) : Infinity
  return { text: code < 256 ? String.fromCharCode(code) : `\\${digits}`, length: 2 + digits.length }
}

const OCTAL = /\\0([0-9]{0,3})/y

function doubleEscape(text: string, at: number): Escape | undefined {
  const letter = text[at + 1] ?? ''
  OCTAL.lastIndex = at
  const digits = letter === '0' ? OCTAL.exec(text)?.[1] : undefined
  if (digits !== undefined) return octal(digits)
  const known = letter === '"' ? '"' : ESCAPES[letter]
  return known === undefined ? undefined : { text: known, length: 2 }
}

const singleEscape = (text: string, at: number): Escape | undefined =>
  text[at + 1] === "'" ? { text: "'", length: 2 } : undefined

type ReadEscape = (text: string, at: number) => Escape | undefined

/** The value in quotes; undefined if they are not closed. */
function quotedValue(
  source: TracedText,
  start: number,
  escapeAt: ReadEscape,
): Omit<DotenvValue, 'isTemplate'> | undefined {
  const { text } = source
  const special = new RegExp(String.raw`[\\${text[start] ?? ''}]`, 'g')
  const parts: TracedText[] = []
  let from = start + 1
  special.lastIndex = from
  for (let found = special.exec(text); found; found = special.exec(text)) {
    const at = found.index
    if (found[0] !== '\\') return { text: concatAll([...parts, slice(source, from, at)]), end: at + 1 }
    const escape = escapeAt(text, at)
    special.lastIndex = at + (escape?.length ?? 2)
    if (!escape) continue
    parts.push(slice(source, from, at), replace(slice(source, at, special.lastIndex), escape.text))
    from = special.lastIndex
  }
  return undefined
}

/** A value in double quotes, in which backslashes are escapes: `"C:\new"` contains a line break. */
export function doubleQuotedValue(source: TracedText, start: number): DotenvValue | undefined {
  const value = quotedValue(source, start, doubleEscape)
  return value && { text: writtenAs(value.text, 'dotenv-double'), isTemplate: true, end: value.end }
}

/** A value in single quotes, in which only a quote can be escaped. */
export function singleQuotedValue(source: TracedText, start: number): DotenvValue | undefined {
  const value = quotedValue(source, start, singleEscape)
  return value && { text: writtenAs(value.text, 'dotenv-single'), isTemplate: false, end: value.end }
}
