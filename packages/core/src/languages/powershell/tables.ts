import type { Expression, Statement, TableNode } from './nodes.js'
import { inside, isBefore, since, skipBlanks, skipLines, take, type Parser } from './parser.js'
import { takeString, takeSubexpression, takeVariable } from './strings.js'

const NAME = /[\w-]+/y

function takeKey(parser: Parser): Expression | undefined {
  const start = parser.at
  const found =
    takeString(parser) ?? takeSubexpression(parser, 'powershell-bare') ?? takeVariable(parser, 'powershell-bare')
  if (found) return found
  if (!take(parser, NAME)) return undefined
  const text = since(parser, start)
  return { kind: 'text', text, at: text }
}

/** The statement after `=`. */
function takeValue(parser: Parser): readonly Statement[] {
  skipBlanks(parser)
  if (!take(parser, /=/y)) return []
  skipLines(parser)
  return [parser.statement(parser)]
}

function takeEntries(parser: Parser): readonly TableNode[] {
  const entries: TableNode[] = []
  while (isBefore(parser, /\}/y, 'lines')) {
    const key = takeKey(parser)
    if (key) entries.push({ key, value: takeValue(parser) })
    else parser.at++
  }
  return entries
}

/** `@{ a = 1; b = 2 }` at the parser's offset. */
export function takeTable(parser: Parser): Expression | undefined {
  const start = parser.at
  if (!take(parser, /@\{/y)) return undefined
  const entries = inside(parser, '}', () => takeEntries(parser), [])
  return { kind: 'table', entries, at: since(parser, start) }
}
