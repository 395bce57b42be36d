import type { Statement } from './nodes.js'
import { skipLines, statementsIn, take, type Parser } from './parser.js'

export function takeBody(parser: Parser): readonly Statement[] {
  skipLines(parser)
  return take(parser, /\{/y) ? statementsIn(parser, '}') : []
}

/** The statements in the parentheses of a condition. */
export function takeHead(parser: Parser): readonly Statement[] {
  skipLines(parser)
  return take(parser, /\(/y) ? statementsIn(parser, ')') : []
}

export const sequenceOf = (body: readonly Statement[]): Statement => ({ kind: 'sequence', body })
