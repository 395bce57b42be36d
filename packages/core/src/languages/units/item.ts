import type { Range } from '../../types.js'
import { lineAt, lineEnd, linesBelow } from './lines.js'

const indentOf = (line: string): number => line.length - line.trimStart().length

/** An item of a YAML sequence with its mapping, else the line. */
export function itemAt(text: string, start: number): Range {
  const line = lineAt(text, start)
  let end = lineEnd(text, start)
  if (!/^\s*-\s/.test(line)) return [start, end]
  for (const at of linesBelow(text, start)) {
    const below = lineAt(text, at)
    if (below.trim() !== '' && indentOf(below) <= indentOf(line)) break
    if (below.trim() !== '') end = lineEnd(text, at)
  }
  return [start, end]
}
