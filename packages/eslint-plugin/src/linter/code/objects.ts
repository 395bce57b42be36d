import type {
  Expression,
  Identifier,
  MemberExpression,
  Node,
  ObjectExpression,
  Property,
  SpreadElement,
  ThisExpression,
} from 'estree'
import { isMutated } from './assignments.js'
import { declaredMembers } from './declared-members.js'
import { parentOf, unwrapped, variableOf, type Element, type Evaluation } from './evaluation.js'
import { keyOf, nameOf } from './known-calls.js'
import { constantOf } from './variables.js'

/** An object literal and how to evaluate its values. */
interface KnownObject extends Pick<Element, 'evaluation' | 'isOneOf'> {
  readonly node: ObjectExpression
}

function namedObject(identifier: Identifier, evaluation: Evaluation): KnownObject | undefined {
  const variable = variableOf(identifier, evaluation)
  const constant = variable && isMutated(variable) ? undefined : constantOf(identifier, evaluation)
  const found = constant && objectOf(constant.value, constant.evaluation)
  return found && constant.isOneOf ? { ...found, isOneOf: true } : found
}

/** The object literal with the method that a `this` belongs to. */
export function objectOfThis(node: ThisExpression): ObjectExpression | undefined {
  let at = parentOf(node)
  while (at && !/^(?:Function\w+|ClassBody)$/.test(at.type)) at = parentOf(at)
  const property = at?.type === 'FunctionExpression' ? parentOf(at) : undefined
  const object = property?.type === 'Property' ? parentOf(property) : undefined
  return object?.type === 'ObjectExpression' ? object : undefined
}

/** The property whose value is the object that contains another property. */
export function ownerOf(property: Node): Property | undefined {
  const object = parentOf(property)
  const owner = object?.type === 'ObjectExpression' ? parentOf(object) : undefined
  return owner?.type === 'Property' ? owner : undefined
}

function objectOfMember(node: MemberExpression, evaluation: Evaluation): KnownObject | undefined {
  const name = nameOf(node)
  const property = name === undefined ? undefined : propertyOf(node.object, name, evaluation)
  return property && objectOf(property.node, property.evaluation)
}

type ObjectEvaluators = {
  readonly [Type in Node['type']]?: (
    node: Extract<Node, { type: Type }>,
    evaluation: Evaluation,
  ) => KnownObject | undefined
}

const OBJECTS: ObjectEvaluators = {
  ObjectExpression: (node, evaluation) => ({ node, evaluation }),
  Identifier: namedObject,
  MemberExpression: objectOfMember,
  ThisExpression: (node, evaluation) => {
    const object = objectOfThis(node)
    return object && { node: object, evaluation }
  },
  CallExpression: (node, evaluation) =>
    nameOf(node) === 'freeze' && node.arguments[0] ? objectOf(node.arguments[0], evaluation) : undefined,
}

/** The object literal that an expression leads to. */
export function objectOf(node: Node, evaluation: Evaluation): KnownObject | undefined {
  const inner = unwrapped(node)
  if (evaluation.fuel.left-- <= 0) return undefined
  const own = OBJECTS[inner.type] as ((node: Node, evaluation: Evaluation) => KnownObject | undefined) | undefined
  return own?.(inner, evaluation)
}

/** The values of an object's properties by their names. */
export function propertiesOf(object: Node, given: Evaluation): ReadonlyMap<string, Element> {
  const found = objectOf(object, given)
  const inner = unwrapped(object)
  if (!found) return inner.type === 'Identifier' ? declaredMembers(inner, given) : new Map()
  return new Map(
    found.node.properties.flatMap((property): (readonly [string, Element])[] => {
      if (property.type !== 'Property') return [...propertiesOf(property.argument, found.evaluation)]
      const key = keyOf(property)
      return key === undefined ? [] : [[key, { ...found, node: property.value as Expression, kind: 'value' }]]
    }),
  )
}

/** The properties of each object by their names, undefined for what is spread or computed: each is read once. */
const known = new WeakMap<ObjectExpression, ReadonlyMap<string | undefined, Property | SpreadElement>>()

function byName(node: ObjectExpression): ReadonlyMap<string | undefined, Property | SpreadElement> {
  const properties = known.get(node) ?? new Map(node.properties.map((property) => [keyOf(property), property]))
  known.set(node, properties)
  return properties
}

/** The value of an object's property. */
export function propertyOf(object: Node, name: string, given: Evaluation): Element | undefined {
  const found = objectOf(object, given)
  const properties = found && byName(found.node)
  if (!properties || properties.has(undefined)) return propertiesOf(object, given).get(name)
  const property = properties.get(name)
  return property?.type === 'Property' ? { ...found, node: property.value as Expression, kind: 'value' } : undefined
}

/** The name of a property that is not computed, as a string. */
export const nameLiteral = ({ key }: Property): Expression =>
  key.type === 'Identifier' ? { type: 'Literal', value: key.name, range: key.range } : key

/** The names of an object's properties, as strings. */
export function propertyNames(object: Node, evaluation: Evaluation): Element[] {
  const found = objectOf(object, evaluation)
  return (found?.node.properties ?? []).flatMap((property): Element[] =>
    found && property.type === 'Property' && !property.computed
      ? [{ ...found, node: nameLiteral(property), kind: 'value' }]
      : [],
  )
}
