import { replace, slice, concatAll } from '../../traced-text.js'
import type { TracedText } from '../../types.js'

/** The value of the characters `[start, end)` of a source. */
export interface ScalarPiece {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** The end of a quoted scalar's content: the closing quote, or the line end if the quote is missing. */
export const quotedEnd = (text: string): number => text.length - (text.endsWith('\r\n') ? 2 : 1)

/** A scalar with more escapes becomes one piece, to limit the work. */
const MOST_PIECES = 10_000

function tracedPiece(source: TracedText, { text, start, end }: ScalarPiece): TracedText {
  const written = slice(source, start, end)
  return written.text === text ? written : replace(written, text)
}

/** The text of the pieces; if it differs from the parser's `value`, one piece with `value` that maps to `whole`. */
export function traceOf(source: TracedText, pieces: readonly ScalarPiece[], whole: ScalarPiece): TracedText {
  const isExact = pieces.length <= MOST_PIECES && pieces.map((piece) => piece.text).join('') === whole.text
  return isExact ? concatAll(pieces.map((piece) => tracedPiece(source, piece))) : tracedPiece(source, whole)
}
