import type { Node, Pattern } from 'estree'
import { elementsOf, type Element, type Evaluation } from './evaluation.js'
import type { Passing } from './function-uses.js'
import type { CodeFunction } from './functions.js'
import { nameOf } from './known-calls.js'
import { isMap } from './maps.js'
import { propertyNames } from './objects.js'

/** A list that code goes through, and the pattern of its element. */
export interface Loop {
  readonly elements: readonly Element[]
  readonly pattern: Pattern | undefined
}

/** `for (const x of list)` and `for (const key in object)`. */
export function loopStatement(node: Node, evaluation: Evaluation): Loop | undefined {
  if (node.type !== 'ForOfStatement' && node.type !== 'ForInStatement') return undefined
  const { left, right, type } = node
  const elements = type === 'ForOfStatement' ? elementsOf(right, evaluation) : propertyNames(right, evaluation)
  return {
    elements: elements ?? [],
    pattern: left.type === 'VariableDeclaration' ? left.declarations[0]?.id : undefined,
  }
}

const METHODS = new Set(['forEach', 'map', 'flatMap', 'filter', 'some', 'every'])

/** The pattern of the pairs that `map.forEach((value, key) => …)` goes through. */
const pairPattern = ([value, key]: readonly Pattern[]): Pattern => ({
  type: 'ArrayPattern',
  elements: [key ?? null, value ?? null],
})

/** `list.forEach(callback)` and its like. */
export function loopMethod(
  { params }: CodeFunction,
  { call, index }: Passing,
  evaluation: Evaluation,
): Loop | undefined {
  const { callee } = call
  if (index > 0 || callee.type !== 'MemberExpression' || !METHODS.has(nameOf(callee) ?? '')) return undefined
  const isOfMap = isMap(callee.object, evaluation)
  return {
    elements: elementsOf(callee.object, evaluation) ?? [],
    pattern: isOfMap ? pairPattern(params) : params[0],
  }
}
