import { concatAll, slice, split } from '../../traced-text.js'
import type { TracedText } from '../../types.js'
import { concatenated, eitherOf, itemsOf, listValue, textsOf, textValue, valuesAt, type Values } from './values.js'

/** An argument of a call, by position or by name. */
export interface Given {
  readonly name?: string
  readonly values: Values
}

export const unnamed = (given: readonly Given[]): readonly Values[] =>
  given.flatMap(({ name, values }) => (name === undefined ? [values] : []))

export const named = (given: readonly Given[], wanted: string): Values | undefined =>
  given.find(({ name }) => name === wanted)?.values

/** The text with values in its fields; a field without one stays as it is written. */
function withFields(text: TracedText, fields: RegExp, valueOf: (field: string) => Values | undefined): Values {
  const parts: Values[] = []
  let from = 0
  for (const { 0: written, 1: field = '', index } of text.text.matchAll(fields)) {
    const end = index + written.length
    parts.push(textValue(slice(text, from, index)), valueOf(field) ?? textValue(slice(text, index, end)))
    from = end
  }
  return concatenated([...parts, textValue(slice(text, from))])
}

/** `text.format(…)`: fields by order, by position or by name. */
export const formatted = (texts: Values, given: readonly Given[]): Values =>
  eitherOf(
    ...textsOf(texts).map((text) => {
      let next = 0
      return withFields(text, /\{(\w*)\}/g, (field) =>
        /^\d*$/.test(field) ? unnamed(given)[field === '' ? next++ : Number(field)] : named(given, field),
      )
    }),
  )

/** `text % values`, with the items of a tuple or a dictionary. */
export function percentFormatted(texts: Values, operand: Values): Values {
  const given = operand.flatMap((value) => (value.kind === 'list' ? value.items : [[value]]))
  return eitherOf(
    ...textsOf(texts).map((text) => {
      let next = 0
      return withFields(text, /%(?:\((\w+)\))?[sd]/g, (name) =>
        name === '' ? given[next++] : valuesAt(operand, name),
      )
    }),
  )
}

/** `separator.join(list)`. */
export const joinedItems = (separator: Values, lists: Values): Values =>
  eitherOf(
    ...lists.map((list) =>
      concatenated(itemsOf(list).flatMap((item, index) => (index === 0 ? [item] : [separator, item]))),
    ),
  )

/** A word of a command line; what is in quotes belongs to one. */
const WORD = /(?:[^\s"']|"[^"]*"|'[^']*')+/g

const unquoted = (word: TracedText): TracedText =>
  concatAll(split(word, '"').flatMap((part) => split(part, "'")))

const wordsOf = (text: TracedText): Values =>
  listValue(
    [...text.text.matchAll(WORD)].map(({ 0: word, index }) =>
      textValue(unquoted(slice(text, index, index + word.length))),
    ),
  )

/** `text.split()` and `shlex.split(text)`. */
export const splitWords = (texts: Values): Values => eitherOf(...textsOf(texts).map(wordsOf))
