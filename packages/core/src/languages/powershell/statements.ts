import type { TracedText } from '../../types.js'
import type { ScriptError } from '../windows/interpretation.js'
import { sequenceOf, takeBody } from './bodies.js'
import { takeIf, takeSwitch, takeTry } from './branches.js'
import { takeExpression } from './expressions.js'
import { takeFunction, takeParameterBlock } from './functions.js'
import { takeDo, takeForeach, takeLoop } from './loops.js'
import type { Statement } from './nodes.js'
import { inside, isAt, isBefore, since, skipBlanks, skipLines, statementsIn, take, type Parser } from './parser.js'
import { STAGE_END, takeChain } from './pipelines.js'

const TYPE = String.raw`(?:\[[^\]\n]*\]+\s*)*`
const ASSIGNMENT = new RegExp(String.raw`${TYPE}\$(?:\{([^}\r\n]*)\}|((?:\w+:)?\w+))[ \t]*([-+*/%]|\?\?)?=(?![=])`, 'y')
/** `$x.y = …`, `$x[0] = …`, `$a, $b = …` change the value of the first variable. */
const OTHER_ASSIGNMENT = /\$(?:(?:\w+:)?(\w+))[.[,][^\n;|={}]*=(?![=])/y

const SCOPES = /^(?:global|script|local|private|variable):/i

function takeAssignment(parser: Parser): Statement | undefined {
  const start = parser.at
  const [match, braced, plain, sign] = take(parser, ASSIGNMENT) ?? []
  const [, changed] = match === undefined ? (take(parser, OTHER_ASSIGNMENT) ?? []) : []
  const written = braced ?? plain ?? changed
  if (written === undefined) return undefined
  const name = written.replace(SCOPES, '').toUpperCase()
  const isOutside = /^(?:global|script):/i.test(written)
  const at: TracedText = since(parser, start)
  skipLines(parser)
  const operator = changed !== undefined ? 'other' : sign === undefined ? '=' : sign === '+' ? '+=' : 'other'
  const value = inside(parser, '', () => takeStatement(parser), { kind: 'sequence', body: [] } as const)
  return { kind: 'assign', name, operator, isOutside, value, at }
}

/** `$list.Add('x')`, whose output is an index. */
const APPEND = new RegExp(String.raw`${TYPE}\$(?:\w+:)?(\w+)\.Add(?:Range)?\(`, 'iy')

function takeAppend(parser: Parser): Statement | undefined {
  const start = parser.at
  const [, written] = take(parser, APPEND) ?? []
  if (written === undefined) return undefined
  const body = statementsIn(parser, ')')
  take(parser, /[ \t]*\|[ \t]*Out-Null\b/iy)
  const value = sequenceOf(body)
  return {
    kind: 'assign',
    name: written.toUpperCase(),
    operator: 'append',
    isOutside: false,
    value,
    at: since(parser, start),
  }
}

function takeLeave(parser: Parser): Statement {
  skipBlanks(parser)
  return isAt(parser, STAGE_END) ? { kind: 'leave' } : { kind: 'leave', value: takeChain(parser) }
}

/** The commands after it may still run, in another iteration of the loop. */
function takeBreak(parser: Parser): Statement {
  take(parser, /[ \t]+\w+/y)
  return sequenceOf([])
}

/** `begin { }`, `process { }`. */
const takePart = (parser: Parser): Statement => sequenceOf(takeBody(parser))

const KEYWORDS: Readonly<Record<string, (parser: Parser) => Statement>> = {
  if: takeIf,
  foreach: takeForeach,
  for: takeLoop,
  while: takeLoop,
  do: takeDo,
  switch: takeSwitch,
  try: takeTry,
  trap: takePart,
  function: takeFunction,
  filter: takeFunction,
  param: takeParameterBlock,
  return: takeLeave,
  exit: takeLeave,
  throw: takeLeave,
  break: takeBreak,
  continue: takeBreak,
  begin: takePart,
  process: takePart,
  end: takePart,
}

const KEYWORD = /([a-z]+)(?=[\s({;]|$)/iy

function takeStatement(parser: Parser): Statement {
  const start = parser.at
  const keyword = take(parser, KEYWORD)?.[1]?.toLowerCase() ?? ''
  const read = Object.hasOwn(KEYWORDS, keyword) ? KEYWORDS[keyword] : undefined
  if (read) return read(parser)
  parser.at = start
  return takeAssignment(parser) ?? takeAppend(parser) ?? takeChain(parser)
}

const NEVER = /(?!)/y
const ENDS: Readonly<Record<string, RegExp>> = { ')': /\)/y, '}': /\}/y, ']': /\]/y }

function takeStatements(parser: Parser, closing: string): readonly Statement[] {
  const statements: Statement[] = []
  const end = closing === '' ? NEVER : ENDS[closing]
  while (isBefore(parser, end ?? NEVER, 'lines')) {
    const before = parser.at
    statements.push(takeStatement(parser))
    if (parser.at === before) parser.at++
  }
  return statements
}

/** Parses a script; never throws. */
export function parsePowershell(source: TracedText): {
  statements: readonly Statement[]
  errors: readonly ScriptError[]
} {
  const parser: Parser = {
    source,
    text: source.text,
    at: 0,
    depth: 0,
    errors: [],
    statement: takeStatement,
    statements: takeStatements,
    expression: takeExpression,
  }
  return { statements: takeStatements(parser, ''), errors: parser.errors }
}
