import { createScanner } from 'jsonc-parser'
import type { Range } from '../../types.js'
import { lineAt, lineEnd, linesBelow } from './lines.js'

/** The JSON object that starts on a line, else the line. */
export function objectAt(text: string, start: number): Range {
  if (!lineAt(text, start).trimStart().startsWith('{')) return [start, lineEnd(text, start)]
  const end = lineEnd(text, [...linesBelow(text, start)].at(-1) ?? start)
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
