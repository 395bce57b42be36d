import { concatAll, HOLE, slice, split } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { holeAt } from '../holes.js'
import type { Value } from '../state/state.js'

/** How the standard input is taken apart. */
export type Separation =
  /** Into words, without the quotes and backslashes in them (xargs(1)). */
  | 'words'
  /** Into lines, and those into words. */
  | 'lines-of-words'
  /** Into lines without the quotes in them. */
  | 'lines'
  | { readonly by: string }

/** What one item is made of. */
export type Row = readonly TracedText[]

/** A command for each item, or for several at once. */
export interface ItemCommand {
  readonly kind: 'items'
  readonly argv: readonly TracedText[]
  readonly items: readonly Row[] | Separation
  /** Puts an item into a word; without it the items are put behind the command, so many at once. */
  readonly fill?: (word: TracedText, row: Row) => TracedText
  readonly atOnce?: number
  /** The words are the text of a script: `parallel`. */
  readonly isScript?: true
}

export const MOST_ITEMS = 64

const PIECE = /"[^"\n]*"|'[^'\n]*'|\\[^]|\n+|[ \t]+|[^ \t\n"'\\]+|["'\\]/g

const withoutQuotes = (piece: TracedText): TracedText => {
  if (piece.text.startsWith('\\')) return slice(piece, 1)
  return /^["'][^]/.test(piece.text) ? slice(piece, 1, piece.text.length - 1) : piece
}

/** The lines that hold something, as words, or as one word each. */
function linesIn(text: TracedText, within: 'words' | 'one'): Row[] {
  const lines: TracedText[][][] = [[[]]]
  for (const { index, 0: found } of text.text.matchAll(PIECE)) {
    const piece = slice(text, index, index + found.length)
    const isBlank = /^[ \t]/.test(found)
    if (found.startsWith('\n')) lines.push([[]])
    else if (isBlank && (within === 'words' || lines.at(-1)?.at(-1)?.length === 0)) lines.at(-1)?.push([])
    else lines.at(-1)?.at(-1)?.push(withoutQuotes(piece))
  }
  const filled = lines.map((line) => line.filter((parts) => parts.length > 0).map((parts) => concatAll(parts)))
  return filled.filter((line) => line.length > 0)
}

function separate(text: TracedText, separation: Separation): Row[] {
  if (separation === 'lines') return linesIn(text, 'one')
  const lines = typeof separation === 'string' ? linesIn(text, 'words') : []
  if (separation === 'lines-of-words') return lines
  if (separation === 'words') return lines.flat().map((word) => [word])
  const parts = split(text, separation.by)
  return parts.filter(({ text: part }, index) => part !== '' || index < parts.length - 1).map((part) => [part])
}

function rowsOf(input: Value, { argv: [name], items }: ItemCommand): readonly Row[] {
  if (isGiven(items)) return items
  const isKnown = input.kind === 'text' && input.text.text !== HOLE && input.text.text !== `${HOLE}\n`
  if (isKnown) return separate(input.text, items)
  return name ? [[holeAt(name, '…', 'unknown')]] : []
}

const isGiven = (items: ItemCommand['items']): items is readonly Row[] => Array.isArray(items)

function inGroups(rows: readonly Row[], size: number): TracedText[][] {
  const groups: TracedText[][] = []
  for (let from = 0; from < rows.length; from += size) groups.push(rows.slice(from, from + size).flat())
  return groups
}

/** The words of each command. */
export function itemCommands(input: Value, command: ItemCommand): (readonly TracedText[])[] {
  const { argv, fill, atOnce = MOST_ITEMS } = command
  const rows = rowsOf(input, command).slice(0, MOST_ITEMS)
  if (fill) return rows.map((row) => argv.map((word) => fill(word, row)))
  return rows.length === 0 ? [argv] : inGroups(rows, atOnce).map((group) => [...argv, ...group])
}
