import { codeAt, type CodeTokens } from './arguments.js'

/** Functions that compare what was called, and `call` of unittest.mock. */
const COMPARISON = /^(?:assert|verify|expect|should|call$)/i

/** The statement of a call is searched so far back. */
const MOST_TOKENS = 60

/** Whether a call is what a test expects: an argument of an assertion, or a method of `verify(…)`. */
export function isExpected(code: CodeTokens, call: number): boolean {
  let depth = 0
  for (let at = call - 1; at >= Math.max(1, call - MOST_TOKENS); at--) {
    const written = codeAt(code, at)
    if (/^[)\]}]$/.test(written)) depth++
    else if (/^[;{]$/.test(written) && depth === 0) return false
    else if (/^[([{]$/.test(written)) {
      const isChained = depth === 1 && codeAt(code, call - 1) === '.'
      if (written === '(' && (depth === 0 || isChained) && COMPARISON.test(codeAt(code, at - 1))) return true
      depth = Math.max(0, depth - 1)
    }
  }
  return false
}
