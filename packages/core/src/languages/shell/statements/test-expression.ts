import type { TestExpression } from 'unbash'
import { always, combine, map, type ValueSet } from '../domain/value-set.js'
import { along, endOf, endsOf, waysOf } from '../domain/flow.js'
import { endsOfOutcome, not, outcomeOf, UNKNOWN, type Outcome } from '../domain/outcome.js'
import { forgetNames } from '../domain/forget.js'
import type { Scope } from '../domain/scope.js'
import type { End } from '../domain/state.js'
import { binary, compareExpressions, isComparison, unary } from '../words/test-operators.js'
import { matchesGlob } from '../words/test-pattern.js'
import { evaluatePattern, evaluateText } from '../words/word.js'

function patternTest(scope: Scope, node: TestExpression & { type: 'TestBinary' }): ValueSet<Outcome> {
  return combine(evaluateText(scope, node.left), evaluatePattern(scope, node.right), (left, pattern) => {
    const outcome = matchesGlob(scope.shell, left, pattern, node.right.text)
    return node.operator === '!=' ? not(outcome) : outcome
  })
}

const isPatternOperator = (operator: string): boolean => ['=', '==', '!='].includes(operator)

/** Regular expressions are not followed; their results in `BASH_REMATCH` are unknown. */
function testRegex(scope: Scope, node: TestExpression & { type: 'TestBinary' }): ValueSet<Outcome> {
  evaluateText(scope, node.left)
  evaluateText(scope, node.right)
  scope.state = forgetNames(scope.shell, scope.state, ['BASH_REMATCH', 'match', 'MATCH'])
  return always(UNKNOWN)
}

type SimpleTest = TestExpression & { type: 'TestUnary' | 'TestBinary' }

function simpleTest(scope: Scope, node: SimpleTest): ValueSet<Outcome> {
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
