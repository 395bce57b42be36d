import type { ClassBody, Expression, Identifier, Node } from 'estree'
import { isMutated } from './assignments.js'
import { variableOf, within, type Element, type Evaluation } from './evaluation.js'
import { nameOf } from './known-calls.js'

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
export function declaredMembers(identifier: Identifier, given: Evaluation): ReadonlyMap<string, Element> {
  const variable = variableOf(identifier, given)
  const evaluation = variable && !isMutated(variable) ? within(variable, given) : undefined
  if (!variable || !evaluation) return new Map()
  const members = variable.defs.flatMap(({ type, node }: { type: string; node: unknown }) => {
    if (type === 'TSEnumName') return enumMembers(node as EnumDeclaration)
    return type === 'ClassName' ? staticMembers((node as { body: ClassBody }).body) : []
  })
  return new Map(members.map(([name, value]) => [name, { node: value, evaluation, kind: 'value' }]))
}
