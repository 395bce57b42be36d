import type { Range } from '@mount-lint/core'
import type { SourceCode } from 'eslint'
import type { Node } from 'estree'

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value

const childrenOf = (node: Node, visitorKeys: SourceCode['visitorKeys']): Node[] =>
  (visitorKeys[node.type] ?? []).flatMap((key) => node[key as keyof Node] as unknown).filter(isNode)

/** A node and all nodes below it, in the order of the code. */
export function* nodesOf(root: Node, visitorKeys: SourceCode['visitorKeys']): Generator<Node> {
  const pending: Node[] = [root]
  for (let node = pending.pop(); node; node = pending.pop()) {
    yield node
    pending.push(...childrenOf(node, visitorKeys).reverse())
  }
}

export const rangeOf = (node: Node): Range => node.range ?? [0, 0]
