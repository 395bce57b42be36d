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
