import { slice, writtenAs } from '../../traced-text.js'
import type { TracedText } from '../../types.js'
import type { Expression } from './nodes.js'
import { inside, isAt, isBefore, since, skipBlanks, skipLines, statementsIn, take, type Parser } from './parser.js'
import { takeString, takeSubexpression, takeVariable } from './strings.js'
import { takeTable } from './tables.js'

const unknown = (at: TracedText, inside: readonly Expression[] = []): Expression => ({ kind: 'unknown', inside, at })

const GROUPS = [
  [/@\(/y, ')', 'list'],
  [/\(/y, ')', 'value'],
] as const

/** `( )`, `@( )`, `{ }`, `@{ }` at the parser's offset. */
export function takeGroup(parser: Parser): Expression | undefined {
  const start = parser.at
  for (const [opening, closing, group] of GROUPS) {
    if (!take(parser, opening)) continue
    const body = statementsIn(parser, closing)
    return { kind: 'group', group, body, at: since(parser, start) }
  }
  return takeTable(parser) ?? takeBlock(parser)
}

function takeBlock(parser: Parser): Expression | undefined {
  const start = parser.at
  if (!take(parser, /\{/y)) return undefined
  const body = statementsIn(parser, '}')
  const parameters = body.flatMap((one) => (one.kind === 'parameters' ? one.parameters : []))
  return { kind: 'block', parameters, body, at: since(parser, start) }
}

const TYPE = /\[[\w.,[\]\s`+]*\]/y
const NUMBER = /\d[\w.]*/y
const STATIC = /::(\w+)/y

/** A static method is a member of its first argument: `[IO.Path]::Combine('C:\\data', 'in')`. */
function staticCall(name: string, [of, ...args]: readonly Expression[], at: TracedText): Expression {
  return of ? { kind: 'member', of, name: `::${name.toLowerCase()}`, args, at } : unknown(at)
}

/** `[System.Collections.Generic.List[string]]`, `[System.Collections.ArrayList]`. */
const LIST_TYPE = /^\[(?:[\w.]+\.)?(?:List\[|ArrayList\])/i

/** A cast, which keeps texts as they are, or a static method of .NET. */
function takeTyped(parser: Parser, start: number): Expression {
  const [, name] = take(parser, STATIC) ?? []
  if (name !== undefined) {
    const args = take(parser, /\(/y) ? takeArguments(parser) : []
    const at = since(parser, start)
    if (name.toLowerCase() === 'new' && LIST_TYPE.test(at.text)) return { kind: 'group', group: 'list', body: [], at }
    return staticCall(name, args, at)
  }
  skipBlanks(parser)
  return isAt(parser, /[$"'“‘(@[\d]/y) ? takeOperand(parser) : unknown(since(parser, start))
}

function takePrimary(parser: Parser): Expression {
  const start = parser.at
  const found =
    takeString(parser) ??
    takeSubexpression(parser, 'powershell-bare') ??
    takeVariable(parser, 'powershell-bare') ??
    takeGroup(parser)
  if (found) return found
  if (take(parser, TYPE)) return takeTyped(parser, start)
  if (take(parser, NUMBER)) return { kind: 'text', text: since(parser, start), at: since(parser, start) }
  parser.at++
  return unknown(since(parser, start))
}

const takeArguments = (parser: Parser): readonly Expression[] =>
  inside(
    parser,
    ')',
    () => {
      const args: Expression[] = []
      while (isBefore(parser, /\)/y, 'lines')) {
        const value = parser.expression(parser)
        args.push(...(value.kind === 'list' ? value.items : [value]))
      }
      return args
    },
    [],
  )

const MEMBER = /(?:\?)?(?:\.|::)(\w+)/y

/** Maximum length of a member chain, since evaluation is recursive. */
const MOST_MEMBERS = 100

/** The members and indexes after a value: `.Path`, `.Replace('a', 'b')`, `[0]`. */
export function takeMembers(parser: Parser, first: Expression): Expression {
  let value = first
  const start = parser.at - first.at.text.length
  for (let count = 0; ; count++) {
    if (count > MOST_MEMBERS) value = unknown(since(parser, Math.max(0, start)))
    const [, name] = take(parser, MEMBER) ?? []
    if (name !== undefined) {
      const args = take(parser, /\(/y) ? takeArguments(parser) : []
      value = { kind: 'member', of: value, name: name.toLowerCase(), args, at: since(parser, Math.max(0, start)) }
    } else if (take(parser, /\[/y)) {
      const index = statementsIn(parser, ']')
      value = { kind: 'index', of: value, index, at: since(parser, Math.max(0, start)) }
    } else return value
  }
}

const UNARY = /(?:!|-not\b|-join\b|-split\b|\+\+|--|[+-](?=[$(\d]))[ \t]*/iy

function takeOperand(parser: Parser): Expression {
  const start = parser.at
  const [sign] = take(parser, UNARY) ?? []
  if (sign === undefined) return takeMembers(parser, takePrimary(parser))
  return inside(parser, '', () => unknown(since(parser, start), [takeOperand(parser)]), unknown(since(parser, start)))
}

const COMMA = /[ \t]*,/y

/** Values separated by commas. */
function takeList(parser: Parser): Expression {
  const start = parser.at
  const items = [takeOperand(parser)]
  const joints: TracedText[] = []
  for (let comma = take(parser, COMMA); comma; comma = take(parser, COMMA)) {
    const at = parser.at - comma[0].length
    skipLines(parser)
    joints.push(slice(parser.source, at, parser.at))
    if (isAt(parser, /[)}\]]|$/y)) break
    items.push(takeOperand(parser))
  }
  const [only] = items
  return only && items.length === 1 ? only : { kind: 'list', items, joints, at: since(parser, start) }
}

const OPERATOR = /[ \t\r]*(\.\.|\?\?|[+*/%]|-(?:[a-z]+\b|(?![-a-z])))/iy

const RANKS: Readonly<Record<string, number>> = { '..': 6, '-f': 5, '*': 4, '/': 4, '%': 4, '+': 3, '-': 3 }
const LOGICAL = new Set(['-and', '-or', '-xor', '??'])

const rankOf = (operator: string): number => RANKS[operator] ?? (LOGICAL.has(operator) ? 1 : 2)

/** An expression whose operators have at least this precedence. */
function takeOperation(parser: Parser, rank: number, read: (parser: Parser) => Expression): Expression {
  const start = parser.at
  let left = read(parser)
  for (;;) {
    const before = parser.at
    const operator = take(parser, OPERATOR)?.[1]?.toLowerCase()
    if (operator === undefined || rankOf(operator) < rank) {
      parser.at = before
      return left
    }
    skipLines(parser)
    const operand = left
    const right = inside(
      parser,
      '',
      () => takeOperation(parser, rankOf(operator) + 1, read),
      unknown(since(parser, start)),
    )
    left = { kind: 'operation', operator, left: operand, right, at: since(parser, start) }
  }
}

/** An expression at the parser's offset. */
export function takeExpression(parser: Parser): Expression {
  skipBlanks(parser)
  return takeOperation(parser, 0, takeList)
}

/** An expression that ends before a comma. */
export function takeItem(parser: Parser): Expression {
  skipBlanks(parser)
  return takeOperation(parser, 0, takeOperand)
}

/** A literal character in a bare word. */
export function bareText(parser: Parser, start: number): Expression {
  const text = writtenAs(since(parser, start), 'powershell-bare')
  return { kind: 'text', text, at: text }
}
