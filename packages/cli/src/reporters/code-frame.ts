import type { LineIndex } from '@mount-lint/core'
import { columnsOf, toCells, type Cell } from './cells.js'
import type { Style } from './style.js'
import type { Span } from '../report.js'

export interface Frame {
  readonly lines: LineIndex
  readonly span: Span
  readonly severity: 'error' | 'warn'
  /** The label at the underline. */
  readonly label?: string
  /** Width of the terminal in columns. */
  readonly width: number
  /** Width of the line numbers in columns. */
  readonly gutter: number
}

/** Longer spans show only their start. */
const MAX_LINES = 3

/** Columns that stay visible before the underlined part of a long line. */
const LEAD = 24

/** Width of ` | ` after the line number. */
const BORDER = 3

/** The lines of a span, with the span underlined. */
export function codeFrame(frame: Frame, style: Style): string[] {
  const { line: first, endLine } = frame.span
  const lines = Array.from({ length: Math.min(endLine - first + 1, MAX_LINES) }, (_, index) => first + index)
  return [
    ...lines.flatMap((line) => underlinedLine(frame, line, style)),
    ...labelLine(frame, lines.at(-1) ?? first, style),
  ]
}

/** The line before a span, unless it is blank. */
export function lineBefore(frame: Frame, style: Style): string[] {
  const line = frame.span.line - 1
  const text = frame.lines.lineText(line)
  if (line < 1 || text.trim() === '') return []
  return [gutterOf(line, frame, style) + style('frame', textOf(crop(text, 0, availableColumns(frame))))]
}

const underlinedLine = (frame: Frame, line: number, style: Style): string[] => {
  const { cells, indent, length } = underlineOf(frame, line)
  const mark = style(frame.severity, '^'.repeat(length))
  return [
    gutterOf(line, frame, style) + textOf(cells),
    `${gutterOf(undefined, frame, style)}${' '.repeat(indent)}${mark}`,
  ]
}

/** Places the label below the start of the underline, or further left if it is long. */
function labelLine(frame: Frame, line: number, style: Style): string[] {
  const { label } = frame
  if (label === undefined) return []
  const { indent } = underlineOf(frame, line)
  const start = Math.max(0, Math.min(indent, availableColumns(frame) - columnsOf(toCells(label))))
  return [`${gutterOf(undefined, frame, style)}${' '.repeat(start)}${style('help', label)}`]
}

interface Underline {
  readonly cells: readonly Cell[]
  readonly indent: number
  readonly length: number
}

function underlineOf({ lines, span, ...frame }: Frame, line: number): Underline {
  const text = lines.lineText(line)
  const start = line === span.line ? span.column - 1 : text.length - text.trimStart().length
  const end = line === span.endLine ? span.endColumn - 1 : text.length
  const cells = crop(text, start, availableColumns(frame))
  const before = cells.filter(({ offset }) => offset < start)
  const under = cells.filter(({ offset }) => offset >= start && offset < end)
  return { cells, indent: columnsOf(before), length: Math.max(1, columnsOf(under)) }
}

const availableColumns = ({ width, gutter }: Pick<Frame, 'width' | 'gutter'>): number =>
  Math.max(40, width - gutter - BORDER)

/** The visible part of a line; if the line is too long, it starts a little before the offset `seen`. */
function crop(text: string, seen: number, limit: number): Cell[] {
  const whole = text.length <= 4 * limit ? toCells(text) : []
  if (whole.length > 0 && columnsOf(whole) <= limit) return whole
  const start = seen <= limit - LEAD ? 0 : startOfCharacter(text, seen - LEAD)
  const cells = toCells(text, start, start + 4 * limit)
  const lead: Cell[] = start > 0 ? [{ text: '…', columns: 1, offset: start - 1 }] : []
  const kept = cellsIn(cells, limit - lead.length - 1)
  const rest: Cell[] =
    start + 4 * limit < text.length || kept.length < cells.length
      ? [{ text: '…', columns: 1, offset: text.length }]
      : []
  return [...lead, ...kept, ...rest]
}

function cellsIn(cells: readonly Cell[], limit: number): Cell[] {
  let columns = 0
  return cells.filter((cell) => (columns += cell.columns) <= limit)
}

const startOfCharacter = (text: string, offset: number): number =>
  /[\uDC00-\uDFFF]/.test(text.charAt(offset)) ? offset - 1 : offset

const gutterOf = (line: number | undefined, { gutter }: Pick<Frame, 'gutter'>, style: Style): string =>
  style('frame', `${(line ?? '').toString().padStart(gutter)} | `)

const textOf = (cells: readonly Cell[]): string => cells.map(({ text }) => text).join('')
