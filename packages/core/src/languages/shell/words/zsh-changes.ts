import { concatAll, HOLE, replace, slice, split } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { asMany, holeAt, isHole } from '../holes.js'
import type { Parameter } from './parameter.js'
import { literalPieces, patternOf } from '../patterns/pattern.js'
import { matches } from '../patterns/pattern-match.js'
import { joinWords } from './segments.js'

/** What zsh does with the value of an expansion; `use` is the whole expansion. */
export type Change = (parameter: Parameter, use: TracedText) => Parameter

const isKnown = ({ text }: TracedText): boolean => !text.includes(HOLE)

const unknownAt = (use: TracedText): TracedText => holeAt(use, use.text, 'unknown')

const each =
  (change: (item: TracedText, use: TracedText) => TracedText): Change =>
  (parameter, use) => ({ ...parameter, items: parameter.items.map((item) => change(item, use)) })

const asList = (parameter: Parameter, items: readonly TracedText[]): Parameter => ({
  ...parameter,
  shape: 'list',
  items,
})

/** Index from the start of what has so many; zsh counts from 1, and from the end below 0. */
const indexOf = (number: number, count: number): number => (number < 0 ? count + number : number - 1)

/** `[n]` and `[from,to]`: elements of a list, characters of a text. */
export const elements =
  (from: number, to: number, shape: 'one' | 'list'): Change =>
  (parameter, use) => {
    const { items } = parameter
    const [text] = items
    if (items.some((item) => isHole(item)) || (parameter.shape === 'text' && text && !isKnown(text)))
      return { ...parameter, shape: 'text', items: [unknownAt(use)] }
    if (parameter.shape === 'list') {
      const picked = items.slice(Math.max(indexOf(from, items.length), 0), indexOf(to, items.length) + 1)
      return shape === 'list' ? asList(parameter, picked) : { ...parameter, shape: 'text', items: picked }
    }
    const length = text?.text.length ?? 0
    return text
      ? { ...parameter, items: [slice(text, Math.max(indexOf(from, length), 0), indexOf(to, length) + 1)] }
      : parameter
  }

/** `:#pattern` takes away what matches, with the flag `M` what does not. */
export const withoutMatches =
  (source: string, flags: string): Change =>
  (parameter, use) => {
    const pattern = /[$`"'()|~^]/.test(source) ? undefined : patternOf(literalPieces(source))
    if (!pattern || !parameter.items.every(isKnown)) return { ...parameter, items: [asMany(unknownAt(use))] }
    return { ...parameter, items: parameter.items.filter(({ text }) => matches(pattern, text) === flags.includes('M')) }
  }

const splitAt =
  (separator: string): Change =>
  (parameter, use) =>
    separator === ''
      ? asList(parameter, [asMany(unknownAt(use))])
      : asList(
          parameter,
          parameter.items.flatMap((item) => (isHole(item) ? [asMany(item)] : split(item, separator))),
        )

const joinedBy =
  (separator: string): Change =>
  (parameter) => ({ ...parameter, shape: 'text', items: [joinWords(parameter.items, separator)] })

const recased = (change: (text: string) => string): Change =>
  each((item, use) => (isKnown(item) ? replace(item, change(item.text)) : unknownAt(use)))

const lower = recased((text) => text.toLowerCase())
const upper = recased((text) => text.toUpperCase())
const unfollowed = each((_, use) => unknownAt(use))

const FLAGS: Readonly<Record<string, Change>> = { f: splitAt('\n'), F: joinedBy('\n'), L: lower, U: upper }

/** Flags that change nothing a mount depends on. */
const NEUTRAL = '@MvoOunq'

function changeByFlag(flag: string): Change {
  if (flag.startsWith('s')) return splitAt(flag.slice(2, -1))
  if (flag.startsWith('j')) return joinedBy(flag.slice(2, -1))
  return Object.hasOwn(FLAGS, flag) ? (FLAGS[flag] ?? unfollowed) : unfollowed
}

/** `(f)`, `(s.:.)`, `(j:/:)`, `(L)` and the sign `=`, which splits words. */
export function changesByFlags(flags: string, signs: string): Change[] {
  const each = Array.from(flags.matchAll(/[sj]([^\w\s])(?:(?!\1)[^])*\1|[a-zA-Z@%]/g), ([flag]) => flag)
  const changes = each.filter((flag) => !NEUTRAL.includes(flag)).map(changeByFlag)
  return signs.includes('=') ? [...changes, (parameter) => ({ ...parameter, splitting: 'words' })] : changes
}

const isAbsolute = ({ text }: TracedText): boolean => /^(?:\/|\uFFFF)/.test(text) && !/\/\.\.?(?:\/|$)/.test(text)

const HEAD = /^(.*)\/[^/]*\/*$/s
const EXTENSION = /\.[^./]*$/

function headOf(item: TracedText): TracedText {
  if (isHole(item)) return item
  const head = HEAD.exec(item.text)?.[1]
  return head === undefined ? replace(item, '.') : slice(item, 0, Math.max(head.length, 1))
}

const tailOf = (item: TracedText): TracedText => {
  const { length } = item.text.replace(/\/+$/, '')
  return slice(item, item.text.lastIndexOf('/', length - 1) + 1, length)
}

const extensionStart = ({ text }: TracedText): number => EXTENSION.exec(text)?.index ?? text.length

const MODIFIERS: Readonly<Record<string, Change>> = {
  h: each(headOf),
  t: each((item, use) => (isHole(item) ? unknownAt(use) : tailOf(item))),
  r: each((item) => slice(item, 0, extensionStart(item))),
  e: each((item) => slice(item, extensionStart(item) + 1)),
  l: lower,
  u: upper,
  q: each((item) => item),
  Q: each((item) => item),
}

const absolute = each((item, use) => (isAbsolute(item) ? item : unknownAt(use)))

function substituted(modifier: string): Change {
  const [from = '', to = ''] = modifier
    .slice(modifier.indexOf('s') + 2)
    .split(modifier.charAt(modifier.indexOf('s') + 1))
  return each((item) => {
    const [first, ...others] = split(item, from)
    if (!first || others.length === 0) return item
    const all = modifier.startsWith('g') ? others : [joinWords(others, from)]
    return concatAll([first, ...all.flatMap((part) => [replace(slice(item, 0, 1), to), part])])
  })
}

/** `:h`, `:t`, `:A`, `:s/a/b/` in a row (zshexpn, "Modifiers"). */
export const changesByModifiers = (text: string): Change[] =>
  Array.from(text.matchAll(/:(g?s([^\w\s])(?:(?!\2)[^])+\2(?:(?!\2)[^])*(?:\2|$)|[a-zA-Z])/g), ([, modifier = '']) =>
    modifier.length > 1 ? substituted(modifier) : (MODIFIERS[modifier] ?? absolute),
  )
