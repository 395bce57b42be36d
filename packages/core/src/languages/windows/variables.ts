import { placesOf } from '../../traced-text.js'
import type { TracedText } from '../../types.js'
import { differences, get, set, type PersistentMap } from '../shell/domain/persistent-map.js'

/** What a variable may hold; undefined is what it held before the script. */
export type Values<Value> = readonly (Value | undefined)[]

/** Variables by their names in capitals, for names ignore case. */
export type Variables<Value> = PersistentMap<Values<Value>>

/** More values of a variable are not distinguished. */
const MOST_VALUES = 8

const placesKey = (text: TracedText): string =>
  placesOf(text)
    .map(({ path, range }) => `${path}:${range.join('-')}`)
    .join()

/** Tells texts apart that differ in characters or in where they are written. */
export const keyOfText = (text: TracedText): string => `${text.text} ${placesKey(text)}`

/** All values of both, those of the first before, up to a bound. */
function union<Value>(a: Values<Value>, b: Values<Value>, keyOf: (value: Value) => string): Values<Value> {
  if (a === b) return a
  const known = new Map<string | undefined, Value | undefined>()
  for (const value of [...a, ...b]) {
    const key = value === undefined ? undefined : keyOf(value)
    if (!known.has(key) && known.size < MOST_VALUES) known.set(key, value)
  }
  return known.size === a.length ? a : [...known.values()]
}

const BEFORE = [undefined] as const

/** What variables hold where two ways meet. */
export function joinVariables<Value>(
  a: Variables<Value>,
  b: Variables<Value>,
  keyOf: (value: Value) => string,
): Variables<Value> {
  return differences(a, b).reduce((joined, name) => {
    return set(joined, name, union(get(a, name) ?? BEFORE, get(b, name) ?? BEFORE, keyOf))
  }, a)
}

/** One row with the first value of each column, and one more for each other value, so that every value is in a row. */
export function rowsOf<Item>(columns: readonly (readonly Item[])[], most: number): readonly Item[][] {
  const first = columns.flatMap((column) => column.slice(0, 1))
  const rows = [first]
  for (const [at, column] of columns.entries()) {
    for (const item of column.slice(1)) if (rows.length < most) rows.push(first.with(at, item))
  }
  return rows
}
