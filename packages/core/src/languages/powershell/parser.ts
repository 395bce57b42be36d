import { slice } from '../../traced-text.js'
import type { TracedText } from '../../types.js'
import type { ScriptError } from '../windows/interpretation.js'
import type { Expression, Statement } from './nodes.js'

/** An offset in a script, and the parts of the grammar that call one another. */
export interface Parser {
  readonly source: TracedText
  readonly text: string
  at: number
  /** Nesting depth; deeper code is not parsed. */
  depth: number
  readonly errors: ScriptError[]
  readonly statement: (parser: Parser) => Statement
  readonly statements: (parser: Parser, closing: string) => readonly Statement[]
  readonly expression: (parser: Parser) => Expression
}

const MOST_DEPTH = 80

/** The match of a sticky pattern at the parser's offset, which then moves to its end. */
export function take(parser: Parser, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = parser.at
  const match = pattern.exec(parser.text)
  if (match) parser.at = pattern.lastIndex
  return match ?? undefined
}

export function isAt(parser: Parser, pattern: RegExp): boolean {
  pattern.lastIndex = parser.at
  return pattern.test(parser.text)
}

export const since = (parser: Parser, start: number): TracedText => slice(parser.source, start, parser.at)

const BLANK = /(?:[ \t\r\f\v\u00a0\ufeff]|`\r?\n)+/y
const COMMENT = /#[^\n]*/y
const BLOCK_COMMENT = /<#/y

/** Skips spaces, comments and escaped line ends. */
export function skipBlanks(parser: Parser): void {
  while (take(parser, BLANK) || take(parser, BLOCK_COMMENT)) {
    if (!parser.text.startsWith('<#', parser.at - 2)) continue
    const end = parser.text.indexOf('#>', parser.at)
    parser.at = end < 0 ? parser.text.length : end + 2
  }
  take(parser, COMMENT)
}

const LINE_END = /[\n;]/y

export function skipLines(parser: Parser): void {
  do skipBlanks(parser)
  while (take(parser, LINE_END))
}

/** Parses up to a closing bracket; the opening one is already read. */
export function inside<Result>(parser: Parser, closing: string, read: () => Result, empty: Result): Result {
  if (parser.depth >= MOST_DEPTH) {
    parser.at = parser.text.length
    return empty
  }
  parser.depth++
  const result = read()
  parser.depth--
  if (closing === '') return result
  skipLines(parser)
  if (parser.text.startsWith(closing, parser.at)) parser.at += closing.length
  return result
}

export const statementsIn = (parser: Parser, closing: string): readonly Statement[] =>
  inside(parser, closing, () => parser.statements(parser, closing), [])

/** Whether code other than spaces and comments precedes an end. */
export function isBefore(parser: Parser, end: RegExp, blanks: 'lines' | 'line'): boolean {
  if (blanks === 'lines') skipLines(parser)
  else skipBlanks(parser)
  return parser.at < parser.text.length && !isAt(parser, end)
}
