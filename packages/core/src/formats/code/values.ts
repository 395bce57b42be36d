import { concat, concatAll, expand, HOLE, replace, slice, unwritten, writtenAs } from '../../traced-text.js'
import type { TracedText } from '../../types.js'

/** A value of an expression; what the text does not decide is a text with an unknown part. */
export type CodeValue =
  | { readonly kind: 'text'; readonly text: TracedText }
  | { readonly kind: 'list'; readonly items: readonly CodeValues[] }
  | { readonly kind: 'dict'; readonly entries: readonly Entry[] }

/** The possible values of an expression. */
export type CodeValues = readonly CodeValue[]

export interface Entry {
  readonly key: CodeValues
  readonly value: CodeValues
}

/** Maximum number of values of an expression. */
const MOST_VALUES = 8

/** Maximum length of a text. */
const MOST_CHARACTERS = 8192

const MOST_ITEMS = 1000

export const textAsValue = (text: TracedText): CodeValues => [{ kind: 'text', text }]

export const listValue = (items: readonly CodeValues[]): CodeValues => [
  { kind: 'list', items: items.slice(0, MOST_ITEMS) },
]

const keyOf = (value: CodeValue): unknown =>
  value.kind === 'text' ? `${value.text.text} ${(value.text.atoms[0]?.origins.at(-1)?.range ?? []).join(' ')}` : value

export const eitherOf = (...values: readonly CodeValues[]): CodeValues =>
  [...new Map(values.flat().map((value) => [keyOf(value), value])).values()].slice(0, MOST_VALUES)

export const textsOf = (values: CodeValues): readonly TracedText[] =>
  values.flatMap((value) => (value.kind === 'text' ? [value.text] : []))

export const itemsOfValue = (value: CodeValue): readonly CodeValues[] => {
  switch (value.kind) {
    case 'text':
      return []
    case 'list':
      return value.items
    case 'dict':
      return value.entries.map(({ key }) => key)
  }
}

/** Each text of one expression with each of another. */
const combined = (
  left: CodeValues,
  right: CodeValues,
  join: (left: TracedText, right: TracedText) => TracedText,
): CodeValues =>
  textsOf(left)
    .flatMap((one) => textsOf(right).map((other): CodeValue => ({ kind: 'text', text: join(one, other) })))
    .filter((value) => value.kind === 'text' && value.text.text.length < MOST_CHARACTERS)
    .slice(0, MOST_VALUES)

export const concatenated = (parts: readonly CodeValues[]): CodeValues =>
  parts.reduce(
    (left, right) => combined(left, right, (one, other) => concatAll([one, other])),
    textAsValue(unwritten('')),
  )

/** Two operands of `+`: texts, lists or, of `|`, dictionaries. */
export function added(left: CodeValues, right: CodeValues): CodeValues {
  const both = left.flatMap((one) =>
    right.flatMap((other): CodeValue[] => {
      if (one.kind === 'list') return [...listValue([...one.items, ...itemsOfValue(other)])]
      if (one.kind === 'dict' && other.kind === 'dict')
        return [{ kind: 'dict', entries: [...one.entries, ...other.entries] }]
      return []
    }),
  )
  return eitherOf(both, concatenated([left, right]))
}

const ABSOLUTE = /^(?:[A-Za-z]:)?[\\/]/

const joinedTexts = (folder: TracedText, name: TracedText): TracedText => {
  if (ABSOLUTE.test(name.text) || folder.text === '') return name
  // The separator has the place of the character behind it, so that the whole path has one.
  return /[\\/]$/.test(folder.text) ? concat(folder, name) : concatAll([folder, replace(slice(name, 0, 1), '/'), name])
}

/** `os.path.join` and `/` of a Path: an absolute path replaces what is before it. */
export const joinedPaths = (parts: readonly CodeValues[]): CodeValues =>
  parts.reduce((left, right) => combined(left, right, joinedTexts))

/**
 * A variable at the place that uses it; the items of lists and dictionaries are their own places. Code that is not
 * evaluated may use the variable, too, so that its definition is not edited.
 */
export const usedAt = (use: TracedText, values: CodeValues): CodeValues =>
  values.map((value) =>
    value.kind === 'text' ? { kind: 'text', text: expand(use, writtenAs(value.text, 'data')) } : value,
  )

/** The values that texts with these keys are mapped to. */
export const valuesAt = (values: CodeValues, key: string): CodeValues =>
  eitherOf(
    ...values.flatMap((value) =>
      value.kind === 'dict'
        ? value.entries.flatMap((entry) => (textsOf(entry.key).some(({ text }) => text === key) ? [entry.value] : []))
        : [],
    ),
  )

export const isUnknown = ({ text }: TracedText): boolean => text === HOLE
