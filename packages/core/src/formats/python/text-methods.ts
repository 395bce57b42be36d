import { concatAll, slice, split } from '../../traced-text.js'
import type { TracedText } from '../../types.js'
import {
  concatenated,
  eitherOf,
  itemsOfValue,
  listValue,
  textsOf,
  textAsValue,
  valuesAt,
  type PythonValues,
} from './values.js'

/** An argument of a call, by position or by name. */
export interface Given {
  readonly name?: string
  readonly values: PythonValues
}

export const unnamed = (given: readonly Given[]): readonly PythonValues[] =>
  given.flatMap(({ name, values }) => (name === undefined ? [values] : []))

export const named = (given: readonly Given[], wanted: string): PythonValues | undefined =>
  given.find(({ name }) => name === wanted)?.values

/** The text with values in its fields; a field without one stays as it is written. */
function withFields(
  text: TracedText,
  fields: RegExp,
  valueOf: (field: string) => PythonValues | undefined,
): PythonValues {
  const parts: PythonValues[] = []
  let from = 0
  for (const { 0: written, 1: field = '', index } of text.text.matchAll(fields)) {
    const end = index + written.length
    parts.push(textAsValue(slice(text, from, index)), valueOf(field) ?? textAsValue(slice(text, index, end)))
    from = end
  }
  return concatenated([...parts, textAsValue(slice(text, from))])
}

/** `text.format(…)`: fields by order, by position or by name. */
export const formatted = (texts: PythonValues, given: readonly Given[]): PythonValues =>
  eitherOf(
    ...textsOf(texts).map((text) => {
      let next = 0
      return withFields(text, /\{(\w*)\}/g, (field) =>
        /^\d*$/.test(field) ? unnamed(given)[field === '' ? next++ : Number(field)] : named(given, field),
      )
    }),
  )

/** `text % values`, with the items of a tuple or a dictionary. */
export function percentFormatted(texts: PythonValues, operand: PythonValues): PythonValues {
  const given = operand.flatMap((value) => (value.kind === 'list' ? value.items : [[value]]))
  return eitherOf(
    ...textsOf(texts).map((text) => {
      let next = 0
      return withFields(text, /%(?:\((\w+)\))?[sd]/g, (name) => (name === '' ? given[next++] : valuesAt(operand, name)))
    }),
  )
}

/** `separator.join(list)`. */
export const joinedItems = (separator: PythonValues, lists: PythonValues): PythonValues =>
  eitherOf(
    ...lists.map((list) =>
      concatenated(itemsOfValue(list).flatMap((item, index) => (index === 0 ? [item] : [separator, item]))),
    ),
  )

/** A word of a command line; what is in quotes belongs to one. */
const WORD = /(?:[^\s"']|"[^"]*"|'[^']*')+/g

const unquoted = (word: TracedText): TracedText => concatAll(split(word, '"').flatMap((part) => split(part, "'")))

const wordsOf = (text: TracedText): PythonValues =>
  listValue(
    [...text.text.matchAll(WORD)].map(({ 0: word, index }) =>
      textAsValue(unquoted(slice(text, index, index + word.length))),
    ),
  )

/** `text.split()` and `shlex.split(text)`. */
export const splitWords = (texts: PythonValues): PythonValues => eitherOf(...textsOf(texts).map(wordsOf))
