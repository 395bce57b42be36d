import { replaceByHole, slice, writtenAs } from '../../traced-text.js'
import type { TracedText } from '../../types.js'
import type { CodeTokens } from './arguments.js'
import { textAsValue, type CodeValues } from './values.js'

/** How the expressions of a file in a language with braces are evaluated. */
export interface CodeEvaluation {
  readonly code: CodeTokens
  /** The values of the string at a token; nothing for any other token. */
  readonly stringAt: (at: number) => CodeValues | undefined
  /** The values of a variable that is used at a place; none if the file does not say any. */
  readonly valueOf: (name: string, use: TracedText) => CodeValues
  readonly expressionAt: (evaluation: CodeEvaluation, at: number) => EvaluatedCode
  /** What evaluation may still cost, in tokens, and how deep it is. */
  readonly budget: { fuel: number; depth: number }
}

/** The values of an expression, none if the file does not say any, and the token behind it. */
export interface EvaluatedCode {
  readonly values: CodeValues
  readonly end: number
}

export const nothing = (end: number): EvaluatedCode => ({ values: [], end })

export const budgetOf = ({ tokens }: CodeTokens): CodeEvaluation['budget'] => ({
  fuel: 10_000 + tokens.length * 10,
  depth: 0,
})

export const useOf = ({ document, tokens }: CodeTokens, from: number, to: number): TracedText =>
  writtenAs(slice(document, tokens[from]?.range[0] ?? 0, tokens[to - 1]?.range[1] ?? 0), 'data')

/** The values, or the expression as an unknown part. */
export function orUnknown({ code }: CodeEvaluation, from: number, { values, end }: EvaluatedCode): CodeValues {
  if (values.length > 0) return values
  const use = useOf(code, from, end)
  return textAsValue(replaceByHole(use, { name: use.text, meaning: 'unknown' }))
}
