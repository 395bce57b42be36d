import type { ClassBody, Expression, MemberExpression, Node } from 'estree'
import type { SourceCode } from 'eslint'
import { parentOf } from './evaluation.js'
import { nodesOf } from './nodes.js'

/** A field of a class, and where the class uses it as `this.name`. */
export interface ClassField {
  readonly value: Expression
  readonly uses: readonly MemberExpression[]
}

const nameIn = (node: Node, isComputed: boolean): string | undefined =>
  !isComputed && (node.type === 'Identifier' || node.type === 'PrivateIdentifier') ? node.name : undefined

const isOwn = (node: Node): node is MemberExpression =>
  node.type === 'MemberExpression' && node.object.type === 'ThisExpression'

function fieldsIn(body: ClassBody, { visitorKeys }: SourceCode): ReadonlyMap<string, ClassField> {
  const uses = [...nodesOf(body, visitorKeys)].filter(isOwn)
  return new Map(
    body.body.flatMap((member) => {
      if (member.type !== 'PropertyDefinition' || !member.value) return []
      const name = nameIn(member.key, member.computed)
      if (name === undefined) return []
      const own = uses.filter((use) => nameIn(use.property, use.computed) === name)
      return [[name, { value: member.value, uses: own }] as const]
    }),
  )
}

/** The fields of each class are looked up once. */
const known = new WeakMap<ClassBody, ReadonlyMap<string, ClassField>>()

function classAround(node: Node): ClassBody | undefined {
  for (let at = parentOf(node); at; at = parentOf(at)) if (at.type === 'ClassBody') return at
  return undefined
}

/** The field that `this.name` refers to. */
export function fieldOf(node: Node, sourceCode: SourceCode): ClassField | undefined {
  const name = isOwn(node) ? nameIn(node.property, node.computed) : undefined
  const body = name === undefined ? undefined : classAround(node)
  if (!body) return undefined
  const fields = known.get(body) ?? fieldsIn(body, sourceCode)
  known.set(body, fields)
  return fields.get(name ?? '')
}
