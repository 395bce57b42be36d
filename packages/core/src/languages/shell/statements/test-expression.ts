import type { TestExpression } from 'unbash'
import { combine, map, type Alternatives } from '../conditions/alternatives.js'
import { along, endOf, endsOf, waysOf } from './flow.js'
import { endsOfOutcome, not, outcomeOf, type Outcome } from '../conditions/outcome.js'
import { testRegex } from './test-regex.js'
import type { Scope } from '../scope.js'
import type { End } from '../state/state.js'
import { binary, compareExpressions, isComparison, unary } from './test-operators.js'
import { matchesPattern } from './test-pattern.js'
import { evaluatePattern, evaluateText } from '../words/word.js'

function patternTest(scope: Scope, node: TestExpression & { type: 'TestBinary' }): Alternatives<Outcome> {
  return combine(evaluateText(scope, node.left), evaluatePattern(scope, node.right), (left, pattern) => {
    const outcome = matchesPattern(scope.shell, left, pattern, node.right.text)
    return node.operator === '!=' ? not(outcome) : outcome
  })
}

const isPatternOperator = (operator: string): boolean => ['=', '==', '!='].includes(operator)

type SimpleTest = TestExpression & { type: 'TestUnary' | 'TestBinary' }

function simpleTest(scope: Scope, node: SimpleTest): Alternatives<Outcome> {
  if (node.type === 'TestUnary') {
    return map(evaluateText(scope, node.operand), (operand) => unary(scope, node.operator, operand))
  }
  if (isPatternOperator(node.operator)) return patternTest(scope, node)
  if (node.operator === '=~') return testRegex(scope, node)
  const isOfNumbers = isComparison(node.operator)
  return combine(evaluateText(scope, node.left), evaluateText(scope, node.right), (left, right) =>
    isOfNumbers
      ? compareExpressions(scope, left, node.operator, right)
      : binary(scope.shell, left, node.operator, right),
  )
}

function logicalTest(scope: Scope, { operator, operands }: TestExpression & { type: 'TestLogical' }): End[] {
  const isAnd = operator === '&&'
  let open: readonly End[] = endsOf([scope.state], isAnd)
  const closed: End[] = []
  for (const operand of operands) {
    const ways = waysOf(scope.shell, open)
    closed.push(...endOf(isAnd ? ways.no : ways.yes, !isAnd))
    open = along(isAnd ? ways.yes : ways.no, (state) => testExpression({ ...scope, state }, operand))
  }
  return [...closed, ...open]
}

function endsOfSimpleTest(scope: Scope, node: SimpleTest): End[] {
  const outcome = outcomeOf(simpleTest(scope, node))
  return endsOfOutcome(scope.state, outcome)
}

/** `[[ … ]]` (bash, "Conditional Constructs"). */
export function testExpression(scope: Scope, node: TestExpression): End[] {
  switch (node.type) {
    case 'TestUnary':
    case 'TestBinary':
      return endsOfSimpleTest(scope, node)
    case 'TestLogical':
      return logicalTest(scope, node)
    case 'TestGroup':
      return testExpression(scope, node.expression)
    case 'TestNot': {
      const isNegated = node.negations.length % 2 === 1
      const ends = testExpression(scope, node.operand)
      return isNegated
        ? ends.map((end) => ({ ...end, success: end.success === undefined ? undefined : !end.success }))
        : ends
    }
  }
}
