import { concatAll, replaceByHole, slice, traceSource } from '../../traced-text.js'
import type { Source, TracedText } from '../../types.js'
import { codeTokensOf, type CodeSyntax, type CodeToken } from './tokens.js'

/** A file as its tokens without comments. */
export interface CodeTokens {
  readonly document: TracedText
  readonly tokens: readonly CodeToken[]
  readonly syntax: CodeSyntax
}

/** Tokens between two commas; `name` is that of a named argument or the key of an entry. */
export interface Argument {
  readonly name?: string
  readonly from: number
  readonly to: number
}

export const codeOf = (source: Source, syntax: CodeSyntax): CodeTokens => ({
  document: traceSource(source),
  tokens: codeTokensOf(source.text, syntax).filter(({ kind }) => kind !== 'comment'),
  syntax,
})

export const codeAt = ({ document, tokens }: CodeTokens, at: number): string =>
  document.text.slice(...(tokens[at]?.range ?? [0, 0]))

/** A list is read up to so many tokens, so that nested ones cost no more than their length. */
export const MOST_TOKENS = 500

/** A map, since code may have words such as `constructor`, which any object has. */
const DEPTHS: ReadonlyMap<string, number> = new Map([
  ['(', 1],
  ['[', 1],
  ['{', 1],
  [')', -1],
  [']', -1],
  ['}', -1],
])

/** How much deeper in brackets code is behind a token: 1, -1 or 0. */
export const depthChange = (written: string): number => DEPTHS.get(written) ?? 0

/** The token behind the bracket that closes the one at `open`, or `to` if none before it does. */
export function behindBracket(code: CodeTokens, open: number, to = code.tokens.length): number {
  let depth = 0
  for (let at = open; at < to; at++) {
    const change = depthChange(codeAt(code, at))
    depth += change
    if (change < 0 && depth === 0) return at + 1
  }
  return to
}

function argumentBetween(code: CodeTokens, from: number, to: number): Argument {
  const isNamed = code.tokens[from]?.kind === 'word' && /^[=:]$/.test(codeAt(code, from + 1))
  return isNamed ? { name: codeAt(code, from), from: from + 2, to } : { from, to }
}

/** The arguments or items behind an opening bracket; those of a longer list end early. */
export function argumentsAt(code: CodeTokens, open: number): Argument[] {
  const found: Argument[] = []
  let depth = 0
  let from = open + 1
  const end = Math.min(code.tokens.length, open + MOST_TOKENS)
  for (let at = from; at < end; at++) {
    const written = codeAt(code, at)
    depth += depthChange(written)
    if (depth > 0 || (written !== ',' && depth === 0)) continue
    if (at > from) found.push(argumentBetween(code, from, at))
    if (depth < 0) return found
    from = at + 1
  }
  return found
}

/** An expression whose value the file does not tell. */
export function unknownExpression(code: CodeTokens, { from, to }: Argument): TracedText {
  const [first, last] = [code.tokens[from], code.tokens[to - 1]]
  if (!first || !last) return concatAll([])
  const expression = slice(code.document, first.range[0], last.range[1])
  return replaceByHole(expression, { name: expression.text, meaning: 'unknown' })
}
