import { HOLE, replace, slice, concatAll } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { filtered } from './lines.js'
import { optionsOf } from './options.js'
import type { Run } from './program.js'

const between = (first: string, last: string): string =>
  Array.from({ length: last.charCodeAt(0) - first.charCodeAt(0) + 1 }, (_, index) =>
    String.fromCharCode(first.charCodeAt(0) + index),
  ).join('')

const CLASSES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    upper: between('A', 'Z'),
    lower: between('a', 'z'),
    digit: between('0', '9'),
    alpha: between('A', 'Z') + between('a', 'z'),
    alnum: between('0', '9') + between('A', 'Z') + between('a', 'z'),
    space: '\t\n\v\f\r ',
    blank: '\t ',
    punct: '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~',
  }),
)

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', v: '\v', f: '\f', a: '\x07', b: '\b' }

function escaped(escape: string): string {
  const octal = /^\\[0-7]+$/.test(escape) ? String.fromCharCode(parseInt(escape.slice(1), 8)) : undefined
  return octal ?? ESCAPES[escape.slice(1)] ?? escape.slice(1)
}

const ITEM = /\[:(\w+):\]|(\\[0-7]{1,3}|\\[\s\S]|[\s\S])(?:-(\\[\s\S]|[\s\S]))?/g

/** The characters of a set in order; undefined for those that are not followed (POSIX XCU "tr"). */
function charactersOf(set: string): string | undefined {
  const all: (string | undefined)[] = []
  for (const [, name, first = '', last] of set.matchAll(ITEM)) {
    const [from, to] = [escapedOr(first), escapedOr(last ?? '')]
    all.push(
      name !== undefined ? CLASSES.get(name) : last === undefined ? from : to < from ? undefined : between(from, to),
    )
  }
  return all.includes(undefined) || /\[[^:\]]*\*|\[=/.test(set) ? undefined : all.join('')
}

const escapedOr = (text: string): string => (text.startsWith('\\') ? escaped(text) : text)

/** What each character becomes; nothing where it is deleted. */
type Change = (character: string) => string

function deleting(set: string, isComplement: boolean): Change {
  return (one) => (set.includes(one) === isComplement ? one : '')
}

function translating(from: string, to: string, isComplement: boolean): Change | undefined {
  const last = to.slice(-1)
  if (to === '') return undefined
  if (isComplement) return (one) => (from.includes(one) ? one : last)
  return (one) => {
    const at = from.lastIndexOf(one)
    return at < 0 ? one : to.charAt(at) || last
  }
}

/** A text with each character changed; what stays as it is remains traced. */
function changed(text: TracedText, change: Change): TracedText {
  const parts: TracedText[] = []
  let start = 0
  for (let at = 0; at < text.text.length; at++) {
    const [before, after] = [text.text.charAt(at), change(text.text.charAt(at))]
    if (before === after) continue
    parts.push(slice(text, start, at), replace(slice(text, at, at + 1), after))
    start = at + 1
  }
  return start === 0 ? text : concatAll([...parts, slice(text, start)])
}

const squeezed = (text: TracedText, set: string): TracedText =>
  concatAll(
    Array.from(text.text, (one, at) =>
      at > 0 && one === text.text.charAt(at - 1) && set.includes(one) ? slice(text, at, at) : slice(text, at, at + 1),
    ),
  )

/** Carriage returns are dropped of what is not known, too. */
const isLineEnds = (set: string): boolean => /^[\r\n]+$/.test(set)

export function tr(run: Run): TracedText {
  const { letters, operands } = optionsOf(run.args, '')
  const { input } = run
  const [from, to] = operands.map(({ text }) => charactersOf(text))
  const isFollowed = from !== undefined && (to !== undefined || operands.length === 1) && !/[^dcCs]/.test(letters)
  if (!input || !isFollowed) return filtered(run)
  const isComplement = /[cC]/.test(letters)
  const sets: Sets = { from, to: to ?? '', isComplement }
  if (input.text.includes(HOLE) && !(letters.includes('d') && isLineEnds(from))) return filtered(run)
  return (letters.includes('s') ? squeezing(input, letters, sets) : translated(input, letters, sets)) ?? filtered(run)
}

interface Sets {
  readonly from: string
  readonly to: string
  readonly isComplement: boolean
}

function translated(input: TracedText, letters: string, { from, to, isComplement }: Sets): TracedText | undefined {
  const change = letters.includes('d') ? deleting(from, isComplement) : translating(from, to, isComplement)
  return change && changed(input, change)
}

/** `-s`: characters of the last set are not repeated. */
function squeezing(input: TracedText, letters: string, sets: Sets): TracedText | undefined {
  if (sets.to === '') return sets.isComplement ? undefined : squeezed(input, sets.from)
  const text = translated(input, letters, sets)
  return text && squeezed(text, sets.to)
}
