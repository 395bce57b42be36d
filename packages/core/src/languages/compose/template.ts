import { slice } from '../../traced-text.js'
import type { TracedText } from '../../types.js'

/** What follows a name in braces, and what it is for. */
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
      /** The template behind the operator. */
      readonly argument?: TracedText
    }
  /** `${` without a name or an end, which compose refuses. */
  | { readonly kind: 'invalid'; readonly text: TracedText }

/** Names as the pattern of compose-go's template.go takes them: case does not matter, by Unicode's rules. */
const NAME = /[_a-z][_a-z0-9]*/iuy
const OPERATOR = /:?[-+?]/y

function match(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}

const isOperator = (text: string): text is Operator => text !== ''

/** Where the line ends that an offset is in, and where its last `}` is. */
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
 * Offset of the brace that closes the one right behind `at`, by compose-go's count: braces need no dollar, and the
 * character behind an opening one is never looked at. Where nothing is closed, the last brace is it.
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

/** Up to the next brace, which is what its writer meant. */
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

/** Cuts a template as compose-go's template.go does; a dollar before anything else is literal. */
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
