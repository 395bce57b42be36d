import type { TracedText } from '../../../types.js'
import { definitionsOf } from '../domain/definitions.js'
import { textValue, unknownBinding, type Binding } from '../domain/state.js'

/** Larger values are unknown. */
export const MAX_ITEMS = 128
const MAX_TEXT = 65_536
const MAX_PIECES = 64

const isTooLarge = ({ text, atoms }: TracedText): boolean => text.length > MAX_TEXT || atoms.length > MAX_PIECES

export const bindText = (text: TracedText): Binding =>
  isTooLarge(text)
    ? unknownBinding(undefined, definitionsOf(text))
    : { value: textValue(text), definitions: definitionsOf(text) }

/** The items as a list; if they are too many, how many there are would not be known, so that nothing is. */
export function bindList(
  items: readonly TracedText[],
  definitions = definitionsOf(...items.slice(0, MAX_ITEMS)),
): Binding {
  return items.length > MAX_ITEMS
    ? unknownBinding(undefined, definitions)
    : { value: { kind: 'list', items }, definitions }
}
