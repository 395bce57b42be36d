import type { ScalarPiece } from './pieces.js'

const isBlank = (character: string | undefined): boolean => character === ' ' || character === '\t'

/** The characters of a line, without its end and the blanks that folding removes. */
interface Line {
  readonly start: number
  readonly end: number
}

const isReturn = (text: string, at: number, from: number): boolean => at > from && text[at - 1] === '\r'

function trimStart(text: string, { start, end }: Line): Line {
  let at = start
  while (at < end && isBlank(text[at])) at++
  return { start: at, end }
}

function trimEnd(text: string, { start, end }: Line): Line {
  let at = end
  while (at > start && isBlank(text[at - 1])) at--
  return { start, end: at }
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  for (let newline = text.indexOf('\n'); newline >= 0; newline = text.indexOf('\n', start)) {
    const line = { start, end: isReturn(text, newline, start) ? newline - 1 : newline }
    lines.push(trimEnd(text, start === 0 ? line : trimStart(text, line)))
    start = newline + 1
  }
  const last = { start, end: text.length }
  return [...lines, start === 0 ? last : trimStart(text, last)]
}

/** One line end folds to a space, n + 1 line ends to n line feeds (YAML 1.2, 6.5). */
const folded = (newlines: number): string => (newlines === 1 ? ' ' : '\n'.repeat(newlines - 1))

/** The value of a plain scalar. */
export function plainPieces(text: string): ScalarPiece[] {
  const pieces: ScalarPiece[] = []
  const lines = linesOf(text)
  let newlines = 0
  let end = 0
  for (const [index, line] of lines.entries()) {
    const isInside = index > 0 && index < lines.length - 1
    if (isInside && line.start === line.end) {
      newlines++
      continue
    }
    if (index > 0) pieces.push({ text: folded(newlines + 1), start: end, end: line.start })
    pieces.push({ text: text.slice(line.start, line.end), ...line })
    newlines = 0
    end = line.end
  }
  return pieces
}

function unescapedQuotes(piece: ScalarPiece): ScalarPiece[] {
  const { text, start } = piece
  if (!text.includes("''")) return [piece]
  const pieces: ScalarPiece[] = []
  let from = 0
  for (let at = text.indexOf("''"); at >= 0; at = text.indexOf("''", from)) {
    pieces.push({ text: text.slice(from, at), start: start + from, end: start + at })
    pieces.push({ text: "'", start: start + at, end: start + at + 2 })
    from = at + 2
  }
  return [...pieces, { text: text.slice(from), start: start + from, end: start + text.length }]
}

const unquoted = ({ text, start, end }: ScalarPiece): ScalarPiece => ({ text, start: start + 1, end: end + 1 })

/** The value of a single-quoted scalar; the text includes the quotes. */
export const singleQuotedPieces = (text: string): ScalarPiece[] =>
  plainPieces(text.slice(1, -1)).map(unquoted).flatMap(unescapedQuotes)
