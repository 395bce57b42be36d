import type { Expression, Node, ObjectExpression } from 'estree'
import type { Element } from './element.js'
import { unwrapped, type Evaluation } from './evaluation.js'
import { keyOf } from './known-calls.js'
import { constantOf } from './variables.js'

/** The object literal that an expression leads to. */
export function objectOf(
  node: Node,
  evaluation: Evaluation,
): { readonly node: ObjectExpression; readonly evaluation: Evaluation } | undefined {
  const inner = unwrapped(node)
  if (inner.type === 'ObjectExpression') return { node: inner, evaluation }
  const constant = inner.type === 'Identifier' ? constantOf(inner, evaluation) : undefined
  return constant && objectOf(constant.value, constant.evaluation)
}

/** The values of an object's properties by their names. */
export function propertiesOf(object: Node, given: Evaluation): ReadonlyMap<string, Element> {
  const found = objectOf(object, given)
  if (!found) return new Map()
  const { node, evaluation } = found
  return new Map(
    node.properties.flatMap((property) => {
      const key = keyOf(property)
      if (property.type !== 'Property' || key === undefined) return []
      return [[key, { node: property.value as Expression, evaluation, kind: 'value' }] as const]
    }),
  )
}
