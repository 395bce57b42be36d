import { concatAll, expand, HOLE, unwritten } from '../../traced-text.js'
import type { TracedText } from '../../types.js'

/** A value of an expression; what the text does not decide is a text with an unknown part. */
export type Value =
  | { readonly kind: 'text'; readonly text: TracedText }
  | { readonly kind: 'list'; readonly items: readonly Values[] }
  | { readonly kind: 'dict'; readonly entries: readonly Entry[] }

/** What an expression may be, as far as the file offers it. */
export type Values = readonly Value[]

export interface Entry {
  readonly key: Values
  readonly value: Values
}

/** More alternatives than a program writes for one path. */
const MOST_VALUES = 8

export const textValue = (text: TracedText): Values => [{ kind: 'text', text }]

export const listValue = (items: readonly Values[]): Values => [{ kind: 'list', items }]

const keyOf = (value: Value): unknown =>
  value.kind === 'text' ? `${value.text.text} ${(value.text.atoms[0]?.origins.at(-1)?.range ?? []).join(' ')}` : value

export const eitherOf = (...values: readonly Values[]): Values =>
  [...new Map(values.flat().map((value) => [keyOf(value), value])).values()].slice(0, MOST_VALUES)

export const textsOf = (values: Values): readonly TracedText[] =>
  values.flatMap((value) => (value.kind === 'text' ? [value.text] : []))

export const itemsOf = (value: Value): readonly Values[] => {
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
export const combined = (
  left: Values,
  right: Values,
  join: (left: TracedText, right: TracedText) => TracedText,
): Values =>
  textsOf(left)
    .flatMap((one) => textsOf(right).map((other): Value => ({ kind: 'text', text: join(one, other) })))
    .slice(0, MOST_VALUES)

export const concatenated = (parts: readonly Values[]): Values =>
  parts.reduce((left, right) => combined(left, right, (one, other) => concatAll([one, other])), textValue(unwritten('')))

/** Two operands of `+`: texts, lists or, of `|`, dictionaries. */
export function added(left: Values, right: Values): Values {
  const both = left.flatMap((one) =>
    right.flatMap((other): Value[] => {
      if (one.kind === 'list') return [{ kind: 'list', items: [...one.items, ...itemsOf(other)] }]
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
  return concatAll([folder, unwritten(/[\\/]$/.test(folder.text) ? '' : '/'), name])
}

/** `os.path.join` and `/` of a Path: an absolute path replaces what is before it. */
export const joinedPaths = (parts: readonly Values[]): Values =>
  parts.reduce((left, right) => combined(left, right, joinedTexts))

/** A variable at the place that uses it; the items of lists and dictionaries are their own places. */
export const usedAt = (use: TracedText, values: Values): Values =>
  values.map((value) => (value.kind === 'text' ? { kind: 'text', text: expand(use, value.text) } : value))

/** The values that texts with these keys are mapped to. */
export const valuesAt = (values: Values, key: string): Values =>
  eitherOf(
    ...values.flatMap((value) =>
      value.kind === 'dict'
        ? value.entries.flatMap((entry) => (textsOf(entry.key).some(({ text }) => text === key) ? [entry.value] : []))
        : [],
    ),
  )

export const isUnknown = ({ text }: TracedText): boolean => text === HOLE
