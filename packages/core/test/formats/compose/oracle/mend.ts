import { applyEdits, compatibleEdits } from '../../../../src/findings/apply-edits.js'
import { lint } from '../../../../src/lint.js'
import type { Edit, Finding } from '../../../../src/types.js'
import { contextOf, type Files } from '../support.js'

export const findingsIn = (files: Files, entry: string): readonly Finding[] =>
  lint({ path: entry, text: files[entry] ?? '' }, { format: 'compose', context: contextOf(files) }).findings

const withEdits = (files: Files, edits: readonly Edit[]): Files =>
  Object.fromEntries(
    Object.entries(files).map(([path, text]) => [
      path,
      applyEdits(
        text,
        edits.filter((edit) => edit.path === path),
      ),
    ]),
  )

/** Edits that exclude one another wait for the next round. */
const MAX_ROUNDS = 5

/** The files with all edits made that the findings of the first one have. */
export function mended(files: Files, entry: string): Files {
  let texts = files
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const edits = compatibleEdits(findingsIn(texts, entry))
    if (edits.length === 0) break
    texts = withEdits(texts, edits)
  }
  return texts
}
