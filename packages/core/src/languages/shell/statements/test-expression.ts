import type { TestExpression } from 'unbash'
import { HOLE, slice } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { combine, map, type Alternatives } from '../conditions/alternatives.js'
import { along, endOf, endsOf, waysOf } from './flow.js'
import { both } from '../conditions/guard.js'
import {
  anyOutcome,
  decided,
  endsOfOutcome,
  environmentName,
  isPresent,
  isValue,
  not,
  outcomeOf,
  outcomeOfCondition,
  UNKNOWN,
  type Outcome,
} from '../conditions/outcome.js'
import { patternOf, type Pattern } from '../patterns/pattern.js'
import { matches, matchesAll, surelyMatches, type Unknown } from '../patterns/pattern-match.js'
import { steadyCondition, type Scope, type Shell } from '../scope.js'
import type { End } from '../state/state.js'
import { evaluatePattern, evaluateText } from '../words/word.js'

/** The home folder is the same wherever it is tested, too. */
const isSteady = (text: TracedText): boolean =>
  text.atoms.every(
    (atom) =>
      !atom.hole || atom.hole.meaning === 'home' || environmentName({ text: HOLE, atoms: [atom] }) !== undefined,
  )

const questionOf = (text: TracedText): string =>
  text.atoms.map((atom) => atom.text ?? (atom.hole.meaning === 'home' ? '~' : atom.hole.name)).join('')

function undecided(shell: Shell, operator: string, ...operands: readonly TracedText[]): Outcome {
  if (!operands.every(isSteady)) return UNKNOWN
  return outcomeOfCondition(steadyCondition(shell, `${operands.map(questionOf).join('\0')} ${operator}`))
}

const isKnown = (text: TracedText): boolean => !text.text.includes(HOLE)

function isEmpty(shell: Shell, text: TracedText): Outcome {
  if (text.text === '') return decided(true)
  if (text.text.replaceAll(HOLE, '') !== '') return decided(false)
  if (text.atoms.some(({ hole }) => hole?.meaning === 'home')) return decided(false)
  const names = text.atoms.map((atom) => environmentName({ text: HOLE, atoms: [atom] }))
  const present = names.map((name) => (name === undefined ? UNKNOWN : isPresent(shell, name)))
  return not(anyOutcome(present))
}

function unary(shell: Shell, operator: string, operand: TracedText): Outcome {
  if (operator === '-z') return isEmpty(shell, operand)
  if (operator === '-n') return not(isEmpty(shell, operand))
  return UNKNOWN
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
  if (isKnown(left) && isKnown(right)) return decided(left.text === right.text)
  const [asked, value] = isKnown(left) ? [right, left] : [left, right]
  if (!isKnown(value)) return undecided(shell, '=', left, right)
  const only = patternOf([{ text: value.text, isQuoted: true }])
  return matchesPattern(shell, asked, only, `"${value.text}"`)
}

function binary(shell: Shell, left: TracedText, operator: string, right: TracedText): Outcome {
  if (operator === '=' || operator === '==') return equal(shell, left, right)
  if (operator === '!=') return not(equal(shell, left, right))
  const compare = COMPARISONS[operator]
  const isNumeric = /^-?\d+$/.test(left.text) && /^-?\d+$/.test(right.text)
  if (compare && isNumeric) return decided(compare(Number(left.text), Number(right.text)))
  return compare ? undecided(shell, operator, left, right) : UNKNOWN
}

/** `[ … ]` and `test …` by the number of their words (POSIX, "test"). */
export function testWords(shell: Shell, words: readonly TracedText[]): Outcome {
  const first = words.findIndex(({ text }) => text !== '!')
  const negations = first < 0 ? Math.max(words.length - 1, 0) : first
  const outcome = testPlainWords(shell, words.slice(negations))
  return negations % 2 === 1 ? not(outcome) : outcome
}

function testPlainWords(shell: Shell, words: readonly TracedText[]): Outcome {
  const [first, second, third] = words
  if (!first) return decided(false)
  if (words.length === 1) return not(isEmpty(shell, first))
  if (words.length === 2 && second) return unary(shell, first.text, second)
  if (words.length === 3 && second && third) return binary(shell, first, second.text, third)
  return UNKNOWN
}

/** A home or project folder has no colon in its path. */
const mayHold = (text: TracedText, offset: number): Unknown =>
  slice(text, offset, offset + 1).atoms[0]?.hole?.meaning === 'unknown' ? () => true : (literal) => literal !== ':'

function matchesPattern(shell: Shell, text: TracedText, pattern: Pattern | undefined, written: string): Outcome {
  if (!pattern) return undecided(shell, `= ${written}`, text)
  if (isKnown(text)) return decided(matches(pattern, text.text))
  if (matchesAll(pattern)) return decided(true)
  if (pattern.literal === '') return isEmpty(shell, text)
  const is = surelyMatches(pattern, text.text, (offset) => mayHold(text, offset))
  return is === undefined ? matchesUnknown(shell, text, pattern, written) : decided(is)
}

/** A variable of the environment that is like a pattern of some length is there. */
function matchesUnknown(shell: Shell, text: TracedText, pattern: Pattern, written: string): Outcome {
  const name = environmentName(text)
  if (name !== undefined && pattern.literal !== undefined) return isValue(shell, name, pattern.literal)
  const outcome = undecided(shell, `= ${written}`, text)
  if (name === undefined || matches(pattern, '')) return outcome
  return { ...outcome, yes: both(outcome.yes, isPresent(shell, name).yes) }
}

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
    return map(evaluateText(scope, node.operand), (operand) => unary(scope.shell, node.operator, operand))
  }
  if (isPatternOperator(node.operator)) return patternTest(scope, node)
  return combine(evaluateText(scope, node.left), evaluateText(scope, node.right), (left, right) =>
    binary(scope.shell, left, node.operator, right),
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

/** Whether a word is like a pattern of `case`. */
export const testPattern = matchesPattern
