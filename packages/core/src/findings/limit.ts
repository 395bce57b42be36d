import type { Place, Verdict } from '../types.js'

/** The key of a limit. */
interface Limited {
  readonly place: Place
  readonly verdict: Pick<Verdict, 'severity'>
}

/** Enough for readers: a script that calls itself can give one place thousands of values. */
const MAX_PER_PLACE = 20
const MAX_PER_FILE = 1000

const placeKey = ({ place: { path, range } }: Limited): string => [path, ...range].join('\0')

/** Errors come first, so that a limit never hides all of them. */
const bySeverity = <Item extends Limited>(judged: readonly Item[]): Item[] => [
  ...judged.filter(({ verdict }) => verdict.severity === 'error'),
  ...judged.filter(({ verdict }) => verdict.severity !== 'error'),
]

function firstAtEachPlace<Item extends Limited>(judged: readonly Item[]): Item[] {
  const counts = new Map<string, number>()
  return judged.filter((one) => {
    const count = (counts.get(placeKey(one)) ?? 0) + 1
    counts.set(placeKey(one), count)
    return count <= MAX_PER_PLACE
  })
}

/** The verdicts that are reported for one file: at most 20 at one place, and 1,000 in all. */
export function limited<Item extends Limited>(judged: readonly Item[]): readonly Item[] {
  if (judged.length <= MAX_PER_PLACE) return judged
  const kept = new Set(firstAtEachPlace(bySeverity(judged)).slice(0, MAX_PER_FILE))
  return judged.filter((one) => kept.has(one))
}
