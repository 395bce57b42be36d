import { HOLE, unwritten } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { map } from '../conditions/alternatives.js'
import { arithmeticIn, keyOf } from '../words/arithmetic.js'
import { elementOf, FIRST } from '../state/arrays.js'
import { decided, isPresent, not, outcomeOf, UNKNOWN, type Outcome } from '../conditions/outcome.js'
import type { Memory, Shell } from '../scope.js'
import { patternOf } from '../patterns/pattern.js'
import { isEmpty, isKnown, undecided } from './test-questions.js'
import { matchesPattern } from './test-pattern.js'
import { lookup, type Binding, type State } from '../state/state.js'

function isAssigned({ value }: Binding, key: string | undefined, memory: Memory): boolean | undefined {
  if (value.kind === 'environment') return undefined
  const item = elementOf(value, key === undefined ? FIRST : keyOf(memory, unwritten(key)))
  return item === 'unknown' ? undefined : item !== undefined
}

const NAMED = /^([A-Za-z_]\w*)(?:\[(.+)\])?$/s

/** `-v NAME` */
function isSet(memory: Memory, shell: Shell, text: string): Outcome {
  const [, name, key] = NAMED.exec(text) ?? []
  if (name === undefined) return UNKNOWN
  return outcomeOf(
    map(lookup(memory.state, name), (binding) => {
      const is = isAssigned(binding, key, memory)
      return is === undefined ? isPresent(shell, name) : decided(is)
    }),
  )
}

/** Where a test is made. */
export interface Tested {
  readonly shell: Shell
  state: State
}

export function unary(tested: Tested, operator: string, operand: TracedText): Outcome {
  const { shell } = tested
  if (operator === '-z') return isEmpty(shell, operand)
  if (operator === '-n') return not(isEmpty(shell, operand))
  if (operator === '-v') return isSet(tested, shell, operand.text)
  return operator.startsWith('-') || operator.includes(HOLE) ? UNKNOWN : decided(false)
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

export const isComparison = (operator: string): boolean => Object.hasOwn(COMPARISONS, operator)

/** `[[ a -eq b ]]`, where the operands are arithmetic expressions. */
export function compareExpressions(tested: Tested, left: TracedText, operator: string, right: TracedText): Outcome {
  const [a, b] = [arithmeticIn(tested, left, left), arithmeticIn(tested, right, right)]
  const compare = COMPARISONS[operator]
  if (a === undefined || b === undefined || !compare) return undecided(tested.shell, operator, left, right)
  return decided(compare(a, b))
}

const INTEGER = /^\s*[-+]?\d+\s*$/

const OTHERS = new Set(['=', '==', '!=', '<', '>', '-nt', '-ot', '-ef'])

/** Whether a word compares the one before it with the one behind it. */
export const isBinary = (operator: string): boolean => OTHERS.has(operator) || isComparison(operator)

/** `=`, `!=` and, of integers, `-eq` and its like. */
export function binary(shell: Shell, left: TracedText, operator: string, right: TracedText): Outcome {
  if (operator === '=' || operator === '==') return equal(shell, left, right)
  if (operator === '!=') return not(equal(shell, left, right))
  const compare = COMPARISONS[operator]
  const isNumeric = INTEGER.test(left.text) && INTEGER.test(right.text)
  if (compare && isNumeric) return decided(compare(Number(left.text), Number(right.text)))
  return compare ? undecided(shell, operator, left, right) : UNKNOWN
}
