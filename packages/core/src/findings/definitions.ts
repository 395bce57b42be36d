import { groupBy } from './group-by.js'
import { isWithin } from './places.js'
import type { Place, Use } from '../types.js'

/** A place where a value is written, and the keys of the places that use it. */
interface Definition {
  readonly place: Place
  readonly uses: ReadonlySet<string>
}

/** The definitions of one file by where they start, and how far those up to each one reach. */
interface Layer {
  readonly sorted: readonly Definition[]
  readonly ends: readonly number[]
}

export const keyOf = ({ path, range }: Place): string => `${path}:${range[0].toString()}-${range[1].toString()}`

function collect(uses: readonly Use[]): Iterable<Definition> {
  const found = new Map<string, { readonly place: Place; readonly uses: Set<string> }>()
  for (const use of uses) {
    const useKey = keyOf(use.place)
    for (const place of use.definitions) {
      const key = keyOf(place)
      const known = found.get(key) ?? { place, uses: new Set<string>() }
      known.uses.add(useKey)
      found.set(key, known)
    }
  }
  return found.values()
}

function layerOf(definitions: readonly Definition[]): Layer {
  const sorted = [...definitions].sort((a, b) => a.place.range[0] - b.place.range[0])
  let end = 0
  return { sorted, ends: sorted.map(({ place }) => (end = Math.max(end, place.range[1]))) }
}

/** How many definitions start no later than an offset. */
function countUntil(sorted: readonly Definition[], offset: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.place.range[0] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

function definitionsAround({ sorted, ends }: Layer, inner: Place): Definition[] {
  const around: Definition[] = []
  for (let index = countUntil(sorted, inner.range[0]) - 1; (ends[index] ?? 0) >= inner.range[1]; index--) {
    const definition = sorted[index]
    if (!definition) break
    if (isWithin(inner, definition.place)) around.push(definition)
  }
  return around
}

/** Finds the definitions that a place lies in; they are nested at most, so that there are few. */
export function definitionFinder(uses: readonly Use[]): (inner: Place) => readonly Definition[] {
  const layers = new Map<string, Layer>()
  const definitions = groupBy(Array.from(collect(uses), (one) => [one.place.path, one] as const))
  for (const [path, inFile] of definitions) layers.set(path, layerOf(inFile))
  return (inner) => {
    const layer = layers.get(inner.path)
    return layer ? definitionsAround(layer, inner) : []
  }
}
