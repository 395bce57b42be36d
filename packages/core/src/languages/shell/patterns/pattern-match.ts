import { HOLE } from '../../../traced-text.js'
import type { Machine } from './machine.js'
import type { Pattern } from './pattern.js'
import { behindCharacter, standing } from './search.js'

/** Longest text that is compared; the cost is its product with the pattern. */
const MOST_CHARACTERS = 4096

/** Whether it is `*`. */
export const matchesAll = ({ machine, isOpen }: Pattern): boolean =>
  isOpen && isMatched(machine, standing(machine, [0], 0, 0))

const isMatched = ({ steps }: Machine, at: readonly number[]): boolean => at.some((one) => steps[one]?.kind === 'match')

/** Lengths of the beginnings of the text that match, shortest first; all ways at once, never going back. */
function lengthsIn(machine: Machine, text: string): number[] {
  const lengths: number[] = []
  const end = Math.min(text.length, MOST_CHARACTERS)
  let at = standing(machine, [0], 0, end)
  for (let length = 0; at.length > 0; length++) {
    if (isMatched(machine, at)) lengths.push(length)
    if (length >= end) break
    at = standing(machine, behindCharacter(machine, at, text.charAt(length)), length + 1, end)
  }
  return lengths
}

export const matchingLengths = ({ machine }: Pattern, text: string): number[] => lengthsIn(machine, text)

const backwards = (text: string): string => Array.from(text, (_, index) => text[text.length - 1 - index]).join('')

/** Lengths of the ends of the text that match, shortest first. */
export const matchingEnds = ({ backward }: Pattern, text: string): number[] => lengthsIn(backward, backwards(text))

export const matches = (pattern: Pattern, text: string): boolean =>
  matchingLengths(pattern, text).at(-1) === text.length

/** What a part that is not known may hold. */
export type Unknown = (literal: string) => boolean

/** Steps that may come after any number of characters. */
function anywhereBehind(
  machine: Machine,
  at: readonly number[],
  unknown: Unknown,
  place: number,
  length: number,
): number[] {
  const reached = new Set(at)
  for (const one of reached) {
    const step = machine.steps[one]
    if (step?.kind !== 'characters' || (step.literal !== undefined && !unknown(step.literal))) continue
    for (const next of standing(machine, [one + 1], place, length)) reached.add(next)
  }
  return [...reached]
}

/** Whether a pattern matches a text with unknown parts, where that is sure. */
export function surelyMatches(
  pattern: Pattern,
  text: string,
  unknown: (offset: number) => Unknown,
): boolean | undefined {
  const { machine } = pattern
  const end = Math.min(text.length, MOST_CHARACTERS)
  let isSure = pattern.isOpen
  let at = standing(machine, [0], 0, end)
  for (let offset = 0; offset < end && at.length > 0; offset++) {
    if (isSure && isMatched(machine, at)) return true
    const character = text.charAt(offset)
    isSure &&= character !== HOLE
    at =
      character === HOLE
        ? anywhereBehind(machine, at, unknown(offset), offset, end)
        : standing(machine, behindCharacter(machine, at, character), offset + 1, end)
  }
  return isMatched(machine, at) || text.length > end ? undefined : false
}
