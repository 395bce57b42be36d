import { slice } from '../../traced-text.js'
import type { TracedText } from '../../types.js'
import type { ForNode, IfNode, BatchNode, BatchOperator, Unit } from './nodes.js'
import { commandEnd, findBare, batchLineEnd } from './scan.js'

interface Parser {
  readonly source: TracedText
  readonly text: string
  at: number
  /** Number of open parentheses; deeper ones are read as text. */
  depth: number
}

const MOST_DEPTH = 100

/** The text after a pattern at the parser's offset. */
function take(parser: Parser, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = parser.at
  const match = pattern.exec(parser.text)
  if (match) parser.at = pattern.lastIndex
  return match ?? undefined
}

function takeTo(parser: Parser, end: number): TracedText {
  const taken = slice(parser.source, parser.at, end)
  parser.at = Math.max(parser.at, end)
  return taken
}

const BLANK = /[ \t,;=@\r\v\f\u00a0]*/y
const BLANK_LINES = /[\s,;=@]*/y
const KEYWORD = /(?:(rem)(?=[\s/\\.:,;=&|"]|$)|(if|for)(?=[\s(/"])|(:))/iy

function nothing(parser: Parser): BatchNode {
  return { kind: 'command', text: takeTo(parser, parser.at) }
}

/** A command, without the operators before and after it. */
function parseCommand(parser: Parser): BatchNode {
  take(parser, BLANK)
  const start = parser.at
  if (parser.text[start] === '(' && parser.depth < MOST_DEPTH) return parseBlock(parser)
  const [, remark, keyword, label] = take(parser, KEYWORD) ?? []
  if (remark !== undefined || label !== undefined) {
    parser.at = batchLineEnd(parser.text, start)
    return nothing(parser)
  }
  const node = keyword === undefined || parser.depth >= MOST_DEPTH ? undefined : parseKeyword(parser, keyword)
  if (node) return node
  parser.at = start
  return { kind: 'command', text: takeTo(parser, commandEnd(parser.text, start, parser.depth > 0)) }
}

function parseKeyword(parser: Parser, keyword: string): BatchNode | undefined {
  parser.depth++
  const node = keyword.toLowerCase() === 'if' ? parseIf(parser) : parseFor(parser)
  parser.depth--
  return node
}

const CLOSING = /[ \t\r]*\)/y

function parseBlock(parser: Parser): BatchNode {
  const parts: { readonly operator: BatchOperator; readonly node: BatchNode }[] = []
  parser.at++
  parser.depth++
  for (take(parser, BLANK_LINES); parser.at < parser.text.length && !take(parser, CLOSING); take(parser, BLANK_LINES)) {
    const start = parser.at
    parts.push({ operator: '&', node: parseSequence(parser) })
    if (parser.at === start) parser.at++
  }
  parser.depth--
  // Redirections of the whole block.
  const rest = commandEnd(parser.text, parser.at, parser.depth > 0)
  if (/^[ \t]*\d?[<>]/.test(parser.text.slice(parser.at, rest))) parser.at = rest
  return { kind: 'sequence', parts }
}

const OPERATOR = /[ \t\r]*(&&?|\|\|?)/y

/** Commands with the operators between them, up to the end of the line. */
function parseSequence(parser: Parser): BatchNode {
  const first = parseCommand(parser)
  const parts = [{ operator: '&' as BatchOperator, node: first }]
  for (let match = take(parser, OPERATOR); match; match = take(parser, OPERATOR)) {
    parts.push({ operator: match[1] as BatchOperator, node: parseCommand(parser) })
  }
  return parts.length === 1 ? first : { kind: 'sequence', parts }
}

/** The body of an `if`: a block, or the rest of the line. */
function parseControlled(parser: Parser): BatchNode {
  take(parser, BLANK)
  return parser.text[parser.at] === '(' ? parseCommand(parser) : parseSequence(parser)
}

function takeWord(parser: Parser): TracedText {
  take(parser, BLANK)
  return takeTo(parser, findBare(parser.text, parser.at, ' \t,;=&|'))
}

