import { placesOf } from '../../../traced-text.js'
import type { Place, TracedText } from '../../../types.js'

/** The places where the value of a variable was written, and those that passed it on; found on demand. */
export interface Definitions {
  readonly texts: readonly TracedText[]
  readonly others: readonly Definitions[]
}

export const NO_DEFINITIONS: Definitions = { texts: [], others: [] }

export const definitionsOf = (...texts: readonly TracedText[]): Definitions => ({ texts, others: [] })

/** The definitions of all together. */
export function joinDefinitions(all: readonly Definitions[]): Definitions {
  const different = [...new Set(all)].filter((one) => one !== NO_DEFINITIONS)
  const [only = NO_DEFINITIONS] = different
  return different.length < 2 ? only : { texts: [], others: different }
}

const MAX_PLACES = 256

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

/** Each place once; if they are too many, the ranges between them count, too, so that none is lost. */
function placesOnce(places: readonly Place[]): readonly Place[] {
  const once = [...new Map(places.map((place) => [`${place.path}:${place.range.join('-')}`, place])).values()]
  return once.length <= MAX_PLACES ? once : around(once)
}

const known = new WeakMap<Definitions, readonly Place[]>()

/** Definitions before those that are made of them. */
function inOrder(last: Definitions): Definitions[] {
  const seen = new Set<Definitions>([last])
  for (const one of seen) if (!known.has(one)) for (const other of one.others) seen.add(other)
  return [...seen].reverse()
}

/** The places of definitions, each once. */
export function placesIn(definitions: Definitions): readonly Place[] {
  for (let open = inOrder(definitions); open.length > 0; open = open.filter((one) => !known.has(one))) {
    for (const one of open) {
      const parts = one.others.map((other) => known.get(other))
      if (!parts.includes(undefined))
        known.set(one, placesOnce([...one.texts.flatMap(placesOf), ...parts.flatMap((part) => part ?? [])]))
    }
  }
  return known.get(definitions) ?? []
}
