import { takeExpression } from './expressions.js'
import type { Stage, Statement } from './nodes.js'
import { isAt, isBefore, skipBlanks, skipLines, take, type Parser } from './parser.js'
import { takeString } from './strings.js'
import { takeCommand } from './words.js'

const EXPRESSION = /[$"'“”„‘’‚‛([!\d]|@["'({]|-(?:not|join|split)\b|[+-][+-]|[+-]?\d/iy
export const STAGE_END = /[\n;|)}\]&]|$/y

/** Skips the rest of a stage whose syntax is not supported. */
function skipRest(parser: Parser): void {
  while (isBefore(parser, STAGE_END, 'line')) {
    if (!takeString(parser)) parser.at++
  }
}

function takeStage(parser: Parser): Stage {
  if (!isAt(parser, EXPRESSION)) return takeCommand(parser)
  const value = takeExpression(parser)
  skipRest(parser)
  return { kind: 'expression', value }
}

const PIPE = /(?:[ \t\r]*\n)*[ \t\r]*\|(?!\|)/y
const CHAIN = /[ \t\r]*(?:&&|\|\|)/y

function takePipeline(parser: Parser, isConditional: boolean): Statement {
  const stages: Stage[] = []
  do {
    skipBlanks(parser)
    if (stages.length > 0) skipLines(parser)
    stages.push(takeStage(parser))
    skipBlanks(parser)
  } while (take(parser, PIPE))
  return { kind: 'pipeline', stages, isConditional }
}

/** Pipelines; those after `&&` and `||` may not run. */
export function takeChain(parser: Parser): Statement {
  const first = takePipeline(parser, false)
  const body = [first]
  while (take(parser, CHAIN)) {
    skipLines(parser)
    body.push(takePipeline(parser, true))
  }
  return body.length === 1 ? first : { kind: 'sequence', body }
}
