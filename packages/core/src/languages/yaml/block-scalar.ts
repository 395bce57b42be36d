import type { ScalarPiece } from './pieces.js'

/** A block scalar from the parser. */
export interface BlockScalar {
  /** `|`, `>`, `|2-` … */
  readonly header: string
  /** The lines after the header. */
  readonly text: string
  /** Its value in the parser. */
  readonly value: string
}

interface Line {
  readonly start: number
  /** Offset of the first non-space character. */
  readonly content: number
  /** Offset after the content, before the line end. */
  readonly end: number
  /** Offset of the next line. */
  readonly next: number
}

function lineAt(text: string, start: number): Line {
  let content = start
  while (text[content] === ' ') content++
  const newline = text.indexOf('\n', content)
  const stop = newline < 0 ? text.length : newline
  const end = stop > content && text[stop - 1] === '\r' ? stop - 1 : stop
  return { start, content, end, next: stop + 1 }
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  for (let at = 0; at < text.length; at = lines.at(-1)?.next ?? text.length) lines.push(lineAt(text, at))
  return lines
}

const isEmpty = ({ content, end }: Line): boolean => content === end

const indentOf = ({ start, content }: Line): number => content - start

const leadingSpaces = (text: string): number => /^ */.exec(text)?.[0].length ?? 0

/** A number in the header is relative to the parent's indentation, which is unknown here, so the value decides. */
function trimmedIndent(lines: readonly Line[], { header, value }: BlockScalar): number {
  const first = lines.find((line) => !isEmpty(line))
  if (!first) return Math.max(0, ...lines.slice(0, 1000).map(indentOf))
  return indentOf(first) - (/\d/.test(header) ? leadingSpaces(value.replace(/^(?: *\n)+/, '')) : 0)
}

/** A line without its indentation; an empty line keeps its additional blanks. */
function contentOf(text: string, { start, content, end }: Line, indent: number): ScalarPiece {
  const from = Math.min(start + indent, content)
  return { text: text.slice(from, end), start: from, end }
}

function literalPieces(lines: readonly ScalarPiece[]): ScalarPiece[] {
  return lines.flatMap((line, index) => {
    const previous = lines[index - 1]
    return previous ? [{ text: '\n', start: previous.end, end: line.start }, line] : [line]
  })
}

const isMoreIndented = ({ text }: ScalarPiece): boolean => text.startsWith(' ') || text.startsWith('\t')

/** Line breaks next to a more indented line stay; others fold to a space or are reduced by one (YAML 1.2, 8.1.3). */
function fold(before: ScalarPiece | undefined, line: ScalarPiece, newlines: number): string {
  const keeps = !before || isMoreIndented(before) || isMoreIndented(line)
  return keeps || newlines === 0 ? '\n'.repeat(newlines) : newlines === 1 ? ' ' : '\n'.repeat(newlines - 1)
}

function foldedPieces(lines: readonly ScalarPiece[]): ScalarPiece[] {
  const pieces: ScalarPiece[] = []
  let before: ScalarPiece | undefined
  let newlines = 0
  for (const line of lines) {
    if (line.text !== '') {
      const start = before?.end ?? 0
      pieces.push({ text: fold(before, line, newlines), start, end: newlines === 0 ? start : line.start }, line)
      before = line
      newlines = 0
    }
    newlines++
  }
  return pieces
}

/** The line ends after the content, by the chomping indicator; each is traced to the last line end. */
function chomped({ header, text }: BlockScalar, content: readonly Line[], lines: readonly Line[]): ScalarPiece {
  const end = text.length
  const start = Math.min(content.at(-1)?.end ?? 0, Math.max(0, end - 1))
  if (header.includes('-')) return { text: '', start, end }
  const isClosed = text.endsWith('\n')
  const empty = lines.length - content.length - (isClosed ? 0 : 1)
  const kept = header.includes('+') ? Math.max(0, empty) : 0
  return { text: '\n'.repeat(content.length === 0 ? kept : kept + 1), start, end }
}

/** The value of a literal or folded block scalar, in pieces of its text. */
export function blockScalarPieces(scalar: BlockScalar): ScalarPiece[] {
  const { text, header } = scalar
  const lines = linesOf(text)
  const indent = trimmedIndent(lines, scalar)
  const last = lines.findLastIndex((line) => !isEmpty(line) || indentOf(line) > indent)
  const content = lines.slice(0, last + 1)
  const pieces = content.map((line) => contentOf(text, line, indent))
  const inner = header.startsWith('>') ? foldedPieces(pieces) : literalPieces(pieces)
  return [...inner, chomped(scalar, content, lines)]
}
