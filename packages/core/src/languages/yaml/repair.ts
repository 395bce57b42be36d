import type { CST, YAMLParseError } from 'yaml'
import { tokensIn } from './tokens.js'

/** The error of the library. */
export type SyntaxError = Pick<YAMLParseError, 'code' | 'pos' | 'message'>

/** Lines that other programs would remove: template statements and merge conflict markers. */
const FOREIGN_LINE = /^[^\S\n]*(?:\{\{[^\n]*\}\}|\{%[^\n]*%\}|<%[^\n]*%>|<{7}[^\n]*|={7}|>{7}[^\n]*)[^\S\n]*$/gm

/** Errors inside a scalar or an alias, which affect nothing around it. */
const HARMLESS = new Set<string>(['BAD_DQ_ESCAPE', 'BAD_SCALAR_START', 'BAD_ALIAS', 'TAG_RESOLVE_FAILED'])

/** The first error that may affect more than its place. */
export const breakingError = (errors: readonly SyntaxError[]): SyntaxError | undefined =>
  errors.find(({ code }) => !HARMLESS.has(code))

const blanks = (text: string): string => text.replace(/[^\r\n]/g, ' ')

const withBlanks = (text: string, start: number, end: number): string =>
  text.slice(0, start) + blanks(text.slice(start, end)) + text.slice(end)

/** The opening quote of the scalar that ends at an error. */
function openQuote(tokens: readonly CST.Token[], end: number): number | undefined {
  for (const token of tokensIn(tokens)) {
    const isQuoted = token.type === 'double-quoted-scalar' || token.type === 'single-quoted-scalar'
    if (isQuoted && token.offset + token.source.length === end) return token.offset
  }
  return undefined
}

function withoutLine(text: string, at: number): string {
  const start = text.lastIndexOf('\n', at - 1) + 1
  const newline = text.indexOf('\n', at)
  return withBlanks(text, start, newline < 0 ? text.length : newline)
}

/**
 * Removes the cause of an error by blanks, so that all offsets stay: foreign lines, an unclosed quote, or the line of
 * the error. Undefined if there is nothing to remove.
 */
export function repaired(text: string, tokens: readonly CST.Token[], { code, pos: [at] }: SyntaxError) {
  const own = text.replace(FOREIGN_LINE, blanks)
  if (own !== text) return own
  const quote = code === 'MISSING_CHAR' ? openQuote(tokens, at) : undefined
  const next = quote === undefined ? withoutLine(text, at) : withBlanks(text, quote, quote + 1)
  return next === text ? undefined : next
}
