import { codeAt, depthChange, type Argument, type CodeTokens } from '../code/arguments.js'

/** The tokens of an expression that are neither brackets nor in them, by their indexes. */
export function outermostTokens(code: CodeTokens, { from, to }: Argument): number[] {
  const found: number[] = []
  let depth = 0
  for (let at = from; at < to; at++) {
    const change = depthChange(codeAt(code, at))
    depth += change
    if (depth === 0 && change === 0) found.push(at)
  }
  return found
}

/** The token behind the bracket that closes the one at `open`. */
export function behindBracket(code: CodeTokens, open: number, to: number): number {
  let depth = 0
  for (let at = open; at < to; at++) {
    const change = depthChange(codeAt(code, at))
    depth += change
    if (change < 0 && depth === 0) return at + 1
  }
  return to
}
