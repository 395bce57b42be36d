import { formatOf, type FormatId } from '../formats/index.js'
import { suppressions, type Suppression } from '../formats/suppressions.js'
import type { Context, Ignore, Place, Range, Source } from '../types.js'
import type { Judged } from './judge.js'
import { relatedOf } from './related.js'

/** The verdicts that no comment suppresses, and the ignore comments. */
export interface Unsuppressed {
  readonly judged: readonly Judged[]
  readonly ignores: readonly Ignore[]
}

/** Where a comment applies: at the mount, or where the path is written. */
const placesOf = ({ place, verdict }: Judged): Place[] => [
  place,
  ...relatedOf(verdict.host, place).filter(({ kind }) => kind === 'definition'),
]

/** A verdict, and an offset at which a comment may ignore it. */
interface Spot {
  readonly at: number
  readonly judged: Judged
}

function spotsByPath(judged: readonly Judged[]): Map<string, Spot[]> {
  const spots = new Map<string, Spot[]>()
  for (const one of judged) {
    for (const { path, range } of placesOf(one)) {
      const inFile = spots.get(path) ?? []
      inFile.push({ at: range[0], judged: one })
      spots.set(path, inFile)
    }
  }
  for (const inFile of spots.values()) inFile.sort((a, b) => a.at - b.at)
  return spots
}

/** Index of the first spot that is not before an offset. */
function indexAt(spots: readonly Spot[], offset: number): number {
  let low = 0
  let high = spots.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spots[middle]?.at ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Finds the verdicts that a comment covers; many comments may cover the same lines. */
function finderIn(spots: readonly Spot[]): (suppression: Suppression) => readonly Judged[] {
  const known = new Map<string, readonly Judged[]>()
  const find = (rule: string | undefined, [start, end]: Range): Judged[] =>
    spots
      .slice(indexAt(spots, start), indexAt(spots, end))
      .flatMap(({ judged }) => (rule === undefined || rule === judged.rule ? judged : []))
  return ({ rule, covers }) => {
    const key = `${covers.join('-')} ${rule ?? ''}`
    const taken = known.get(key) ?? find(rule, covers)
    known.set(key, taken)
    return taken
  }
}

/** The ignore comments of another file, which the linted file reads; a file that no format claims is a called script. */
function suppressionsAround(path: string, context: Context): Suppression[] {
  const text = context.read(path, 'include')
  return text === undefined ? [] : suppressions(text, formatOf({ path, text })?.id ?? 'shell')
}

/** Removes the verdicts that ignore comments in these files suppress. */
export function applyIgnores(
  judged: readonly Judged[],
  source: Source,
  { format, context }: { readonly format: FormatId; readonly context: Context },
): Unsuppressed {
  const spots = spotsByPath(judged)
  const taken = new Set<Judged>()
  const ignores: Ignore[] = []
  for (const path of new Set([source.path, ...spots.keys()])) {
    const isOwn = path === source.path
    const find = finderIn(spots.get(path) ?? [])
    for (const one of isOwn ? suppressions(source.text, format) : suppressionsAround(path, context)) {
      const found = find(one)
      for (const each of found) taken.add(each)
      const isUsed = found.length > 0
      if (isUsed || isOwn) ignores.push({ path, range: one.range, isUsed, ...(one.rule ? { rule: one.rule } : {}) })
    }
  }
  return { judged: judged.filter((one) => !taken.has(one)), ignores }
}
