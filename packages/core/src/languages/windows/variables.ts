import { placesOf } from '../../traced-text.js'
import type { TracedText } from '../../types.js'
import { differences, get, set, type PersistentMap } from '../shell/domain/persistent-map.js'

/** The possible values of a variable; undefined is its value before the script. */
export type Values<Value> = readonly (Value | undefined)[]

/** Variables by their names in upper case, since names ignore case. */
export type Variables<Value> = PersistentMap<Values<Value>>

/** Maximum number of values of a variable. */
const MOST_VALUES = 8

const placesKey = (text: TracedText): string =>
  placesOf(text)
    .map(({ path, range }) => `${path}:${range.join('-')}`)
    .join()

/** A key for the characters of a text and their places. */
export const keyOfText = (text: TracedText): string => `${text.text} ${placesKey(text)}`

/** The values of both, limited to a maximum. */
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

/** Joins the variables of two paths. */
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
