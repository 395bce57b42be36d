import { placeOf } from '../traced-text.js'
import type { Atom, Edit, Mount, TracedText } from '../types.js'
import type { TextOf } from './one-word.js'
import { isPlaceWithin } from './places.js'

/** The rest of a Windows path as Linux reads it. */
export const withSlashes = (text: string): string => text.replace(/\\+/g, '/')

/** Whether the characters of the file are those of the text, or one escaped backslash. */
function isReadAsWritten(text: string, written: string): boolean {
  return written === text || (text === '\\' && written === '\\\\')
}

/** The edit that writes `/` for the backslashes of a piece; undefined where it is written elsewhere or otherwise. */
function slashEdit({ text = '', origins }: Atom, { spec }: Mount, textOf: TextOf): Edit | undefined {
  const [place, mounted] = [origins.at(-1), placeOf(spec)]
  if (!place || !mounted || !isPlaceWithin(place, mounted)) return undefined
  const { path, range } = place
  if (!isReadAsWritten(text, textOf(path).slice(...range))) return undefined
  return { path, range, text: withSlashes(text) }
}

/**
 * Writes the rest of a host path with `/` when its start becomes a Linux path: `${ROOT}\more`. None can be written where some of
 * it is not written in the mount itself.
 */
export function slashEdits(rest: TracedText, mount: Mount, textOf: TextOf): readonly Edit[] | undefined {
  const pieces = rest.atoms.filter(({ text = '' }) => text.includes('\\'))
  const edits = pieces.flatMap((piece) => slashEdit(piece, mount, textOf) ?? [])
  return edits.length === pieces.length ? edits : undefined
}
