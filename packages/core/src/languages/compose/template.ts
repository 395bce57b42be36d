import { slice } from '../../traced-text.js'
import type { TracedText } from '../../types.js'

/** The operators after a name in braces. */
export type Operator = ':-' | '-' | ':?' | '?' | ':+' | '+'

/** One part of a template. */
export type Part =
  | { readonly kind: 'literal'; readonly text: TracedText }
  /** `$$` */
  | { readonly kind: 'dollar'; readonly text: TracedText }
  | {
      readonly kind: 'variable'
      readonly text: TracedText
      readonly name: string
      readonly operator?: Operator
      /** The template after the operator. */
      readonly argument?: TracedText
    }
  /** `${` without a name or an end, which Compose rejects. */
  | { readonly kind: 'invalid'; readonly text: TracedText }

/** Names in the pattern of compose-go's template.go, which ignores case by Unicode's rules. */
const NAME = /[_a-z][_a-z0-9]*/iuy
const OPERATOR = /:?[-+?]/y

function match(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}

const isOperator = (text: string): text is Operator => text !== ''

/** The end of the line that contains an offset, and the offset of its last `}`. */
interface Line {
  readonly end: number
  readonly lastBrace: number
}

function lineAt(text: string, at: number): Line {
  const newline = text.indexOf('\n', at)
  const end = newline < 0 ? text.length : newline
  return { end, lastBrace: text.lastIndexOf('}', end) }
}

/**
 * Offset of the closing brace for the one right after `at`, as compose-go counts: braces need no dollar sign, and the
 * character after an opening brace is skipped. If nothing is closed, it is the last brace.
 */
function closingBrace(text: string, at: number, last: number): number {
  let open = 0
  for (let index = at; index <= last; index++) {
    const character = text[index]
    if (character === '}' && --open === 0) return index
    if (character === '{') {
      open++
      index++
    }
  }
  return last
}

function bracedPart(traced: TracedText, start: number, lastBrace: number): Part {
  const { text } = traced
  const name = match(NAME, text, start + 2)
  const behind = start + 2 + name.length
  const operator = match(OPERATOR, text, behind)
  if (name !== '' && text[behind] === '}') return { kind: 'variable', text: slice(traced, start, behind + 1), name }
  if (name === '' || !isOperator(operator) || lastBrace < behind + operator.length) return invalidPart(traced, start)
  const end = closingBrace(text, start, lastBrace)
  const argument = slice(traced, behind + operator.length, end)
  return { kind: 'variable', text: slice(traced, start, end + 1), name, operator, argument }
}

/** Up to the next brace, which the author probably meant. */
function invalidPart(traced: TracedText, start: number): Part {
  const [body = '${'] = /^\$\{[^{}\n]*\}?/.exec(traced.text.slice(start, start + 200)) ?? []
  return { kind: 'invalid', text: slice(traced, start, start + body.length) }
}

function partAt(traced: TracedText, start: number, lastBrace: number): Part | undefined {
  const next = traced.text[start + 1]
  if (next === '$') return { kind: 'dollar', text: slice(traced, start, start + 2) }
  if (next === '{') return bracedPart(traced, start, lastBrace)
  const name = match(NAME, traced.text, start + 1)
  if (name === '') return undefined
  return { kind: 'variable', text: slice(traced, start, start + 1 + name.length), name }
}

/** Parses a template like compose-go's template.go; a dollar sign before anything else is literal. */
export function partsOfTemplate(traced: TracedText): Part[] {
  const parts: Part[] = []
  let line: Line = { end: -1, lastBrace: -1 }
  let from = 0
  for (let at = traced.text.indexOf('$'); at >= 0; at = traced.text.indexOf('$', Math.max(at + 1, from))) {
    if (at > line.end) line = lineAt(traced.text, at)
    const part = partAt(traced, at, line.lastBrace)
    if (!part) continue
    if (at > from) parts.push({ kind: 'literal', text: slice(traced, from, at) })
    parts.push(part)
    from = at + part.text.text.length
  }
  return from === 0 ? [{ kind: 'literal', text: traced }] : [...parts, { kind: 'literal', text: slice(traced, from) }]
}
