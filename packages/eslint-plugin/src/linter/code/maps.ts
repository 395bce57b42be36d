import type { Node } from 'estree'
import { fieldOf } from './called-functions.js'
import { deeper, unwrapped, type Element, type Evaluation } from './evaluation.js'
import { nameOf } from './known-calls.js'
import { constantOf } from './variables.js'

/** Whether an expression leads to a `Map`, whose elements are pairs. */
export function isMap(node: Node, evaluation: Evaluation): boolean {
  const inner = unwrapped(node)
  if (inner.type === 'NewExpression') return nameOf(inner) === 'Map'
  if (inner.type === 'MemberExpression') {
    const values = fieldOf(inner, evaluation)?.values ?? []
    const deep = deeper(evaluation, 1)
    return deep !== undefined && values.some((value) => isMap(value, deep))
  }
  const constant = inner.type === 'Identifier' ? constantOf(inner, evaluation) : undefined
  return constant !== undefined && isMap(constant.value, constant.evaluation)
}

/** The key or the value of each pair. */
export const partsOf = (pairs: readonly Element[], part: 0 | 1): Element[] =>
  pairs.flatMap((pair): Element[] => {
    const node = pair.node.type === 'ArrayExpression' ? pair.node.elements[part] : undefined
    return node && node.type !== 'SpreadElement' ? [{ ...pair, node }] : []
  })
