import type { ClassBody, Expression, Identifier, Node, ObjectExpression, Property, SpreadElement } from 'estree'
import { isMutated } from './assignments.js'
import { unwrapped, variableOf, within, type Element, type Evaluation } from './evaluation.js'
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

/** The object literal that an expression leads to. */
export function objectOf(node: Node, evaluation: Evaluation): KnownObject | undefined {
  const inner = unwrapped(node)
  if (evaluation.fuel.left-- <= 0) return undefined
  if (inner.type === 'ObjectExpression') return { node: inner, evaluation }
  if (inner.type === 'Identifier') return namedObject(inner, evaluation)
  if (inner.type === 'CallExpression' && nameOf(inner) === 'freeze' && inner.arguments[0])
    return objectOf(inner.arguments[0], evaluation)
  const name = inner.type === 'MemberExpression' ? nameOf(inner) : undefined
  const property = inner.type === 'MemberExpression' && name !== undefined && propertyOf(inner.object, name, evaluation)
  return property ? objectOf(property.node, property.evaluation) : undefined
}

type Members = readonly (readonly [name: string, value: Expression])[]

/** A member of an enumeration, as typescript-eslint writes it. */
interface EnumMember {
  readonly id: Node
  readonly initializer?: Expression
}

interface EnumDeclaration {
  readonly members?: readonly EnumMember[]
  readonly body?: { readonly members: readonly EnumMember[] }
}

// The parser warns of `members` where there is a body.
const enumMembers = (declaration: EnumDeclaration): Members =>
  (declaration.body?.members ?? declaration.members ?? []).flatMap(({ id, initializer }) => {
    const name = id.type === 'Literal' ? String(id.value) : nameOf(id)
    return name !== undefined && initializer ? [[name, initializer] as const] : []
  })

const staticMembers = ({ body }: ClassBody): Members =>
  body.flatMap((member) => {
    const isStatic = member.type === 'PropertyDefinition' && member.static && !member.computed
    const name = isStatic ? nameOf(member.key) : undefined
    return isStatic && name !== undefined && member.value ? [[name, member.value] as const] : []
  })

/** The members of an enumeration, and the static fields of a class. */
function declaredMembers(identifier: Identifier, given: Evaluation): ReadonlyMap<string, Element> {
  const variable = variableOf(identifier, given)
  const evaluation = variable && !isMutated(variable) ? within(variable, given) : undefined
  if (!variable || !evaluation) return new Map()
  const members = variable.defs.flatMap(({ type, node }: { type: string; node: unknown }) => {
    if (type === 'TSEnumName') return enumMembers(node as EnumDeclaration)
    return type === 'ClassName' ? staticMembers((node as { body: ClassBody }).body) : []
  })
  return new Map(members.map(([name, value]) => [name, { node: value, evaluation, kind: 'value' }]))
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
