import { groupBy } from '@mount-lint/core'
import type { ClassBody, Expression, MemberExpression, Node } from 'estree'
import type { SourceCode } from 'eslint'
import { parentOf } from './evaluation.js'
import type { CodeFunction } from './functions.js'
import { usesOfThis } from './property-uses.js'
import { returnsOf } from './returns.js'

/** A field of a class, and where the class uses it as `this.name`. */
export interface ClassField {
  /** All that the class gives to it. */
  readonly values: readonly Expression[]
  readonly uses: readonly MemberExpression[]
}

/** What a class declares, by its names. */
export interface ClassMembers {
  readonly fields: ReadonlyMap<string, ClassField>
  readonly methods: ReadonlyMap<string, CodeFunction>
}

const nameIn = (node: Node, isComputed: boolean): string | undefined =>
  !isComputed && (node.type === 'Identifier' || node.type === 'PrivateIdentifier') ? node.name : undefined

type Value = readonly [name: string, value: Expression]

/** The fields that `constructor(private dir: string)` declares, as typescript-eslint writes it. */
const parameterFields = ({ params }: CodeFunction): Value[] =>
  (params as readonly { readonly parameter?: Node }[]).flatMap(({ parameter }) => {
    const name = parameter?.type === 'AssignmentPattern' ? parameter.left : parameter
    return name?.type === 'Identifier' ? [[name.name, name]] : []
  })

/** The values that a member of a class declares. */
function declaredValues(member: ClassBody['body'][number]): Value[] {
  if (member.type === 'StaticBlock') return []
  if (member.type === 'MethodDefinition' && member.kind === 'constructor') return parameterFields(member.value)
  const name = nameIn(member.key, member.computed)
  if (name === undefined || !member.value) return []
  if (member.type === 'PropertyDefinition') return [[name, member.value]]
  return member.kind === 'get' ? returnsOf(member.value).map((value) => [name, value]) : []
}

/** The value that `this.name = value` assigns. */
function assignedValue(name: string, use: MemberExpression): Value[] {
  const parent = parentOf(use)
  return parent?.type === 'AssignmentExpression' && parent.left === use ? [[name, parent.right]] : []
}

/** Whether the constructor assigns to a field in any case, so that the value of its declaration is never used. */
function isAlwaysAssigned(use: MemberExpression): boolean {
  const assignment = parentOf(use)
  const statement = assignment?.type === 'AssignmentExpression' && assignment.left === use && parentOf(assignment)
  const block = statement ? parentOf(statement) : undefined
  const constructor = block?.type === 'BlockStatement' && parentOf(block)
  const member = constructor ? parentOf(constructor) : undefined
  return member?.type === 'MethodDefinition' && member.kind === 'constructor'
}

function fieldsIn(body: ClassBody, sourceCode: SourceCode): ClassMembers['fields'] {
  const usesByName = usesOfThis(body, sourceCode)
  const uses = [...usesByName].flatMap(([name, members]) => members.map((use) => [name, use] as const))
  const replaced = new Set(uses.flatMap(([name, use]) => (isAlwaysAssigned(use) ? [name] : [])))
  const declared = body.body.flatMap(declaredValues).filter(([name]) => !replaced.has(name))
  const values = groupBy([...declared, ...uses.flatMap((use) => assignedValue(...use))])
  return new Map(Array.from(values, ([name, given]) => [name, { values: given, uses: usesByName.get(name) ?? [] }]))
}

const methodsIn = ({ body }: ClassBody): ClassMembers['methods'] =>
  new Map(
    body.flatMap((member) => {
      if (member.type === 'StaticBlock') return []
      const name = nameIn(member.key, member.computed)
      const isMethod = name !== undefined && member.value && 'params' in member.value
      return isMethod ? [[name, member.value as CodeFunction] as const] : []
    }),
  )

/** The members of each class are looked up once. */
const known = new WeakMap<ClassBody, ClassMembers>()

/** What a class declares. */
export function membersOf(body: ClassBody, sourceCode: SourceCode): ClassMembers {
  const members = known.get(body) ?? { fields: fieldsIn(body, sourceCode), methods: methodsIn(body) }
  known.set(body, members)
  return members
}

/** The class that contains a node. */
export function classAround(node: Node): ClassBody | undefined {
  for (let at = parentOf(node); at; at = parentOf(at)) if (at.type === 'ClassBody') return at
  return undefined
}
