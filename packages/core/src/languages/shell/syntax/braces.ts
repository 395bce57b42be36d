import { concat, replace, slice } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'

const MAX_WORDS = 256

const RANGE = /^(?:(-?\d+)\.\.(-?\d+)|([A-Za-z])\.\.([A-Za-z]))(?:\.\.(-?\d+))?$/

/** Where quoted or nested text that starts at the offset ends. */
function skip(text: string, offset: number): number {
  const character = text[offset]
  if (character === '\\') return offset + 2
  if (character === "'") return endAfter(text, "'", offset + 1)
  if (character === '"' || character === '`') return endOfQuotes(text, character, offset + 1)
  return offset + 1
}

function endAfter(text: string, character: string, from: number): number {
  const end = text.indexOf(character, from)
  return end < 0 ? text.length : end + 1
}

function endOfQuotes(text: string, quote: string, from: number): number {
  let at = from
  while (at < text.length && text[at] !== quote) at += text[at] === '\\' ? 2 : 1
  return at + 1
}

const OPENING = '{('
const CLOSING = '})'

/** The parts of `a,{b,c}` between the commas outside quotes and nested braces. */
function splitAtCommas(inside: TracedText): TracedText[] {
  const parts: TracedText[] = []
  let [start, depth] = [0, 0]
  for (let at = 0; at < inside.text.length; at = skip(inside.text, at)) {
    const character = inside.text[at] ?? ''
    if (OPENING.includes(character)) depth++
    else if (CLOSING.includes(character)) depth--
    else if (character === ',' && depth === 0) {
      parts.push(slice(inside, start, at))
      start = at + 1
    }
  }
  return [...parts, slice(inside, start)]
}

function numbers(from: number, to: number, step: number): number[] {
  const width = Math.abs(step) || 1
  const count = Math.floor(Math.abs(to - from) / width) + 1
  const direction = to < from ? -width : width
  return Array.from({ length: Math.min(count, MAX_WORDS + 1) }, (_, index) => from + index * direction)
}

const padded = (value: number, width: number): string =>
  value < 0 ? `-${(-value).toString().padStart(width - 1, '0')}` : value.toString().padStart(width, '0')

const isPadded = (bound: string): boolean => /^-?0\d/.test(bound)

function rangeWords(text: string): string[] | undefined {
  const [, first, last, firstLetter, lastLetter, step = '1'] = RANGE.exec(text) ?? []
  if (first !== undefined && last !== undefined) {
    const width = isPadded(first) || isPadded(last) ? Math.max(first.length, last.length) : 0
    return numbers(Number(first), Number(last), Number(step)).map((value) => padded(value, width))
  }
  if (firstLetter === undefined || lastLetter === undefined) return undefined
  return numbers(firstLetter.charCodeAt(0), lastLetter.charCodeAt(0), Number(step)).map((code) =>
    String.fromCharCode(code),
  )
}

/** The alternatives of `{…}`, or undefined if it is no brace expansion (bash, "Brace Expansion"). */
function choices(group: TracedText): TracedText[] | undefined {
  const inside = slice(group, 1, group.text.length - 1)
  const range = rangeWords(inside.text)
  if (range) return range.map((word) => replace(inside, word))
  const parts = splitAtCommas(inside)
  return parts.length > 1 ? parts : undefined
}

/** The words that a word becomes by its brace expansion at `[start, end)`; others may remain in them. */
export function expandBraces(word: TracedText, start: number, end: number): TracedText[] | 'too-many' | undefined {
  const [before, after] = [slice(word, 0, start), slice(word, end)]
  const words = choices(slice(word, start, end))
  if (words && words.length > MAX_WORDS) return 'too-many'
  return words?.map((choice) => concat(before, choice, after))
}
