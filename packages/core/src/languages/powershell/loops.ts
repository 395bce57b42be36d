import { sequenceOf, takeBody, takeHead } from './bodies.js'
import type { Statement } from './nodes.js'
import { skipLines, statementsIn, take, type Parser } from './parser.js'

const EACH = /[ \t\r\n]*(?:-parallel\s*)?\([ \t\r\n]*\$(\w+)[ \t\r\n]+in\b/iy

export function takeForeach(parser: Parser): Statement {
  const [, variable] = take(parser, EACH) ?? []
  if (variable === undefined) return { kind: 'loop', heads: takeHead(parser), body: takeBody(parser) }
  const items = sequenceOf(statementsIn(parser, ')'))
  return { kind: 'loop', variable: variable.toUpperCase(), items, heads: [], body: takeBody(parser) }
}

export function takeDo(parser: Parser): Statement {
  const body = takeBody(parser)
  skipLines(parser)
  const heads = take(parser, /(?:while|until)\b/iy) ? takeHead(parser) : []
  return { kind: 'loop', heads, body: [sequenceOf(body)] }
}

export const takeLoop = (parser: Parser): Statement => ({
  kind: 'loop',
  heads: takeHead(parser),
  body: takeBody(parser),
})
