/** An immutable map that shares what did not change, so that a copy and a comparison cost only what differs. */
export interface PersistentMap<Value> {
  readonly chunks: readonly (Chunk<Value> | undefined)[]
}

type Bucket<Value> = readonly (readonly [key: string, value: Value])[]
type Chunk<Value> = readonly (Bucket<Value> | undefined)[]

const WIDTH = 64

const EMPTY: PersistentMap<never> = { chunks: [] }

export const emptyMap = <Value>(): PersistentMap<Value> => EMPTY

/** FNV-1a. */
function hash(key: string): number {
  let sum = 0x811c9dc5
  for (let index = 0; index < key.length; index++) sum = Math.imul(sum ^ key.charCodeAt(index), 0x01000193)
  return sum >>> 0
}

function withItem<Item>(items: readonly Item[], index: number, item: Item): readonly Item[] {
  const copy = items.length > 0 ? items.slice() : new Array<Item>(WIDTH)
  copy[index] = item
  return copy
}

const bucketOf = <Value>(map: PersistentMap<Value>, code: number): Bucket<Value> =>
  map.chunks[code % WIDTH]?.[(code >>> 6) % WIDTH] ?? []

export function get<Value>(map: PersistentMap<Value>, key: string): Value | undefined {
  return bucketOf(map, hash(key)).find(([other]) => other === key)?.[1]
}

function withBucket<Value>(map: PersistentMap<Value>, code: number, bucket: Bucket<Value>): PersistentMap<Value> {
  const chunk = withItem(map.chunks[code % WIDTH] ?? [], (code >>> 6) % WIDTH, bucket)
  return { chunks: withItem(map.chunks, code % WIDTH, chunk) }
}

export function set<Value>(map: PersistentMap<Value>, key: string, value: Value): PersistentMap<Value> {
  const code = hash(key)
  const others = bucketOf(map, code).filter(([other]) => other !== key)
  return withBucket(map, code, [...others, [key, value]])
}

export function remove<Value>(map: PersistentMap<Value>, key: string): PersistentMap<Value> {
  const code = hash(key)
  const bucket = bucketOf(map, code)
  const others = bucket.filter(([other]) => other !== key)
  return others.length === bucket.length ? map : withBucket(map, code, others)
}

export function entries<Value>(map: PersistentMap<Value>): (readonly [key: string, value: Value])[] {
  const all: (readonly [key: string, value: Value])[] = []
  for (const chunk of map.chunks) for (const bucket of chunk ?? []) if (bucket) all.push(...bucket)
  return all
}

/**
 * The keys whose values are not the same in both. It is asked for at every join: a destructuring or an iterator in these loops
 * takes a tenth of an evaluation's memory.
 */
export function differences<Value>(a: PersistentMap<Value>, b: PersistentMap<Value>): string[] {
  if (a === b) return []
  const keys: string[] = []
  for (let index = 0; index < WIDTH; index++) {
    const chunk = a.chunks[index]
    const other = b.chunks[index]
    if (chunk !== other) collectDifferences(chunk ?? [], other ?? [], keys)
  }
  return keys
}

function collectDifferences<Value>(a: Chunk<Value>, b: Chunk<Value>, keys: string[]): void {
  for (let index = 0; index < WIDTH; index++) {
    const bucket = a[index]
    const other = b[index]
    if (bucket !== other) collectChanged(bucket ?? [], other ?? [], keys)
  }
}

function collectChanged<Value>(a: Bucket<Value>, b: Bucket<Value>, keys: string[]): void {
  for (const [key, value] of a) if (b.find(([other]) => other === key)?.[1] !== value) keys.push(key)
  for (const [key] of b) if (!a.some(([other]) => other === key)) keys.push(key)
}
