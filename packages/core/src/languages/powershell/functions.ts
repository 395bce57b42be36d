import { takeBody } from './bodies.js'
import type { FunctionNode, Statement } from './nodes.js'
import { takeParameters } from './parameters.js'
import { inside, skipLines, take, type Parser } from './parser.js'

const FUNCTION_NAME = /[ \t]*(?:\w+:)?([\w-]+)/y

export function takeFunction(parser: Parser): FunctionNode {
  const [, name = ''] = take(parser, FUNCTION_NAME) ?? []
  skipLines(parser)
  const listed = take(parser, /\(/y) ? inside(parser, ')', () => takeParameters(parser), []) : []
  const body = takeBody(parser)
  const declared = body.flatMap((one) => (one.kind === 'parameters' ? one.parameters : []))
  return { kind: 'function', name: name.toLowerCase(), parameters: [...listed, ...declared], body }
}

export function takeParameterBlock(parser: Parser): Statement {
  skipLines(parser)
  const parameters = take(parser, /\(/y) ? inside(parser, ')', () => takeParameters(parser), []) : []
  return { kind: 'parameters', parameters }
}
