import { HOLE } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { isMany } from './unknown.js'
import type { Value } from './state.js'

/** The key of an element: a text, and the number that it has as an expression. */
export interface Key {
  readonly text: string
  readonly number: number | undefined
  /** The identity of an unknown key. */
  readonly identity?: string | undefined
}

export const numberKey = (number: number): Key => ({ text: number.toString(), number })

/** The element that an array without a key means. */
export const FIRST: Key = numberKey(0)

type Entry = readonly [key: string, item: TracedText]

/** The elements of a value with their keys, in order. */
export function entriesOf(value: Value): readonly Entry[] {
  switch (value.kind) {
    case 'text':
      return [['0', value.text]]
    case 'list':
      return value.items.map((item, index) => [index.toString(), item])
    case 'map':
      return [...value.entries]
    case 'unset':
    case 'unknown':
      return []
  }
}

/** An element of a list; unknown after a part of unknown length. */
function itemAt(items: readonly TracedText[], index: number): TracedText | 'unknown' | undefined {
  const unknown = items.findIndex(isMany)
  if (unknown >= 0 && (index >= unknown || index < 0)) return 'unknown'
  return items.at(index)
}

/** A negative index counts from the end. */
const fromEnd = (value: Value, index: number): number =>
  index < 0 ? Number(entriesOf(value).at(-1)?.[0] ?? -1) + 1 + index : index

const isAssociative = (value: Value): boolean => value.kind === 'map' && value.keys === 'texts'

/** The element that a key names. */
export function elementOf(value: Value, key: Key): TracedText | 'unknown' | undefined {
  if (value.kind === 'unknown') return 'unknown'
  if (isAssociative(value)) return key.text.includes(HOLE) ? 'unknown' : new Map(entriesOf(value)).get(key.text)
  if (key.number === undefined) return entriesOf(value).length > 0 ? 'unknown' : undefined
  if (value.kind === 'list') return itemAt(value.items, key.number)
  return new Map(entriesOf(value)).get(fromEnd(value, key.number).toString())
}

/** The element that a key names, if there is one and it is known which. */
export function knownElement(value: Value, key: Key): TracedText | undefined {
  const item = elementOf(value, key)
  return typeof item === 'object' ? item : undefined
}

/** An array with numbers as keys, in any order. */
function numbered(entries: readonly Entry[]): Value {
  const sorted = [...new Map(entries)].sort(([a], [b]) => Number(a) - Number(b))
  const isDense = sorted.every(([key], index) => key === index.toString())
  if (isDense) return { kind: 'list', items: sorted.map(([, item]) => item) }
  return { kind: 'map', keys: 'numbers', entries: new Map(sorted) }
}

const isNumber = (key: string): boolean => /^\d+$/.test(key)

/** An array of the entries; it has numbers for keys if all of them are. */
export function arrayOf(entries: readonly Entry[]): Value {
  if (entries.every(([key]) => isNumber(key))) return numbered(entries)
  return { kind: 'map', keys: 'texts', entries: new Map(entries) }
}

/** The value with one more element, or another one for a key that is there; undefined where the key is not known. */
export function withElement(value: Value, key: Key, item: TracedText): Value | undefined {
  const entries = entriesOf(value)
  if (isAssociative(value)) {
    return key.text.includes(HOLE)
      ? undefined
      : { kind: 'map', keys: 'texts', entries: new Map([...entries, [key.text, item]]) }
  }
  if (key.number === undefined || value.kind === 'unknown' || entries.some(([, one]) => isMany(one))) return undefined
  const index = fromEnd(value, key.number)
  if (value.kind === 'list' && index === value.items.length) return { kind: 'list', items: [...value.items, item] }
  return numbered([...entries, [index.toString(), item]])
}

/** The value after `unset 'A[key]'`; undefined where the key is not known. */
export function withoutElement(value: Value, key: Key): Value | undefined {
  if (isAssociative(value) ? key.text.includes(HOLE) : key.number === undefined) return undefined
  const name = isAssociative(value) ? key.text : fromEnd(value, key.number ?? 0).toString()
  const entries = entriesOf(value).filter(([one]) => one !== name)
  return isAssociative(value) ? { kind: 'map', keys: 'texts', entries: new Map(entries) } : numbered(entries)
}

/** The array with elements appended; with numbers as keys, they get the next ones. */
export function withEntries(value: Value, added: Value): Value {
  const before = entriesOf(value)
  if (added.kind !== 'list') return arrayOf([...before, ...entriesOf(added)])
  if (value.kind === 'list') return { kind: 'list', items: [...value.items, ...added.items] }
  const next = 1 + Math.max(-1, ...before.map(([key]) => (isNumber(key) ? Number(key) : -1)))
  return arrayOf([...before, ...added.items.map((item, index) => [(next + index).toString(), item] as const)])
}

/** The elements as an associative array, where words without keys are keys and values in turn. */
export function associative(value: Value): Value {
  const entries = value.kind === 'list' ? pairs(value.items) : entriesOf(value)
  return { kind: 'map', keys: 'texts', entries: new Map(entries) }
}

const pairs = (items: readonly TracedText[]): Entry[] =>
  items.flatMap((item, index) => (index % 2 === 0 && items[index + 1] ? [[item.text, items[index + 1] ?? item]] : []))
