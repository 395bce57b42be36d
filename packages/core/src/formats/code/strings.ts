import { unescape, type Escapes } from '../../languages/unescape.js'
import { slice, writtenAs } from '../../traced-text.js'
import type { TracedText, Writing } from '../../types.js'
import { fillTemplates } from '../templates.js'
import type { CodeSyntax, CodeToken, StringKind } from './tokens.js'

const CONTROLS: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  '\\': '\\',
  "'": "'",
  '"': '"',
  '\n': '',
}

/** Python keeps the backslash of an unknown escape sequence; Java, Kotlin and C# reject it. */
function escaped(written: string): string {
  const hexadecimal = /^\\[xuU]([\dA-Fa-f]+)$/.exec(written)?.[1]
  const code = hexadecimal === undefined ? Number.NaN : Number.parseInt(hexadecimal, 16)
  return code <= 0x10ffff ? String.fromCodePoint(code) : (CONTROLS[written.slice(1)] ?? written)
}

const BACKSLASHES: Escapes = {
  pattern: /\\(?:x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|U[\dA-Fa-f]{8}|[^])/g,
  valueOf: escaped,
}

const ESCAPES: Readonly<Partial<Record<StringKind, Escapes>>> = {
  escaped: BACKSLASHES,
  filled: BACKSLASHES,
  doubled: { pattern: /""/g, valueOf: () => '"' },
}

const isRaw = (prefix: string): boolean => /[rR@]/.test(prefix)

const asIs = (text: TracedText): TracedText => text

const WRITINGS: Readonly<Record<StringKind, Writing>> = {
  escaped: 'code-escaped',
  filled: 'code-filled',
  doubled: 'code-raw',
  raw: 'code-raw',
}

/** The value of text in a string of a kind; `fill` replaces the expressions in it. */
export function stringText(text: TracedText, kind: StringKind, fill = asIs): TracedText {
  const escapes = ESCAPES[kind]
  return writtenAs(escapes ? unescape(text, escapes, fill) : fill(text), WRITINGS[kind])
}

const isStringKind = (kind: CodeToken['kind']): kind is StringKind =>
  kind === 'escaped' || kind === 'raw' || kind === 'doubled' || kind === 'filled'

/** The value of a name in a string, if the file says it. */
type ValueOfName = (name: string) => TracedText | undefined

/** A name in the signs of an expression: `$name`, `${name}`, `{name}`. */
const NAME_ONLY = /^\$?\{?[ \t]*([A-Za-z_]\w*)[ \t]*\}?$/

/** The value of a string with unknown parts for its expressions but known names; undefined if it has no single line. */
export function codeString(
  document: TracedText,
  { kind, range, content }: CodeToken,
  { expressions }: CodeSyntax,
  valueOf: ValueOfName = () => undefined,
): TracedText | undefined {
  if (!isStringKind(kind)) return undefined
  const pattern = expressions[kind]
  const written = kind === 'filled' && isRaw(document.text.slice(range[0], content[0])) ? 'raw' : kind
  const evaluate = ({ text }: TracedText): TracedText | undefined => valueOf(NAME_ONLY.exec(text)?.[1] ?? '')
  const fill = pattern ? (rest: TracedText) => fillTemplates(rest, { pattern, evaluate }) : asIs
  return stringText(slice(document, ...content), written, fill)
}
