import { sequenceOf, takeBody, takeHead } from './bodies.js'
import type { Statement } from './nodes.js'
import { inside, isAt, isBefore, skipLines, take, type Parser } from './parser.js'
import { takeString } from './strings.js'

export function takeIf(parser: Parser): Statement {
  const conditions: Statement[] = [sequenceOf(takeHead(parser))]
  const bodies = [takeBody(parser)]
  for (;;) {
    const before = parser.at
    skipLines(parser)
    if (take(parser, /elseif\b/iy)) {
      conditions.push(sequenceOf(takeHead(parser)))
      bodies.push(takeBody(parser))
    } else if (take(parser, /else\b/iy)) {
      bodies.push(takeBody(parser))
      return { kind: 'branches', conditions, bodies, isComplete: true }
    } else {
      parser.at = before
      return { kind: 'branches', conditions, bodies, isComplete: false }
    }
  }
}

const CATCH = /catch\b(?:[ \t\r\n]*\[[^\]\n]*\][ \t,]*)*/iy

const mayStop = (body: readonly Statement[]): Statement => ({
  kind: 'branches',
  conditions: [],
  bodies: [body],
  isComplete: false,
})

/** A `try` body may stop anywhere; `finally` runs in any case. */
export function takeTry(parser: Parser): Statement {
  const body: Statement[] = [mayStop(takeBody(parser))]
  for (;;) {
    const before = parser.at
    skipLines(parser)
    if (take(parser, CATCH)) {
      body.push(mayStop(takeBody(parser)))
    } else if (take(parser, /finally\b/iy)) body.push(sequenceOf(takeBody(parser)))
    else {
      parser.at = before
      return sequenceOf(body)
    }
  }
}

/** Each body of a `switch` may run or not. */
export function takeSwitch(parser: Parser): Statement {
  take(parser, /(?:[ \t]+-\w+)*/y)
  const head = sequenceOf(takeHead(parser))
  skipLines(parser)
  if (!take(parser, /\{/y)) return head
  const bodies = inside(parser, '}', () => takeCases(parser), [])
  return { kind: 'branches', conditions: [head], bodies, isComplete: false }
}

function takeCases(parser: Parser): (readonly Statement[])[] {
  const bodies: (readonly Statement[])[] = []
  while (isBefore(parser, /\}/y, 'lines')) {
    const before = parser.at
    if (isAt(parser, /\{/y)) bodies.push(takeBody(parser))
    else if (!takeString(parser) && !take(parser, /[^\s{}"'#]+/y)) parser.at++
    if (parser.at === before) parser.at++
  }
  return bodies
}
