import type { CallExpression, NewExpression, Node, Pattern } from 'estree'

export type CodeFunction = Extract<Node, { params: Pattern[] }>

export const isFunction = (node: Node): node is CodeFunction => 'params' in node && 'body' in node

/** The pattern of a parameter, which `constructor(private dir: string)` wraps. */
export const patternOf = (param: Pattern & { readonly parameter?: Pattern }): Pattern => param.parameter ?? param

export type Call = CallExpression | NewExpression

export const isCall = (node: Node): node is Call => node.type === 'CallExpression' || node.type === 'NewExpression'
