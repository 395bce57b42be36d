import { findVariable, getStaticValue } from '@eslint-community/eslint-utils'
import type { SourceCode } from 'eslint'
import type { Expression, Identifier, Node } from 'estree'
import { nodesOf } from './nodes.js'

/** Larger expressions are not evaluated; the nodes of the constants that one refers to count each time. */
const MOST_NODES = 200

/** Functions whose result may be far longer than their arguments. */
const GROWING = new Set<unknown>(['BigInt', 'padStart', 'padEnd'])

function isGrowing(node: Node): boolean {
  if (node.type === 'Identifier') return GROWING.has(node.name)
  if (node.type === 'Literal') return GROWING.has(node.value) || 'bigint' in node
  return node.type === 'CallExpression' && node.callee.type === 'MemberExpression' && node.callee.computed
}

function valueOf(identifier: Identifier, sourceCode: SourceCode): Node | null | undefined {
  const [definition] = findVariable(sourceCode.getScope(identifier), identifier)?.defs ?? []
  return definition?.type === 'Variable' ? definition.node.init : undefined
}

/** The nodes of an expression and, at each use, those of the constants that it refers to. */
function* expandedNodes(root: Node, sourceCode: SourceCode): Generator<Node> {
  for (const node of nodesOf(root, sourceCode.visitorKeys)) {
    yield node
    const value = node.type === 'Identifier' ? valueOf(node, sourceCode) : undefined
    if (value) yield* expandedNodes(value, sourceCode)
  }
}

/** Whether evaluating an expression needs little time and memory, since ESLint's helper has no bounds. */
function isSmall(node: Expression, sourceCode: SourceCode): boolean {
  let count = 0
  for (const one of expandedNodes(node, sourceCode)) if (++count > MOST_NODES || isGrowing(one)) return false
  return true
}

/** The string that an expression always gives, as far as ESLint's own helper knows. */
export function staticText(node: Expression, sourceCode: SourceCode): string | undefined {
  if (!isSmall(node, sourceCode)) return undefined
  const value = getStaticValue(node, sourceCode.getScope(node))?.value
  return typeof value === 'string' ? value : undefined
}
