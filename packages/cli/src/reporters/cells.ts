import { escapeOf, UNSAFE } from '@mount-lint/core'

/** A grapheme cluster or the escape of an unsafe character, and the columns that it fills. */
export interface Cell {
  readonly text: string
  readonly columns: number
  /** UTF-16 offset in the original text. */
  readonly offset: number
}

const TAB = 4

let segmenter: Intl.Segmenter | undefined

/** Created lazily: creating it takes longer than most runs. */
const segmentsOf = (text: string): Iterable<{ readonly segment: string; readonly index: number }> =>
  (segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })).segment(text)

/** Characters that terminals draw one column wide. */
const PLAIN = /^[\x20-\x7E]*$/

const plainCells = (text: string, start: number): Cell[] =>
  Array.from(text, (character, index) => ({ text: character, columns: 1, offset: start + index }))

/** Scripts and symbols that terminals draw two columns wide. */
const WIDE =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303E\uFF01-\uFF60\uFFE0-\uFFE6]|\uFE0F/u

const HALF_WIDTH = /^[\uFF61-\uFFDC]/

const MARK = /^[\p{Mn}\p{Me}]+$/u

function graphemeCell(grapheme: string, offset: number): Cell {
  if (MARK.test(grapheme)) return { text: grapheme, columns: 0, offset }
  const isWide = WIDE.test(grapheme) && !HALF_WIDTH.test(grapheme)
  return { text: grapheme, columns: isWide ? 2 : 1, offset }
}

const graphemeCells = (text: string, start: number): Cell[] =>
  Array.from(segmentsOf(text), ({ segment, index }) => graphemeCell(segment, start + index))

function unsafeCell(character: string, offset: number, column: number): Cell {
  const text = character === '\t' ? ' '.repeat(TAB - (column % TAB)) : escapeOf(character)
  return { text, columns: text.length, offset }
}

const safeCells = (text: string, start: number): Cell[] =>
  PLAIN.test(text) ? plainCells(text, start) : graphemeCells(text, start)

/** The cells of a text from `start` to `end`; tab stops count from `start`. */
export function toCells(text: string, start = 0, end: number = text.length): Cell[] {
  const shown = text.slice(start, end)
  const cells: Cell[] = []
  let column = 0
  const add = (added: readonly Cell[]): void => {
    for (const cell of added) cells.push(cell)
    column += columnsOf(added)
  }
  let from = 0
  for (const { 0: character, index } of shown.matchAll(UNSAFE)) {
    add(safeCells(shown.slice(from, index), start + from))
    add([unsafeCell(character, start + index, column)])
    from = index + character.length
  }
  add(safeCells(shown.slice(from), start + from))
  return cells
}

export const columnsOf = (cells: readonly Cell[]): number => cells.reduce((sum, { columns }) => sum + columns, 0)
