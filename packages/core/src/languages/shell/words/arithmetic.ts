import type { ArithmeticExpression } from 'unbash'
import { concat, HOLE, replace, unwritten } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { map } from '../conditions/alternatives.js'
import { literalNumber, OPERATORS, truth, type Result } from './arithmetic-operators.js'
import { elementOf, FIRST, withElement, type Key } from '../state/arrays.js'
import { parseShell } from '../code.js'
import type { Memory } from '../scope.js'
import { assign, assignValue, lookup, textValue, type Value, type Variable } from '../state/state.js'

/** Longer expressions could nest too deep. */
const LONGEST = 1000

const DEEPEST = 16

const NAME = /^([A-Za-z_]\w*)(?:\[([^\]]*)\])?$/

/** An expression that a variable holds is evaluated as well. */
function valueOf(memory: Memory, item: ReturnType<typeof elementOf>, at: TracedText, depth: number): Result {
  if (item === 'unknown' || item === 'any') return undefined
  return item ? arithmeticIn(memory, item, at, depth + 1) : 0
}

function namedValue(memory: Memory, name: string, key: Key, at: TracedText, depth: number): Result {
  const [binding, ...others] = lookup(memory.state, name)
  if (!binding || others.length > 0 || binding.value.value.kind === 'environment') return undefined
  return valueOf(memory, elementOf(binding.value.value, key), at, depth)
}

function operandValue(memory: Memory, word: string, at: TracedText, depth: number): Result {
  const [, name, index] = NAME.exec(word) ?? []
  if (name === undefined) return literalNumber(word)
  return namedValue(memory, name, index === undefined ? FIRST : keyIn(memory, unwritten(index), depth), at, depth)
}

/** What an index says: a key as it is written, and the number that it has as an expression. */
function keyIn(memory: Memory, text: TracedText, depth: number): Key {
  const number = text.text === '' ? undefined : arithmeticIn(memory, text, text, depth + 1)
  return { text: text.text, number, isOpen: number === undefined && isOpen(memory, text.text) }
}

const isUnknown = ({ value: { value } }: Variable[number]): boolean =>
  value.kind === 'environment' || (value.kind === 'text' && value.text.text.includes(HOLE))

/** Whether the text does not decide what one of the variables is, other than one that has several values. */
const isOpen = ({ state }: Memory, text: string): boolean =>
  text.includes(HOLE) ||
  (text.slice(0, LONGEST).match(/[A-Za-z_]\w*/g) ?? []).some((name) => lookup(state, name).every(isUnknown))

/** The key that an index names (bash, "Arrays"). */
export const keyOf = (memory: Memory, text: TracedText): Key => keyIn(memory, text, 0)

const EXPRESSION = /^[\w\s+\-*/%()<>=!&|^~?:,#[\]]*$/

/** The value of a text as an arithmetic expression; undefined where it is none, or the text does not decide it. */
export function arithmeticIn(memory: Memory, text: TracedText, at: TracedText, depth = 0): Result {
  const plain = text.text.trim()
  if (plain === '') return 0
  if (depth > DEEPEST) return undefined
  if (NAME.test(plain) || /^\d\w*$/.test(plain)) return operandValue(memory, plain, at, depth)
  const expression = plain.length > LONGEST || !EXPRESSION.test(plain) ? undefined : expressionIn(memory, text)
  return expression && evaluateArithmetic(memory, expression, at, depth)
}

function expressionIn({ shell }: Memory, text: TracedText): ArithmeticExpression | undefined {
  if (shell.left <= 0) return undefined
  shell.left--
  const [code] = parseShell(concat(unwritten('(('), text, unwritten('))'))).pieces
  const command = code?.statements.length === 1 ? code.statements[0]?.command : undefined
  return command?.type === 'ArithmeticCommand' ? command.expression : undefined
}

function store(memory: Memory, target: ArithmeticExpression, value: Result, at: TracedText): Result {
  const [, name, index] = target.type === 'ArithmeticWord' ? (NAME.exec(target.value) ?? []) : []
  if (name === undefined) return undefined
  const text = value === undefined ? undefined : replace(at, value.toString())
  const assigned: Value = text ? textValue(text) : { kind: 'environment' }
  if (index === undefined) memory.state = assignValue(memory.state, name, assigned)
  else storeElement(memory, name, keyOf(memory, unwritten(index)), text)
  return value
}

function storeElement(memory: Memory, name: string, key: Key, item: TracedText | undefined): void {
  const bindings = map(lookup(memory.state, name), ({ value, definitions }) => ({
    value: item ? withElement(value, key, item) : ({ kind: 'environment' } as const),
    definitions,
  }))
  memory.state = assign(memory.state, name, bindings)
}

const ASSIGNING = /^(?:[-+*/%&|^]|<<|>>)=$/

type Binary = ArithmeticExpression & { type: 'ArithmeticBinary' }

function binary(memory: Memory, node: Binary, at: TracedText, depth: number): Result {
  const { operator } = node
  if (operator === '=') return store(memory, node.left, evaluateArithmetic(memory, node.right, at, depth), at)
  const left = evaluateArithmetic(memory, node.left, at, depth)
  if (operator === '&&' && left === 0) return 0
  if (operator === '||' && left !== undefined && left !== 0) return 1
  const right = evaluateArithmetic(memory, node.right, at, depth)
  const isAssignment = ASSIGNING.test(operator)
  const compute = OPERATORS[isAssignment ? operator.slice(0, -1) : operator]
  const value = compute && left !== undefined && right !== undefined ? compute(left, right) : undefined
  return isAssignment ? store(memory, node.left, value, at) : value
}

type Unary = ArithmeticExpression & { type: 'ArithmeticUnary' }

function counted(memory: Memory, node: Unary, value: Result, at: TracedText): Result {
  const changed = value === undefined ? undefined : value + (node.operator === '++' ? 1 : -1)
  store(memory, node.operand, changed, at)
  return node.prefix ? changed : value
}

function unary(memory: Memory, node: Unary, at: TracedText, depth: number): Result {
  const value = evaluateArithmetic(memory, node.operand, at, depth)
  if (node.operator === '++' || node.operator === '--') return counted(memory, node, value, at)
  if (value === undefined) return undefined
  switch (node.operator) {
    case '-':
      return -value
    case '+':
      return value
    case '!':
      return truth(value === 0)
    case '~':
      return -value - 1
    default:
      return undefined
  }
}

/** Evaluates an arithmetic expression with its assignments; undefined where the text does not decide it. */
export function evaluateArithmetic(memory: Memory, node: ArithmeticExpression, at: TracedText, depth = 0): Result {
  if (node.end - node.pos > LONGEST) return undefined
  switch (node.type) {
    case 'ArithmeticBinary':
      return binary(memory, node, at, depth)
    case 'ArithmeticUnary':
      return unary(memory, node, at, depth)
    case 'ArithmeticTernary': {
      const test = evaluateArithmetic(memory, node.test, at, depth)
      if (test === undefined) return undefined
      return evaluateArithmetic(memory, test === 0 ? node.alternate : node.consequent, at, depth)
    }
    case 'ArithmeticGroup':
      return evaluateArithmetic(memory, node.expression, at, depth)
    case 'ArithmeticWord':
      return operandValue(memory, node.value, at, depth)
    case 'ArithmeticCommandExpansion':
      return undefined
  }
}
