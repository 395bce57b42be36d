import { read as readDevcontainer } from '../../../src/formats/devcontainer/read.js'
import { display, placeOf } from '../../../src/traced-text.js'
import type { Mount, Place, Range, Reading } from '../../../src/types.js'

/** A text whose parts of interest stand in `«…»`, without these marks, and the ranges between them. */
function unmark(marked: string): { text: string; ranges: Range[] } {
  const ranges: Range[] = []
  let text = ''
  for (const [index, piece] of marked.split(/[«»]/).entries()) {
    if (index % 2 === 1) ranges.push([text.length, text.length + piece.length])
    text += piece
  }
  return { text, ranges }
}

export interface MarkedReading extends Reading {
  readonly ranges: readonly Range[]
}

export const PATH = '.devcontainer/devcontainer.json'

/** Reads a marked text; `files` are the files around it. */
export function readMarked(marked: string, path = PATH, files: Readonly<Record<string, string>> = {}): MarkedReading {
  const { text, ranges } = unmark(marked)
  return { ...readDevcontainer({ path, text }, { read: (one) => files[one] }), ranges }
}

/** Mounts that the file spells out. */
export const written = ({ mounts }: Reading): Mount[] => mounts.filter(({ syntax }) => syntax !== 'implicit')

/** One line for each mount: `bind ./a -> /b (ro)`. */
export const summary = ({ type, source, target, readOnly }: Mount): string =>
  `${type} ${source ? display(source) : '-'} -> ${target ? display(target) : '-'}${readOnly ? ' (ro)' : ''}`

export const sourcePlaces = (mounts: readonly Mount[]): (Place | undefined)[] =>
  mounts.map(({ source }) => source && placeOf(source))
