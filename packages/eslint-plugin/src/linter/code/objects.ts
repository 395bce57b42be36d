import type { ClassBody, Expression, Identifier, Node, ObjectExpression } from 'estree'
import type { Element } from './element.js'
import { unwrapped, variableOf, within, type Evaluation } from './evaluation.js'
import { keyOf, nameOf } from './known-calls.js'
import { constantOf, isMutated } from './variables.js'

/** The object literal that an expression leads to. */
export function objectOf(
  node: Node,
  evaluation: Evaluation,
): { readonly node: ObjectExpression; readonly evaluation: Evaluation } | undefined {
  const inner = unwrapped(node)
  if (inner.type === 'ObjectExpression') return { node: inner, evaluation }
  const variable = inner.type === 'Identifier' ? variableOf(inner, evaluation) : undefined
  if (inner.type !== 'Identifier' || (variable && isMutated(variable))) return undefined
  const constant = constantOf(inner, evaluation)
  return constant && objectOf(constant.value, constant.evaluation)
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
  const { node, evaluation } = found
  return new Map(
    node.properties.flatMap((property) => {
      const key = keyOf(property)
      if (property.type !== 'Property' || key === undefined) return []
      return [[key, { node: property.value as Expression, evaluation, kind: 'value' }] as const]
    }),
  )
}
