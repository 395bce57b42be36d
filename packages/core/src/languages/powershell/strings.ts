import { replace, slice, writtenAs } from '../../traced-text.js'
import type { TracedText, Writing } from '../../types.js'
import type { Expression } from './nodes.js'
import { since, statementsIn, take, type Parser } from './parser.js'

const SCOPES = /^(?:global|script|local|private|using|variable):/i

const BRACED = /\$\{([^}\r\n]*)\}/y
/** A name with or without a scope or drive such as `env:`; without one, no colon may follow. */
const VARIABLE = /\$(\w+:\w+|(?:\w+|[$?^])(?![\w:])|\w+(?=::))/y
/** A scope without a name, which is a syntax error: `"$x:/y"`. */
const BROKEN = /\$\w+:/y

/** `$x`, `${x}`, `$env:X` at the parser's offset. */
export function takeVariable(parser: Parser, writing: Writing): Expression | undefined {
  const start = parser.at
  const match = take(parser, BRACED) ?? take(parser, VARIABLE)
  const at = writtenAs(since(parser, start), writing)
  if (match) {
    const name = (match[1] ?? '').replace(SCOPES, '').toUpperCase()
    return { kind: 'variable', name, at }
  }
  if (!take(parser, BROKEN)) return undefined
  const broken = since(parser, start)
  const name = broken.text.slice(1, -1)
  parser.errors.push({
    message: `write \`\${${name}}:\`, as PowerShell reads \`$${name}:\` as a scope or drive`,
    at: broken,
  })
  return { kind: 'unknown', inside: [], at: writtenAs(broken, writing) }
}

export function takeSubexpression(parser: Parser, writing: Writing): Expression | undefined {
  const start = parser.at
  if (!take(parser, /\$\(/y)) return undefined
  const body = statementsIn(parser, ')')
  return { kind: 'group', group: 'value', body, at: writtenAs(since(parser, start), writing) }
}

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
}

/** A backtick and the character that it escapes. */
export function takeEscape(parser: Parser, writing: Writing): Expression | undefined {
  const start = parser.at
  const [, sign] = take(parser, /`(\r\n|[^])/y) ?? []
  if (sign === undefined) return undefined
  const at = writtenAs(since(parser, start), writing)
  return { kind: 'text', text: replace(at, ESCAPES[sign] ?? sign), at }
}

const literal = (text: TracedText, writing: Writing): Expression => {
  const written = writtenAs(text, writing)
  return { kind: 'text', text: written, at: written }
}

const PLAIN = /[^"“”„`$]+/y
const HERE_PLAIN = /[^"`$\n]+|"(?!@)|\r?\n(?!"@)/y

/** The parts of an expandable string up to its end. */
function takeParts(parser: Parser, plain: RegExp, end: RegExp): Expression[] {
  const parts: Expression[] = []
  while (parser.at < parser.text.length && !take(parser, end)) {
    const start = parser.at
    const doubled = plain === PLAIN && take(parser, /["“”„]{2}/y)
    if (doubled) {
      const at = writtenAs(since(parser, start), 'powershell-double')
      parts.push({ kind: 'text', text: replace(at, '"'), at })
      continue
    }
    const part =
      takeEscape(parser, 'powershell-double') ??
      takeSubexpression(parser, 'powershell-double') ??
      takeVariable(parser, 'powershell-double')
    if (!part && !take(parser, plain)) parser.at++
    parts.push(part ?? literal(since(parser, start), 'powershell-double'))
  }
  return parts
}

const DOUBLE_END = /["“”„](?!["“”„])/y
const HERE_END = /\r?\n"@/y

function takeSingle(parser: Parser, start: number): Expression {
  const [whole = '', body = ''] = take(parser, /['‘’‚‛]([^'‘’‚‛]*(?:['‘’‚‛]{2}[^'‘’‚‛]*)*)['‘’‚‛]?/y) ?? []
  const inner = slice(parser.source, start + 1, start + 1 + body.length)
  const at = writtenAs(slice(parser.source, start, start + whole.length), 'powershell-single')
  const text = writtenAs(inner, 'powershell-single')
  const hasQuotes = /['‘’‚‛]/.test(body)
  return { kind: 'text', text: hasQuotes ? replace(text, body.replace(/['‘’‚‛]{2}/g, "'")) : text, at }
}

function takeSingleHere(parser: Parser, start: number): Expression {
  const from = parser.at
  const end = parser.text.indexOf("\n'@", from - 1)
  parser.at = end < 0 ? parser.text.length : end + "\n'@".length
  const text = slice(parser.source, from, end < 0 ? parser.text.length : end)
  return { kind: 'text', text: writtenAs(text, 'powershell-single'), at: since(parser, start) }
}

/** A string of any kind at the parser's offset. */
export function takeString(parser: Parser): Expression | undefined {
  const start = parser.at
  if (take(parser, /@"[ \t]*\r?\n/y)) {
    const parts = take(parser, /"@/y) ? [] : takeParts(parser, HERE_PLAIN, HERE_END)
    return { kind: 'join', parts, at: since(parser, start) }
  }
  if (take(parser, /@'[ \t]*\r?\n/y)) return takeSingleHere(parser, start)
  if (take(parser, /["“”„]/y)) {
    const parts = takeParts(parser, PLAIN, DOUBLE_END)
    return { kind: 'join', parts, at: since(parser, start) }
  }
  return /['‘’‚‛]/.test(parser.text.charAt(start)) ? takeSingle(parser, start) : undefined
}
