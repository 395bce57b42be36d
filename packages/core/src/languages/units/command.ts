import type { Range } from '../../types.js'
import { lineAt, lineEnd, linesAbove, linesBelow } from './lines.js'

/** A line whose last character, if not escaped, continues it on the next line. */
function isContinued(line: string, sign: string): boolean {
  const end = line.endsWith('\r') ? line.length - 1 : line.length
  let start = end
  while (line[start - 1] === sign) start--
  return (end - start) % 2 === 1
}

/** The command on a line, with all its continuation lines. */
export const commandAt =
  (sign: string) =>
  (text: string, start: number): Range => {
    let first = start
    for (const above of linesAbove(text, start)) {
      if (!isContinued(lineAt(text, above), sign)) break
      first = above
    }
    let last = start
    for (const below of linesBelow(text, start)) {
      if (!isContinued(lineAt(text, last), sign)) break
      last = below
    }
    return [first, lineEnd(text, last)]
  }
