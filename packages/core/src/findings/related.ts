import { coverageOf, depthOf, partsAtDepth } from '../traced-text.js'
import type { Place, Related, TracedText } from '../types.js'
import { isPlaceWithin } from './places.js'

const placesAt = (host: TracedText, depth: number): Place[] =>
  partsAtDepth(host, depth).flatMap((part) => coverageOf(part, depth)?.place ?? [])

/** A variable that is used twice is listed once. */
const unique = (all: readonly Related[]): Related[] => [
  ...new Map(all.map((one) => [[one.path, ...one.range, one.kind].join('\0'), one])).values(),
]

/** The places behind the mount, outermost first, without those that the place of the mount contains. */
export function relatedOf(host: TracedText, place: Place): Related[] {
  const deepest = depthOf(host) - 1
  const related = Array.from({ length: Math.max(deepest, 0) }, (_, index) => index + 1).flatMap((depth) =>
    placesAt(host, depth)
      .filter((other) => !isPlaceWithin(other, place))
      .map(({ path, range }) => ({ path, range, kind: depth === deepest ? 'definition' : 'use' }) as const),
  )
  return unique(related)
}
