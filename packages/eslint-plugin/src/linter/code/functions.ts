import type { Node, Pattern } from 'estree'

export type CodeFunction = Extract<Node, { params: Pattern[] }>

export const isFunction = (node: Node): node is CodeFunction => 'params' in node && 'body' in node
