import { coverageOf, depthOf, partsAtDepth } from '../traced-text.js'
import type { Place, Related, TracedText } from '../types.js'
import { isWithin } from './places.js'

const placesAt = (host: TracedText, depth: number): Place[] =>
  partsAtDepth(host, depth).flatMap((part) => coverageOf(part, depth)?.place ?? [])

/** The places behind the mount, from the outside in, without those that the mount's own place shows. */
export function relatedOf(host: TracedText, place: Place): Related[] {
  const deepest = depthOf(host) - 1
  return Array.from({ length: Math.max(deepest, 0) }, (_, index) => index + 1).flatMap((depth) =>
    placesAt(host, depth)
      .filter((other) => !isWithin(other, place))
      .map(({ path, range }) => ({ path, range, kind: depth === deepest ? 'definition' : 'use' }) as const),
  )
}
