import type { CallExpression, MemberExpression, Node } from 'estree'
import { fieldOf, functionOf } from './called-functions.js'
import { bodyIn } from './calls.js'
import {
  deeper,
  elementsOf,
  unwrapped,
  variableOf,
  within,
  type Bound,
  type Element,
  type Evaluation,
} from './evaluation.js'
import { nameOf } from './known-calls.js'
import { isMap, partsOf } from './maps.js'
import { propertiesOf } from './objects.js'
import { returnsOf } from './returns.js'
import { constantOf } from './variables.js'

/** A value that code reads from an object or a list, which others may use as well. */
function shared({ node, evaluation: given, isOneOf }: Element): Bound[] {
  const evaluation = deeper(given, Infinity)
  return evaluation ? [{ value: node, evaluation, ...(isOneOf ? { isOneOf } : {}) }] : []
}

const isValue = ({ kind }: Element): boolean => kind === 'value'

const literalOf = (node: Node | undefined): unknown => (node?.type === 'Literal' ? node.value : undefined)

/** The element at an index, or any where that is computed. */
function indexed({ object, property }: MemberExpression, evaluation: Evaluation): Element[] {
  const elements = elementsOf(object, evaluation) ?? []
  const index = literalOf(property)
  return (typeof index === 'number' ? elements.slice(index, index + 1) : elements).filter(isValue)
}

/** What an object may be that a member of another one or a call gives. */
function objectsOf(object: Node, evaluation: Evaluation): Bound[] {
  const inner = unwrapped(object)
  if (inner.type === 'MemberExpression') return memberValues(inner, evaluation)
  if (inner.type === 'CallExpression') return callValues(inner, evaluation)
  const constant = inner.type === 'Identifier' ? constantOf(inner, evaluation) : undefined
  return constant ? objectsOf(constant.value, constant.evaluation) : []
}

/** The property with a name, or any where that is computed. */
function named(node: MemberExpression, evaluation: Evaluation): Element[] {
  const name = nameOf(node)
  const own = propertiesOf(node.object, evaluation)
  const objects =
    own.size > 0 ? [own] : objectsOf(node.object, evaluation).map((one) => propertiesOf(one.value, one.evaluation))
  return objects.flatMap((properties) => (name === undefined ? [...properties.values()] : (properties.get(name) ?? [])))
}

/** What a field of a class, a property of an object or an element of a list may be. */
export function memberValues(node: MemberExpression, evaluation: Evaluation): Bound[] {
  const field = fieldOf(node, evaluation)
  if (field) return field.values.flatMap((value) => shared({ node: value, evaluation, kind: 'value' }))
  const properties = named(node, evaluation)
  return (properties.length === 0 && node.computed ? indexed(node, evaluation) : properties).flatMap(shared)
}

/** What `map.get(key)` may give. */
function mapValues({ callee, arguments: [key] }: CallExpression, evaluation: Evaluation): Bound[] {
  if (callee.type !== 'MemberExpression' || nameOf(callee) !== 'get' || !isMap(callee.object, evaluation)) return []
  const pairs = elementsOf(callee.object, evaluation) ?? []
  const wanted = literalOf(key)
  const keys = partsOf(pairs, 0)
  const values = partsOf(pairs, 1)
  return values.filter((_, index) => wanted === undefined || literalOf(keys[index]?.node) === wanted).flatMap(shared)
}

/** How the result of a function is evaluated: with the uses of its name, as far as it has one. */
const ofResult = (callee: Node, evaluation: Evaluation): Evaluation | undefined => {
  const name = callee.type === 'Identifier' ? variableOf(callee, evaluation) : undefined
  return name ? within(name, evaluation) : deeper(evaluation, Infinity)
}

/** What a call of a function of the file, or of a map's `get`, may give. */
export function callValues(node: CallExpression, evaluation: Evaluation): Bound[] {
  const called = functionOf(node.callee, evaluation)
  if (!called) return mapValues(node, evaluation)
  const inner = ofResult(node.callee, evaluation)
  const body = inner && bodyIn(called, node, inner)
  return body ? returnsOf(called).map((value) => ({ value, evaluation: body })) : []
}
