import { concat, concatAll, HOLE, replace, slice } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import type { Glob } from './glob.js'
import { matches } from './glob.js'

const swapped = (text: string): string => (text === text.toLowerCase() ? text.toUpperCase() : text.toLowerCase())

const CHANGES: Readonly<Record<string, (text: string) => string>> = {
  '^': (text) => text.toUpperCase(),
  ',': (text) => text.toLowerCase(),
  '~': swapped,
}

/** One character, or a piece that has only letters of one case. */
function changed(piece: TracedText, change: (text: string) => string): TracedText {
  const text = change(piece.text)
  return text === piece.text || text.length !== piece.text.length || piece.text === HOLE ? piece : replace(piece, text)
}

/** The characters that an operator is about, apart where each is changed for itself. */
function piecesOf(text: TracedText, operator: string, pattern: Glob | undefined): TracedText[] {
  const end = operator.length === 2 ? text.text.length : Math.min(1, text.text.length)
  const isWhole = !pattern && !operator.startsWith('~') && !text.text.includes(HOLE)
  const pieces = isWhole ? [slice(text, 0, end)] : Array.from({ length: end }, (_, at) => slice(text, at, at + 1))
  return [...pieces, slice(text, end)]
}

/** `^`, `^^`, `,`, `,,`, `~` and `~~`: letters of the other case, where a pattern matches them (bash, "Case Modification"). */
export function recased(operator: string, text: TracedText, pattern?: Glob): TracedText {
  const change = CHANGES[operator.charAt(0)]
  const pieces = piecesOf(text, operator, pattern)
  const [rest] = pieces.slice(-1)
  if (!change || !rest) return text
  const recasedPieces = pieces
    .slice(0, -1)
    .map((piece) => (pattern && !matches(pattern, piece.text) ? piece : changed(piece, change)))
  const isSame = recasedPieces.every((piece, index) => piece === pieces[index])
  return isSame ? text : concat(concatAll(recasedPieces), rest)
}
