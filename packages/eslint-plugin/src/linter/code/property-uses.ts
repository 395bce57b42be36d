import { groupBy } from '@mount-lint/core'
import type { Identifier, MemberExpression, Node } from 'estree'
import type { SourceCode } from 'eslint'
import { parentOf, variableOf, type Evaluation } from './evaluation.js'
import { nameOf } from './known-calls.js'
import { nodesOf } from './nodes.js'
import { objectOf } from './objects.js'

type Uses = ReadonlyMap<string, readonly MemberExpression[]>

/** The name of the member that an expression reads. */
export const accessedName = ({ property, computed }: MemberExpression): string | undefined =>
  !computed && (property.type === 'Identifier' || property.type === 'PrivateIdentifier') ? property.name : undefined

const byName = (members: readonly MemberExpression[]): Uses =>
  groupBy(
    members.flatMap((member): [string, MemberExpression][] => {
      const name = accessedName(member)
      return name === undefined ? [] : [[name, member]]
    }),
  )

/** The uses in each class and object are looked up once. */
const known = new WeakMap<Node, Uses>()

/** Where a class or an object uses its own members, as `this.name`. */
export function usesOfThis(root: Node, { visitorKeys }: SourceCode): Uses {
  const uses =
    known.get(root) ??
    byName(
      [...nodesOf(root, visitorKeys)].filter(
        (node): node is MemberExpression => node.type === 'MemberExpression' && node.object.type === 'ThisExpression',
      ),
    )
  known.set(root, uses)
  return uses
}

/** Where code uses a property of an object: as `runner.args`, and as `this.args` in its methods. */
export function usesOfProperty(object: Node, name: string, evaluation: Evaluation): MemberExpression[] {
  const found = objectOf(object, evaluation)
  if (!found) return []
  const declarator = parentOf(found.node)
  const id =
    declarator?.type === 'VariableDeclarator' && declarator.id.type === 'Identifier' ? declarator.id : undefined
  const references = (id && variableOf(id, evaluation)?.references) ?? []
  const members = references.flatMap(({ identifier }) => {
    const member = parentOf(identifier as Identifier)
    return member?.type === 'MemberExpression' && member.object === identifier && nameOf(member) === name
      ? [member]
      : []
  })
  return [...(usesOfThis(found.node, evaluation.sourceCode).get(name) ?? []), ...members]
}
