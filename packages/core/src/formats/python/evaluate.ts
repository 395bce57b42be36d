import { replaceByHole } from '../../traced-text.js'
import type { TracedText } from '../../types.js'
import { codeAt, unknownExpression, type Argument, type CodeTokens } from '../code/arguments.js'
import { budgetOf, type CodeEvaluation } from '../code/evaluation.js'
import { outermostTokens } from './brackets.js'
import { valuesOfOperand, type PythonEvaluation } from './operands.js'
import { operationOf } from './operators.js'
import { programOf } from './program.js'
import { percentFormatted } from '../code/text-methods.js'
import {
  added,
  eitherOf,
  isUnknown,
  joinedPaths,
  listValue,
  textsOf,
  textAsValue,
  type CodeValues,
} from '../code/values.js'
import { valuesOfVariable, type PythonVariables } from './variables.js'

type Budget = CodeEvaluation['budget']

const DEEPEST = 40

function valuesOf(evaluation: PythonEvaluation, expression: Argument): CodeValues | undefined {
  const operation = operationOf(evaluation.code, expression)
  if (operation.kind === 'operand') return valuesOfOperand(evaluation, operation.of[0])
  const operands = operation.of.map((operand) => evaluation.evaluate(operand))
  const [left = [], right = []] = operands
  switch (operation.kind) {
    case 'items':
      return listValue(operands)
    case 'either':
      return eitherOf(left, right)
    case 'add':
      return added(left, right)
    case 'join':
      return joinedPaths([left, right])
    case 'format':
      return percentFormatted(left, right)
  }
}

/** Evaluates within the budget; unsupported expressions are unknown. */
function limited(evaluation: PythonEvaluation, expression: Argument, budget: Budget): CodeValues {
  const { from, to } = expression
  const unknown = textAsValue(unknownExpression(evaluation.code, expression))
  budget.fuel -= 1 + to - from
  if (from >= to || budget.fuel < 0 || budget.depth >= DEEPEST) return unknown
  budget.depth++
  const values = valuesOf(evaluation, expression)
  budget.depth--
  return values && values.length > 0 ? values : unknown
}

/** The end of the expression in a field, before its conversion or format. */
const fieldEnd = (code: CodeTokens): number =>
  outermostTokens(code, { from: 0, to: code.tokens.length }).find((at) => /^[:!=]$/.test(codeAt(code, at))) ??
  code.tokens.length

const unknownField = (written: TracedText): CodeValues =>
  textAsValue(replaceByHole(written, { name: written.text, meaning: 'unknown' }))

/** The evaluation of some code; variables are seen from where `seenFrom` says. */
function evaluationOf(
  code: CodeTokens,
  variables: PythonVariables,
  budget: Budget,
  seenFrom: PythonEvaluation['seenFrom'],
): PythonEvaluation {
  const evaluation: PythonEvaluation = {
    code,
    variables,
    seenFrom,
    evaluate: (expression) => limited(evaluation, expression, budget),
    evaluateField: (field, written, at) => {
      const inner = evaluationOf(field, variables, budget, () => seenFrom(at))
      const values = inner.evaluate({ from: 0, to: fieldEnd(field) })
      return textsOf(values).every(isUnknown) ? unknownField(written) : values
    },
  }
  return evaluation
}

/** The expressions of a file. */
export interface Expressions {
  readonly evaluate: (expression: Argument) => CodeValues
  /** The values of a variable where they are written, of any other expression as they are. */
  readonly evaluateDefinition: (expression: Argument) => CodeValues
}

/** Evaluates the expressions of a file without running it. */
export function expressionsOf(code: CodeTokens): Expressions {
  const budget = budgetOf(code)
  const variables: PythonVariables = {
    code,
    program: programOf(code),
    evaluate: (expression) => evaluation.evaluate(expression),
    unknown: (expression) => textAsValue(unknownExpression(code, expression)),
  }
  const evaluation = evaluationOf(code, variables, budget, (at) => at)
  const definition = ({ from, to }: Argument): CodeValues | undefined =>
    to === from + 1 && code.tokens[from]?.kind === 'word'
      ? valuesOfVariable(codeAt(code, from), from, variables)
      : undefined
  return {
    evaluate: variables.evaluate,
    evaluateDefinition: (expression) => definition(expression) ?? evaluation.evaluate(expression),
  }
}
