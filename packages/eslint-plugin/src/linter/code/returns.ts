import type { Expression, Node, YieldExpression } from 'estree'
import type { SourceCode } from 'eslint'
import { isFunction, type CodeFunction } from './functions.js'
import { nodesOf } from './nodes.js'

/** What a function returns in its last statement. */
export function returnedBy(callback: Node | undefined): Expression | undefined {
  if (!callback || !isFunction(callback)) return undefined
  if (callback.body.type !== 'BlockStatement') return callback.body
  const last = callback.body.body.at(-1)
  return last?.type === 'ReturnStatement' && last.argument ? last.argument : undefined
}

type Statements = {
  readonly [Type in Node['type']]?: (node: Extract<Node, { type: Type }>) => readonly (Node | null | undefined)[]
}

/** The statements in which a function may return something; loops may run any number of times. */
const STATEMENTS: Statements = {
  BlockStatement: ({ body }) => body,
  IfStatement: ({ consequent, alternate }) => [consequent, alternate],
  SwitchStatement: ({ cases }) => cases.flatMap(({ consequent }) => consequent),
  TryStatement: ({ block, handler, finalizer }) => [block, handler?.body, finalizer],
}

function returnsIn(node: Node | null | undefined): Expression[] {
  if (!node) return []
  if (node.type === 'ReturnStatement') return node.argument ? [node.argument] : []
  const inner = STATEMENTS[node.type] as ((node: Node) => readonly (Node | null | undefined)[]) | undefined
  return inner?.(node).flatMap(returnsIn) ?? []
}

/** All that a call of a function may give. */
export const returnsOf = ({ body }: CodeFunction): Expression[] =>
  body.type === 'BlockStatement' ? returnsIn(body) : [body]

/** What the body of a generator yields, in the order of the code; those of functions in it are few enough to count as well. */
export const yieldsIn = (body: Node, { visitorKeys }: SourceCode): YieldExpression[] =>
  [...nodesOf(body, visitorKeys)].filter((node) => node.type === 'YieldExpression')
