import type { Edit } from '../types.js'

/** Edits of one file that can be applied together, sorted by start; no two start at the same place. */
type Sorted = Edit[]

/** Index of the first edit that does not start before an offset. */
function indexAt(edits: Sorted, offset: number): number {
  let low = 0
  let high = edits.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((edits[middle]?.range[0] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

const isSame = (a: Edit, b: Edit): boolean =>
  a.range[0] === b.range[0] && a.range[1] === b.range[1] && a.text === b.text

/** Whether an edit overlaps a neighbour, or inserts at the start of another edit. */
function isExcluded(edit: Edit, edits: Sorted): boolean {
  const index = indexAt(edits, edit.range[0])
  const before = edits[index - 1]
  const behind = edits[index]
  if (before && before.range[1] > edit.range[0]) return true
  return behind !== undefined && (behind.range[0] === edit.range[0] || behind.range[0] < edit.range[1])
}

function isKnown(edit: Edit, edits: Sorted): boolean {
  const there = edits[indexAt(edits, edit.range[0])]
  return there !== undefined && isSame(there, edit)
}

/**
 * The edits of each finding that can be applied together; the edits of one finding are applied all or not at all, and
 * earlier findings take precedence.
 */
export function compatibleEdits(findings: readonly { readonly edits: readonly Edit[] }[]): Edit[] {
  const accepted = new Map<string, Sorted>()
  const inFile = ({ path }: Edit): Sorted => accepted.get(path) ?? []
  for (const { edits } of findings) {
    const fresh = edits.filter((edit) => !isKnown(edit, inFile(edit)))
    if (fresh.some((edit) => isExcluded(edit, inFile(edit)))) continue
    for (const edit of fresh) {
      const others = inFile(edit)
      others.splice(indexAt(others, edit.range[0]), 0, edit)
      accepted.set(edit.path, others)
    }
  }
  return [...accepted.values()].flat()
}

/** Applies compatible edits of one file to its text. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = []
  let at = 0
  for (const { range, text: replacement } of [...edits].sort((a, b) => a.range[0] - b.range[0])) {
    parts.push(text.slice(at, range[0]), replacement)
    at = range[1]
  }
  return [...parts, text.slice(at)].join('')
}
