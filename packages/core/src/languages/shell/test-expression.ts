import type { TestExpression } from 'unbash'
import { display, HOLE } from '../../traced-text.js'
import type { TracedText } from '../../types.js'
import { combine, map, type Alternatives } from './alternatives.js'
import { matches, type Pattern } from './pattern.js'
import { freshCondition, type Scope, type Shell } from './scope.js'
import { fork, restrict, type End, type State } from './state.js'
import { evaluatePattern, evaluateText } from './word.js'

/** What a test gives: decided, or a condition whose outcome is not known. */
export type Outcome = boolean | { readonly condition: string; readonly negated: boolean }

const not = (outcome: Outcome): Outcome =>
  typeof outcome === 'boolean' ? !outcome : { ...outcome, negated: !outcome.negated }

/** The same environment variable gives the same outcome wherever it is tested. */
const isSteady = (text: TracedText): boolean =>
  text.atoms.every(({ hole }) => !hole || (hole.meaning === 'unknown' && /^\$\{\w+\}$/.test(hole.name)))

function undecided(shell: Shell, operator: string, ...operands: readonly TracedText[]): Outcome {
  const condition = operands.every(isSteady) ? `${operands.map(display).join('\0')} ${operator}` : freshCondition(shell)
  return { condition, negated: false }
}

const isKnown = (text: TracedText): boolean => !text.text.includes(HOLE)

function isEmpty(shell: Shell, text: TracedText): Outcome {
  if (text.text === '') return true
  return text.text.replaceAll(HOLE, '') === '' ? undecided(shell, '-z', text) : false
}

function unary(shell: Shell, operator: string, operand: TracedText): Outcome {
  if (operator === '-z') return isEmpty(shell, operand)
  if (operator === '-n') return not(isEmpty(shell, operand))
  return { condition: freshCondition(shell), negated: false }
}

const COMPARISONS: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '-eq': (a, b) => a === b,
  '-ne': (a, b) => a !== b,
  '-lt': (a, b) => a < b,
  '-le': (a, b) => a <= b,
  '-gt': (a, b) => a > b,
  '-ge': (a, b) => a >= b,
}

function equal(shell: Shell, left: TracedText, right: TracedText): Outcome {
  if (isKnown(left) && isKnown(right)) return left.text === right.text
  return undecided(shell, '=', left, right)
}

function binary(shell: Shell, left: TracedText, operator: string, right: TracedText): Outcome {
  if (operator === '=' || operator === '==') return equal(shell, left, right)
  if (operator === '!=') return not(equal(shell, left, right))
  const compare = COMPARISONS[operator]
  const isNumeric = /^-?\d+$/.test(left.text) && /^-?\d+$/.test(right.text)
  if (compare && isNumeric) return compare(Number(left.text), Number(right.text))
  return compare ? undecided(shell, operator, left, right) : { condition: freshCondition(shell), negated: false }
}

/** `[ … ]` and `test …` by the number of their words (POSIX, "test"). */
export function testWords(shell: Shell, words: readonly TracedText[]): Outcome {
  const [first, second, third] = words
  if (!first) return false
  if (words.length === 1) return not(isEmpty(shell, first))
  if (first.text === '!') return not(testWords(shell, words.slice(1)))
  if (words.length === 2 && second) return unary(shell, first.text, second)
  if (words.length === 3 && second && third) return binary(shell, first, second.text, third)
  return { condition: freshCondition(shell), negated: false }
}

function matchesPattern(shell: Shell, text: TracedText, pattern: Pattern | undefined, written: string): Outcome {
  if (pattern && isKnown(text)) return matches(pattern, text.text)
  return undecided(shell, `= ${written}`, text)
}

function patternTest(scope: Scope, node: TestExpression & { type: 'TestBinary' }): Alternatives<Outcome> {
  return combine(evaluateText(scope, node.left), evaluatePattern(scope, node.right), (left, pattern) => {
    const outcome = matchesPattern(scope.shell, left, pattern, node.right.text)
    return node.operator === '!=' ? not(outcome) : outcome
  })
}

const isPatternOperator = (operator: string): boolean => ['=', '==', '!='].includes(operator)

function simpleTest(scope: Scope, node: TestExpression & { type: 'TestUnary' | 'TestBinary' }): Alternatives<Outcome> {
  if (node.type === 'TestUnary') {
    return map(evaluateText(scope, node.operand), (operand) => unary(scope.shell, node.operator, operand))
  }
  if (isPatternOperator(node.operator)) return patternTest(scope, node)
  return combine(evaluateText(scope, node.left), evaluateText(scope, node.right), (left, right) =>
    binary(scope.shell, left, node.operator, right),
  )
}

/** The states in which a test goes each way. */
export function endsOfOutcome(state: State, outcome: Outcome): End[] {
  if (typeof outcome === 'boolean') return [{ state, success: outcome }]
  return [true, false].flatMap((success) => {
    const branch = fork(state, outcome.condition, success === outcome.negated ? 'no' : 'yes')
    return branch ? [{ state: branch, success }] : []
  })
}

function endsOfOutcomes(state: State, outcomes: Alternatives<Outcome>): End[] {
  return outcomes.flatMap(({ guard, value }) => {
    const restricted = restrict(state, guard)
    return restricted ? endsOfOutcome(restricted, value) : []
  })
}

function logicalTest(scope: Scope, node: TestExpression & { type: 'TestLogical' }): End[] {
  let open: End[] = [{ state: scope.state, success: node.operator === '&&' }]
  const closed: End[] = []
  for (const operand of node.operands) {
    const next = open.flatMap((end) => testExpression({ ...scope, state: end.state }, operand))
    const goesOn = (end: End): boolean => end.success === (node.operator === '&&')
    closed.push(...next.filter((end) => !goesOn(end)))
    open = next.filter(goesOn)
  }
  return [...open, ...closed]
}

/** `[[ … ]]` (bash, "Conditional Constructs"). */
export function testExpression(scope: Scope, node: TestExpression): End[] {
  switch (node.type) {
    case 'TestUnary':
    case 'TestBinary':
      return endsOfOutcomes(scope.state, simpleTest(scope, node))
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

/** Whether a word is like a pattern of `case`. */
export const testPattern = matchesPattern
