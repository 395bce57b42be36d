import { codeAt } from './arguments.js'
import { nothing, orUnknown, type CodeEvaluation, type EvaluatedCode } from './evaluation.js'
import { operandAt } from './operands.js'
import { added, eitherOf } from './values.js'

const DEEPEST = 40

function sumAt(evaluation: CodeEvaluation, at: number): EvaluatedCode {
  const { code } = evaluation
  let sum = operandAt(evaluation, at)
  while (codeAt(code, sum.end) === '+' && !/^[+=]$/.test(codeAt(code, sum.end + 1))) {
    const right = operandAt(evaluation, sum.end + 1)
    const values = added(orUnknown(evaluation, at, sum), orUnknown(evaluation, sum.end + 1, right))
    sum = { values, end: right.end }
  }
  return sum
}

const COMPARISON = /^[=!<>&|]$/

/** A condition has no value that may be a path. */
function conditionAt(evaluation: CodeEvaluation, at: number): EvaluatedCode {
  const { code } = evaluation
  let operand = sumAt(evaluation, at)
  while (COMPARISON.test(codeAt(code, operand.end))) {
    let next = operand.end
    while (COMPARISON.test(codeAt(code, next))) next++
    operand = nothing(sumAt(evaluation, next).end)
  }
  return operand
}

/** `a ? b : c`, `a ?: b`, `a ?? b`: either of them. */
function choiceAt(evaluation: CodeEvaluation, at: number): EvaluatedCode {
  const { code } = evaluation
  const first = conditionAt(evaluation, at)
  if (codeAt(code, first.end) !== '?') return first
  if (/^[:?]$/.test(codeAt(code, first.end + 1))) {
    const other = expressionAt(evaluation, first.end + 2)
    return { values: eitherOf(first.values, other.values), end: other.end }
  }
  const yes = expressionAt(evaluation, first.end + 1)
  const no = codeAt(code, yes.end) === ':' ? expressionAt(evaluation, yes.end + 1) : nothing(yes.end)
  return { values: eitherOf(yes.values, no.values), end: no.end }
}

/** Evaluates the expression that starts at a token; what costs too much has no values. */
export function expressionAt(evaluation: CodeEvaluation, at: number): EvaluatedCode {
  const { budget, code } = evaluation
  if (at >= code.tokens.length || budget.fuel < 0 || budget.depth >= DEEPEST) return nothing(at + 1)
  budget.depth++
  const evaluated = choiceAt(evaluation, at)
  budget.depth--
  budget.fuel -= 1 + evaluated.end - at
  return evaluated
}

/** The evaluation of a file, whose strings and variables the language decides. */
export const evaluationOf = (language: Omit<CodeEvaluation, 'expressionAt'>): CodeEvaluation => ({
  ...language,
  expressionAt,
})
