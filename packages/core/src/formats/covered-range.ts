import { createScanner } from 'jsonc-parser'
import type { FormatId, Range } from '../types.js'

/** Nothing that one comment speaks of is longer, and a file may be full of comments. */
const MAX_LINES = 100

const lineStart = (text: string, offset: number): number => (offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1)

/** Before the line feed, or the end of the text. */
function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end < 0 ? text.length : end
}

const lineAt = (text: string, start: number): string => text.slice(start, lineEnd(text, start))

const nextLine = (text: string, start: number): number => Math.min(lineEnd(text, start) + 1, text.length)

/** The starts of the lines behind one, as many as are looked at. */
function* linesBehind(text: string, start: number): Generator<number> {
  for (let at = nextLine(text, start), count = 0; at < text.length && count < MAX_LINES; count++) {
    yield at
    at = nextLine(text, at)
  }
}

/** A line whose end is escaped by the last of an odd number of backslashes. */
const isContinued = (line: string): boolean => (/\\+(?=\r?$)/.exec(line)?.[0].length ?? 0) % 2 === 1

/** The command with all lines that backslashes make one. */
function commandAt(text: string, start: number): Range {
  let first = start
  for (let count = 0; first > 0 && count < MAX_LINES; count++) {
    const before = lineStart(text, first - 1)
    if (!isContinued(lineAt(text, before))) break
    first = before
  }
  let last = start
  for (const at of linesBehind(text, start)) {
    if (!isContinued(lineAt(text, last))) break
    last = at
  }
  return [first, lineEnd(text, last)]
}

const indentOf = (line: string): number => line.length - line.trimStart().length

/** An item of a sequence with its mapping, else the line. */
function itemAt(text: string, start: number): Range {
  const line = lineAt(text, start)
  let end = lineEnd(text, start)
  if (!/^\s*-\s/.test(line)) return [start, end]
  for (const at of linesBehind(text, start)) {
    const below = lineAt(text, at)
    if (below.trim() !== '' && indentOf(below) <= indentOf(line)) break
    if (below.trim() !== '') end = lineEnd(text, at)
  }
  return [start, end]
}

/** The object that starts on a line, else the line. */
function objectAt(text: string, start: number): Range {
  if (!lineAt(text, start).trimStart().startsWith('{')) return [start, lineEnd(text, start)]
  const end = lineEnd(text, [...linesBehind(text, start)].at(-1) ?? start)
  const scanner = createScanner(text.slice(start, end), true)
  for (let depth = 0; ;) {
    scanner.scan()
    const at = start + scanner.getTokenOffset()
    if (at >= end) return [start, end]
    if (text[at] === '{') depth++
    if (text[at] === '}') depth--
    if (depth === 0) return [start, lineEnd(text, at)]
  }
}

/** What belongs together on a line and below it. */
const UNITS = { compose: itemAt, devcontainer: objectAt, shell: commandAt } satisfies Record<
  FormatId,
  (text: string, start: number) => Range
>

const COMMENT_LINE = /^\s*(?:#|\/\/|\/\*.*\*\/\s*$|$)/

/** The first line behind a comment that says something. */
function lineBehind(text: string, offset: number): number {
  for (const start of linesBehind(text, offset)) if (!COMMENT_LINE.test(lineAt(text, start))) return start
  return text.length
}

function isAlone(text: string, [start, end]: Range): boolean {
  const before = text.slice(lineStart(text, start), start)
  return before.trim() === '' && text.slice(end, lineEnd(text, end)).trim() === ''
}

/** What a comment speaks of: the line it stands on, or the one behind it, where it stands alone or says so. */
export function coveredRange(text: string, format: FormatId, comment: Range, kind: 'line' | 'next-line'): Range {
  const isNext = kind === 'next-line' || isAlone(text, comment)
  const start = isNext ? lineBehind(text, comment[1]) : lineStart(text, comment[0])
  return UNITS[format](text, start)
}
