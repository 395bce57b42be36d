import { concatAll, slice, split, unwritten, withCharacters } from '../../traced-text.js'
import type { TracedText } from '../../types.js'
import {
  concatenated,
  eitherOf,
  itemsOfValue,
  listValue,
  textsOf,
  textAsValue,
  valuesAt,
  type CodeValues,
  type Entry,
} from './values.js'

/** An argument of a call, by position or by name. */
export interface Given {
  readonly name?: string
  readonly values: CodeValues
}

export const unnamed = (given: readonly Given[]): readonly CodeValues[] =>
  given.flatMap(({ name, values }) => (name === undefined ? [values] : []))

export const named = (given: readonly Given[], wanted: string): CodeValues | undefined =>
  given.find(({ name }) => name === wanted)?.values

/** The named arguments as entries of a dictionary. */
export const namedEntries = (given: readonly Given[]): Entry[] =>
  given.flatMap(({ name, values }) =>
    name === undefined ? [] : [{ key: textAsValue(unwritten(name)), value: values }],
  )

/** The text with values in its fields; a field without one stays as it is written. */
function withFields(text: TracedText, fields: RegExp, valueOf: (field: string) => CodeValues | undefined): CodeValues {
  const parts: CodeValues[] = []
  let from = 0
  for (const { 0: written, 1: field = '', index } of text.text.matchAll(fields)) {
    const end = index + written.length
    parts.push(textAsValue(slice(text, from, index)), valueOf(field) ?? textAsValue(slice(text, index, end)))
    from = end
  }
  return concatenated([...parts, textAsValue(slice(text, from))])
}

/** `text.format(…)`: fields by order, by position or by name. */
export const formatted = (texts: CodeValues, given: readonly Given[]): CodeValues =>
  eitherOf(
    ...textsOf(texts).map((text) => {
      let next = 0
      return withFields(text, /\{(\w*)\}/g, (field) =>
        /^\d*$/.test(field) ? unnamed(given)[field === '' ? next++ : Number(field)] : named(given, field),
      )
    }),
  )

/** `text % values`, with the items of a tuple or a dictionary. */
export function percentFormatted(texts: CodeValues, operand: CodeValues): CodeValues {
  const given = operand.flatMap((value) => (value.kind === 'list' ? value.items : [[value]]))
  return eitherOf(
    ...textsOf(texts).map((text) => {
      let next = 0
      return withFields(text, /%(?:\((\w+)\))?[sd]/g, (name) => (name === '' ? given[next++] : valuesAt(operand, name)))
    }),
  )
}

/** `path.replace('\\', '/')`; other replacements are not followed. */
export function withReplacement(object: CodeValues, given: readonly Given[]): CodeValues | undefined {
  const [from, to] = unnamed(given).map((values) => textsOf(values)[0]?.text)
  if (from !== '\\' || to !== '/') return undefined
  return textsOf(object).map((text) => ({ kind: 'text', text: withCharacters(text, text.text.replaceAll(from, to)) }))
}

/** `separator.join(list)`. */
export const joinedItems = (separator: CodeValues, lists: CodeValues): CodeValues =>
  eitherOf(
    ...lists.map((list) =>
      concatenated(itemsOfValue(list).flatMap((item, index) => (index === 0 ? [item] : [separator, item]))),
    ),
  )

/** A word of a command line; what is in quotes belongs to one. */
const WORD = /(?:[^\s"']|"[^"]*"|'[^']*')+/g

const unquoted = (word: TracedText): TracedText => concatAll(split(word, '"').flatMap((part) => split(part, "'")))

const wordsOf = (text: TracedText): CodeValues =>
  listValue(
    [...text.text.matchAll(WORD)].map(({ 0: word, index }) =>
      textAsValue(unquoted(slice(text, index, index + word.length))),
    ),
  )

/** `text.split()` and `shlex.split(text)`. */
export const splitWords = (texts: CodeValues): CodeValues => eitherOf(...textsOf(texts).map(wordsOf))
