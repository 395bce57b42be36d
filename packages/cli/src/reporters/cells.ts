/** What stands in one or two columns of a terminal, or in none. */
export interface Cell {
  readonly text: string
  readonly columns: number
  /** UTF-16 offset in the text it was made from. */
  readonly offset: number
}

const TAB = 4

let segmenter: Intl.Segmenter | undefined

/** Made when the first text needs it, since that takes longer than most runs take otherwise. */
const segmentsOf = (text: string): Iterable<{ readonly segment: string; readonly index: number }> =>
  (segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })).segment(text)

/** What terminals draw one column wide, character by character. */
const PLAIN = /^[\x20-\x7E]*$/

const plainCells = (text: string, start: number): Cell[] =>
  Array.from(text, (character, index) => ({ text: character, columns: 1, offset: start + index }))

/** Scripts and symbols that terminals draw two columns wide. */
const WIDE =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303E\uFF01-\uFF60\uFFE0-\uFFE6]|\uFE0F/u

/** Would move the cursor, change colours or turn the direction of what follows. */
const CONTROL = /^[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u

const HALF_WIDTH = /^[\uFF61-\uFFDC]/

const INVISIBLE = /^[\p{Mn}\p{Me}\p{Cf}]+$/u

/** A control character as a symbol, so that no input can play tricks on a terminal. */
function symbolOf(control: string): string {
  const code = control.charCodeAt(0)
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  return code === 0x7f ? '\u2421' : '\uFFFD'
}

function toCell(grapheme: string, offset: number, column: number): Cell {
  if (grapheme === '\t') {
    const columns = TAB - (column % TAB)
    return { text: ' '.repeat(columns), columns, offset }
  }
  if (CONTROL.test(grapheme)) return symbolCell(grapheme, offset)
  if (INVISIBLE.test(grapheme)) return { text: grapheme, columns: 0, offset }
  const isWide = WIDE.test(grapheme) && !HALF_WIDTH.test(grapheme)
  return { text: grapheme, columns: isWide ? 2 : 1, offset }
}

/** CRLF is one grapheme of two control characters; no other has several. */
function symbolCell(controls: string, offset: number): Cell {
  const text = Array.from(controls, symbolOf).join('')
  return { text, columns: text.length, offset }
}

/** The text as a terminal shows it, from `start` to `end`; tabs count from there. */
export function toCells(text: string, start = 0, end: number = text.length): Cell[] {
  const shown = text.slice(start, end)
  if (PLAIN.test(shown)) return plainCells(shown, start)
  const cells: Cell[] = []
  let column = 0
  for (const { segment, index } of segmentsOf(shown)) {
    const cell = toCell(segment, start + index, column)
    column += cell.columns
    cells.push(cell)
  }
  return cells
}

export const columnsOf = (cells: readonly Cell[]): number => cells.reduce((sum, { columns }) => sum + columns, 0)

/** The text without anything that a terminal would obey. */
export const printable = (text: string): string =>
  PLAIN.test(text)
    ? text
    : toCells(text)
        .map((cell) => cell.text)
        .join('')
