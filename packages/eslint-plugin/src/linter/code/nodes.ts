import type { SourceCode } from 'eslint'
import type { Node } from 'estree'

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value

/** A node and all nodes below it. */
export function* nodesOf(root: Node, visitorKeys: SourceCode['visitorKeys']): Generator<Node> {
  const pending: Node[] = [root]
  for (let node = pending.pop(); node; node = pending.pop()) {
    yield node
    for (const key of visitorKeys[node.type] ?? []) {
      const child: unknown = node[key as keyof Node]
      for (const one of Array.isArray(child) ? (child as unknown[]) : [child]) if (isNode(one)) pending.push(one)
    }
  }
}
