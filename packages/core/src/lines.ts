import type { Range } from './types.js'

/** Line and column of an offset, both 1-based; columns count UTF-16 code units. */
export interface Position {
  readonly line: number
  readonly column: number
}

export interface LineIndex {
  /** Position of a 0-based UTF-16 offset; one past the end of the text is the end of its last line. */
  readonly positionAt: (offset: number) => Position
  /** Text of a line without its line end; empty for a line that does not exist. */
  readonly lineText: (line: number) => string
  readonly lineCount: number
}

function startsOf(text: string): number[] {
  const starts = [0]
  for (const match of text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length)
  return starts
}

function lineOf(starts: readonly number[], offset: number): number {
  let low = 1
  let high = starts.length
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle - 1] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** Finds lines in a text whose lines end with LF, CRLF or CR. */
export function lineIndex(text: string): LineIndex {
  const starts = startsOf(text)
  const startOf = (line: number): number => starts[line - 1] ?? text.length
  return {
    lineCount: starts.length,
    positionAt: (offset) => {
      const line = lineOf(starts, offset)
      return { line, column: offset - startOf(line) + 1 }
    },
    lineText: (line) => text.slice(startOf(line), startOf(line + 1)).replace(/[\r\n]+$/, ''),
  }
}

/** A range clamped to the text: parsers place missing syntax behind its end. */
export const rangeWithin = ({ length }: string, [start, end]: Range): Range => [
  Math.min(start, length),
  Math.min(end, length),
]
