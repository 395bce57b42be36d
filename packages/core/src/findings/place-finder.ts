import type { Place } from '../types.js'

/** A place and all that was noted for it. */
export interface Noted<Item> {
  readonly place: Place
  readonly items: ReadonlySet<Item>
}

/** The places of one file by where they start, as a balanced tree: the middle of a part is above its halves. */
interface Layer<Item> {
  readonly sorted: readonly Noted<Item>[]
  /** How far the part reaches whose middle is at the index. */
  readonly reaches: readonly number[]
}

export const placeKeyOf = ({ path, range }: Place): string => `${path}:${range[0].toString()}-${range[1].toString()}`

function collect<Item>(entries: Iterable<readonly [Place, Item]>): Map<string, Noted<Item>[]> {
  const noted = new Map<string, { readonly place: Place; readonly items: Set<Item> }>()
  for (const [place, item] of entries) {
    const key = placeKeyOf(place)
    const known = noted.get(key)
    if (known) known.items.add(item)
    else noted.set(key, { place, items: new Set([item]) })
  }
  const byPath = new Map<string, Noted<Item>[]>()
  for (const one of noted.values()) {
    const inFile = byPath.get(one.place.path)
    if (inFile) inFile.push(one)
    else byPath.set(one.place.path, [one])
  }
  return byPath
}

const middleOf = (from: number, to: number): number => (from + to) >> 1

function layerOf<Item>(noted: readonly Noted<Item>[]): Layer<Item> {
  const sorted = [...noted].sort((a, b) => a.place.range[0] - b.place.range[0])
  const reaches: number[] = []
  const reachOf = (from: number, to: number): number => {
    if (from >= to) return -1
    const middle = middleOf(from, to)
    const end = sorted[middle]?.place.range[1] ?? -1
    return (reaches[middle] = Math.max(end, reachOf(from, middle), reachOf(middle + 1, to)))
  }
  reachOf(0, sorted.length)
  return { sorted, reaches }
}

const isShared = ([start, end]: Place['range'], other: Place['range']): boolean => start < other[1] && other[0] < end

function sharing<Item>({ sorted, reaches }: Layer<Item>, range: Place['range']): Noted<Item>[] {
  const found: Noted<Item>[] = []
  const search = (from: number, to: number): void => {
    const middle = middleOf(from, to)
    const noted = sorted[middle]
    if (from >= to || !noted || (reaches[middle] ?? -1) <= range[0]) return
    search(from, middle)
    if (noted.place.range[0] >= range[1]) return
    if (isShared(noted.place.range, range)) found.push(noted)
    search(middle + 1, to)
  }
  search(0, sorted.length)
  return found
}

/** Finds the places that share characters with one, in a time that does not depend on those that don't. */
export function placeFinder<Item>(entries: Iterable<readonly [Place, Item]>): (place: Place) => readonly Noted<Item>[] {
  const layers = new Map<string, Layer<Item>>()
  for (const [path, noted] of collect(entries)) layers.set(path, layerOf(noted))
  return ({ path, range }) => {
    const layer = layers.get(path)
    return layer ? sharing(layer, range) : []
  }
}
