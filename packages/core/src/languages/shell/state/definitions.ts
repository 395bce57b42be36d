import { placesOf } from '../../../traced-text.js'
import type { Place, TracedText } from '../../../types.js'

const MOST_PLACES = 256

function around(places: readonly Place[]): Place[] {
  const byPath = new Map<string, Place>()
  for (const place of places) {
    const [start, end] = byPath.get(place.path)?.range ?? place.range
    byPath.set(place.path, {
      path: place.path,
      range: [Math.min(start, place.range[0]), Math.max(end, place.range[1])],
    })
  }
  return [...byPath.values()]
}

/** Each place once; where they are too many, what lies between them counts, too, so that none is forgotten. */
export function placesOnce(places: readonly Place[]): readonly Place[] {
  const once = [...new Map(places.map((place) => [`${place.path}:${place.range.join('-')}`, place])).values()]
  return once.length <= MOST_PLACES ? once : around(once)
}

/** The places where what a variable holds was written, and those that handed it on. */
export const definitionsOf = (...texts: readonly TracedText[]): readonly Place[] => placesOnce(texts.flatMap(placesOf))
