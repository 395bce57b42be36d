import type { TracedText } from '../../../types.js'
import { definitionsOf } from '../domain/definitions.js'
import { textValue, unknownBinding, type Binding, type Value } from '../domain/state.js'
import { holeAt, asMany } from '../domain/unknown.js'

/** Larger values are unknown. */
export const MAX_ITEMS = 128
const MAX_TEXT = 65_536
const MAX_PIECES = 64

const isTooLarge = ({ text, atoms }: TracedText): boolean => text.length > MAX_TEXT || atoms.length > MAX_PIECES

export const bindText = (text: TracedText): Binding =>
  isTooLarge(text)
    ? unknownBinding(undefined, definitionsOf(text))
    : { value: textValue(text), definitions: definitionsOf(text) }

/** A list that is too long ends in any number of words. */
export function boundedList(items: readonly TracedText[]): Value & { kind: 'list' } {
  const [first] = items
  if (!first || items.length <= MAX_ITEMS) return { kind: 'list', items }
  return { kind: 'list', items: [...items.slice(0, MAX_ITEMS - 1), asMany(holeAt(first, '…', 'unknown'))] }
}

export function bindList(items: readonly TracedText[]): Binding {
  const value = boundedList(items)
  return { value, definitions: definitionsOf(...value.items) }
}
