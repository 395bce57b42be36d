import { HOLE, unwritten } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { elementOf, FIRST } from '../domain/arrays.js'
import { decided, not, outcomeOf, UNKNOWN, type Outcome } from '../domain/outcome.js'
import { isEmpty, isPresent, undecided } from '../domain/questions.js'
import type { Shell } from '../domain/scope.js'
import { lookup, type State } from '../domain/state.js'
import { identityOf, isKnown } from '../domain/unknown.js'
import { map } from '../domain/value-set.js'
import { integerIn, keyOf } from './arithmetic.js'
import { globOf } from './glob.js'
import { matchesGlob } from './test-pattern.js'

const NAMED = /^([A-Za-z_]\w*)(?:\[(.+)\])?$/s

/** Where a test is made. */
export interface Tested {
  readonly shell: Shell
  readonly state: State
}

/** `-v NAME` */
function isSet({ shell, state }: Tested, text: string): Outcome {
  const [, name, key] = NAMED.exec(text) ?? []
  if (name === undefined) return UNKNOWN
  return outcomeOf(
    map(lookup(state, name), ({ value }) => {
      if (value.kind === 'unknown')
        return value.identity === undefined || key ? UNKNOWN : isPresent(shell, value.identity)
      const item = elementOf(value, key === undefined ? FIRST : keyOf(state, unwritten(key)))
      return item === 'unknown' ? UNKNOWN : decided(item !== undefined)
    }),
  )
}

export function unary(tested: Tested, operator: string, operand: TracedText): Outcome {
  const { shell } = tested
  if (operator === '-z') return isEmpty(shell, operand)
  if (operator === '-n') return not(isEmpty(shell, operand))
  if (operator === '-v') return isSet(tested, operand.text)
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
  const only = globOf([{ text: value.text, isQuoted: true }])
  return matchesGlob(shell, asked, only, `"${value.text}"`)
}

export const isComparison = (operator: string): boolean => Object.hasOwn(COMPARISONS, operator)

const INTEGER = /^\s*[-+]?\d+\s*$/

/** Whether a text is an integer or one unknown value, not an expression of names that change. */
const isOperand = (text: TracedText): boolean => INTEGER.test(text.text) || identityOf(text) !== undefined

/** `[[ a -eq b ]]`, where the operands are arithmetic expressions. */
export function compareExpressions(tested: Tested, left: TracedText, operator: string, right: TracedText): Outcome {
  const [a, b] = [integerIn(tested.state, left), integerIn(tested.state, right)]
  const compare = COMPARISONS[operator]
  if (a !== undefined && b !== undefined && compare) return decided(compare(a, b))
  return [left, right].every(isOperand) ? undecided(tested.shell, operator, left, right) : UNKNOWN
}

const OTHERS = new Set(['=', '==', '!=', '<', '>', '-nt', '-ot', '-ef'])

/** Whether a word compares the one before it with the one after it. */
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
