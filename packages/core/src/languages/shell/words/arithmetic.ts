import type { ArithmeticExpression } from 'unbash'
import { replace } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import type { Scope } from '../scope.js'
import { assignValue, lookup, textValue } from '../state/state.js'

type Result = number | undefined

/** Longer expressions could nest too deep. */
const LONGEST = 1000

const numberIn = (text: string): Result => (/^-?\d{1,15}$/.test(text.trim()) ? Number(text) : undefined)

/** The number a name or a literal stands for; undefined where several values are possible. */
function operandValue({ state }: Scope, word: string): Result {
  const name = word.replace(/^\$\{?(\w+)\}?$/, '$1').trim()
  if (/^\d+$/.test(name)) return numberIn(name)
  if (!/^[A-Za-z_]\w*$/.test(name)) return undefined
  const [binding, ...others] = lookup(state, name)
  if (!binding || others.length > 0) return undefined
  const { value } = binding.value
  if (value.kind === 'unset') return 0
  return value.kind === 'text' ? (value.text.text === '' ? 0 : numberIn(value.text.text)) : undefined
}

const truth = (is: boolean): number => (is ? 1 : 0)

const OPERATORS: Readonly<Record<string, (left: number, right: number) => Result>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => (right === 0 ? undefined : Math.trunc(left / right)),
  '%': (left, right) => (right === 0 ? undefined : left % right),
  '<': (left, right) => truth(left < right),
  '<=': (left, right) => truth(left <= right),
  '>': (left, right) => truth(left > right),
  '>=': (left, right) => truth(left >= right),
  '==': (left, right) => truth(left === right),
  '!=': (left, right) => truth(left !== right),
  '&&': (left, right) => truth(left !== 0 && right !== 0),
  '||': (left, right) => truth(left !== 0 || right !== 0),
  ',': (_left, right) => right,
}

function store(scope: Scope, target: ArithmeticExpression, value: Result, at: TracedText): Result {
  if (target.type !== 'ArithmeticWord' || !/^[A-Za-z_]\w*$/.test(target.value)) return undefined
  const text = value === undefined ? undefined : replace(at, value.toString())
  scope.state = assignValue(scope.state, target.value, text ? textValue(text) : { kind: 'environment' })
  return value
}

function binary(scope: Scope, node: ArithmeticExpression & { type: 'ArithmeticBinary' }, at: TracedText): Result {
  const { operator } = node
  if (operator === '=') return store(scope, node.left, evaluateArithmetic(scope, node.right, at), at)
  const left = evaluateArithmetic(scope, node.left, at)
  if (operator === '&&' && left === 0) return 0
  if (operator === '||' && left !== undefined && left !== 0) return 1
  const right = evaluateArithmetic(scope, node.right, at)
  const isAssignment = /^[-+*/%]=$/.test(operator)
  const compute = OPERATORS[isAssignment ? operator.slice(0, -1) : operator]
  const value = compute && left !== undefined && right !== undefined ? compute(left, right) : undefined
  return isAssignment ? store(scope, node.left, value, at) : value
}

function unary(scope: Scope, node: ArithmeticExpression & { type: 'ArithmeticUnary' }, at: TracedText): Result {
  const value = evaluateArithmetic(scope, node.operand, at)
  switch (node.operator) {
    case '++':
    case '--': {
      const changed = value === undefined ? undefined : value + (node.operator === '++' ? 1 : -1)
      store(scope, node.operand, changed, at)
      return node.prefix ? changed : value
    }
    case '-':
      return value === undefined ? undefined : -value
    case '+':
      return value
    case '!':
      return value === undefined ? undefined : truth(value === 0)
    default:
      return undefined
  }
}

/** Evaluates an arithmetic expression with its assignments; undefined where the text does not decide it. */
export function evaluateArithmetic(scope: Scope, node: ArithmeticExpression, at: TracedText): Result {
  if (node.end - node.pos > LONGEST) return undefined
  switch (node.type) {
    case 'ArithmeticBinary':
      return binary(scope, node, at)
    case 'ArithmeticUnary':
      return unary(scope, node, at)
    case 'ArithmeticTernary': {
      const test = evaluateArithmetic(scope, node.test, at)
      if (test === undefined) return undefined
      return evaluateArithmetic(scope, test === 0 ? node.alternate : node.consequent, at)
    }
    case 'ArithmeticGroup':
      return evaluateArithmetic(scope, node.expression, at)
    case 'ArithmeticWord':
      return operandValue(scope, node.value)
    case 'ArithmeticCommandExpansion':
      return undefined
  }
}
