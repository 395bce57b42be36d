import type { Place } from '../types.js'

/** A place and all items recorded for it. */
export interface PlaceEntry<Item> {
  readonly place: Place
  readonly items: ReadonlySet<Item>
}

/** The places of one file, sorted by start, as a balanced tree: the middle of a part is above its halves. */
interface IntervalTree<Item> {
  readonly sorted: readonly PlaceEntry<Item>[]
  /** The greatest end in the part whose middle is at the index. */
  readonly maxEnds: readonly number[]
}

export const placeKeyOf = ({ path, range }: Place): string => `${path}:${range[0].toString()}-${range[1].toString()}`

function collect<Item>(entries: Iterable<readonly [Place, Item]>): Map<string, PlaceEntry<Item>[]> {
  const recorded = new Map<string, { readonly place: Place; readonly items: Set<Item> }>()
  for (const [place, item] of entries) {
    const key = placeKeyOf(place)
    const known = recorded.get(key)
    if (known) known.items.add(item)
    else recorded.set(key, { place, items: new Set([item]) })
  }
  const byPath = new Map<string, PlaceEntry<Item>[]>()
  for (const one of recorded.values()) {
    const inFile = byPath.get(one.place.path)
    if (inFile) inFile.push(one)
    else byPath.set(one.place.path, [one])
  }
  return byPath
}

const middleOf = (from: number, to: number): number => (from + to) >> 1

function intervalTreeOf<Item>(recorded: readonly PlaceEntry<Item>[]): IntervalTree<Item> {
  const sorted = [...recorded].sort((a, b) => a.place.range[0] - b.place.range[0])
  const maxEnds: number[] = []
  const maxEndOf = (from: number, to: number): number => {
    if (from >= to) return -1
    const middle = middleOf(from, to)
    const end = sorted[middle]?.place.range[1] ?? -1
    return (maxEnds[middle] = Math.max(end, maxEndOf(from, middle), maxEndOf(middle + 1, to)))
  }
  maxEndOf(0, sorted.length)
  return { sorted, maxEnds }
}

const isShared = ([start, end]: Place['range'], other: Place['range']): boolean => start < other[1] && other[0] < end

function sharing<Item>({ sorted, maxEnds }: IntervalTree<Item>, range: Place['range']): PlaceEntry<Item>[] {
  const found: PlaceEntry<Item>[] = []
  const search = (from: number, to: number): void => {
    const middle = middleOf(from, to)
    const recorded = sorted[middle]
    if (from >= to || !recorded || (maxEnds[middle] ?? -1) <= range[0]) return
    search(from, middle)
    if (recorded.place.range[0] >= range[1]) return
    if (isShared(recorded.place.range, range)) found.push(recorded)
    search(middle + 1, to)
  }
  search(0, sorted.length)
  return found
}

/** Finds the places that overlap a place, in a time that does not depend on the others. */
export function placeFinder<Item>(
  entries: Iterable<readonly [Place, Item]>,
): (place: Place) => readonly PlaceEntry<Item>[] {
  const trees = new Map<string, IntervalTree<Item>>()
  for (const [path, recorded] of collect(entries)) trees.set(path, intervalTreeOf(recorded))
  return ({ path, range }) => {
    const tree = trees.get(path)
    return tree ? sharing(tree, range) : []
  }
}
