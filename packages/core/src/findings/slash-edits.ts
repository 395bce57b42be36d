import { placeOf } from '../traced-text.js'
import type { Atom, Edit, Mount, TracedText } from '../types.js'
import type { TextOf } from './one-word.js'
import { isPlaceWithin } from './places.js'

/** The rest of a Windows path with forward slashes. */
export const withSlashes = (text: string): string => text.replace(/\\+/g, '/')

/** Whether the file contains the characters of the text, or one escaped backslash. */
function isReadAsWritten(text: string, written: string): boolean {
  return written === text || (text === '\\' && written === '\\\\')
}

/** The edit that replaces the backslashes of a piece by `/`; undefined if the piece is written elsewhere or with escapes. */
function slashEdit({ text = '', origins }: Atom, { spec }: Mount, textOf: TextOf): Edit | undefined {
  const [place, mounted] = [origins.at(-1), placeOf(spec)]
  if (!place || !mounted || !isPlaceWithin(place, mounted)) return undefined
  const { path, range } = place
  if (!isReadAsWritten(text, textOf(path).slice(...range))) return undefined
  return { path, range, text: withSlashes(text) }
}

/**
 * Replaces backslashes in the rest of a Windows path whose start becomes a Linux path: `${ROOT}\more`. Undefined if
 * some of it is not written in the mount itself.
 */
export function slashEdits(rest: TracedText, mount: Mount, textOf: TextOf): readonly Edit[] | undefined {
  const pieces = rest.atoms.filter(({ text = '' }) => text.includes('\\'))
  const edits = pieces.flatMap((piece) => slashEdit(piece, mount, textOf) ?? [])
  return edits.length === pieces.length ? edits : undefined
}