const IF_FLAGS = /(?:[ \t]+(?:\/i|not)\b)*/iy
const IF_OTHER = /[ \t]*(?:exist|errorlevel|cmdextversion)\b/iy
const IF_DEFINED = /[ \t]*defined\b/iy
const IF_OPERATOR = /[ \t]*(==|(?:equ|neq|lss|leq|gtr|geq)\b)/iy
const ELSE = /[ \t\r]*else\b/iy

const TESTS: Readonly<Record<string, { readonly test: IfNode['test']; readonly isNegated?: true }>> = {
  '==': { test: 'equal' },
  equ: { test: 'equal' },
  neq: { test: 'equal', isNegated: true },
}

function parseCondition(parser: Parser): Pick<IfNode, 'test' | 'left' | 'right'> & { readonly isOpposite?: true } {
  const empty = slice(parser.source, 0, 0)
  if (take(parser, IF_OTHER)) return { test: 'other', left: takeWord(parser), right: empty }
  if (take(parser, IF_DEFINED)) return { test: 'defined', left: takeWord(parser), right: empty }
  const left = takeWord(parser)
  const [, operator = ''] = take(parser, IF_OPERATOR) ?? []
  const { test, isNegated } = TESTS[operator.toLowerCase()] ?? { test: 'other' as const }
  const right = operator === '' ? empty : takeWord(parser)
  return { test, left, right, ...(isNegated && { isOpposite: true }) }
}

function parseIf(parser: Parser): IfNode {
  const start = parser.at
  const flags = take(parser, IF_FLAGS)?.[0].toLowerCase() ?? ''
  const { isOpposite, ...condition } = parseCondition(parser)
  const asked = slice(parser.source, start, parser.at)
  const then = parseControlled(parser)
  const otherwise = take(parser, ELSE) ? parseControlled(parser) : undefined
  return {
    kind: 'if',
    ...condition,
    asked,
    isNegated: flags.includes('not') !== (isOpposite === true),
    ignoresCase: flags.includes('/i'),
    then,
    ...(otherwise && { otherwise }),
  }
}

const FOR = /((?:[ \t]+\/[a-z])?)((?:[ \t]+(?:"[^"\r\n]*"|[^\s"%]+))?)[ \t]+%{1,2}([^\s%])[ \t]+in[ \t]*\(/iy
const DO = /\)[ \t]*do\b/iy

function parseFor(parser: Parser): ForNode | undefined {
  const [, flag = '', , variable] = take(parser, FOR) ?? []
  if (variable === undefined) return undefined
  const items = takeItems(parser)
  if (!take(parser, DO)) return undefined
  return { kind: 'for', over: flag === '' ? 'words' : 'unknown', variable, items, body: parseControlled(parser) }
}

const MOST_ITEM_LINES = 100

/** The words between parentheses, which may be on several lines. */
function takeItems(parser: Parser): TracedText {
  let end = findBare(parser.text, parser.at, ')')
  for (let lines = 0; parser.text[end] === '\n' && lines < MOST_ITEM_LINES; lines++) {
    end = findBare(parser.text, end + 1, ')')
  }
  return takeTo(parser, end)
}

const LABEL = /[ \t,;=]*:[ \t]*([^\s:+,;=&|<>()]*)/y

/** Parses a batch file in linear time; never throws. */
export function parseBatch(source: TracedText): Unit[] {
  const parser: Parser = { source, text: source.text, at: 0, depth: 0 }
  const units: Unit[] = []
  while (parser.at < parser.text.length) {
    const start = parser.at
    const label = take(parser, LABEL)?.[1]
    if (label === undefined) units.push({ node: parseSequence(parser) })
    else units.push({ label: label.toUpperCase() })
    // cmd.exe ignores the rest of a line after an unmatched `)`.
    parser.at = Math.max(batchLineEnd(parser.text, parser.at) + 1, start + 1)
  }
  return units
}
