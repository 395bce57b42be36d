import { HOLE } from '../../../traced-text.js'
import type { Machine, Step } from './machine.js'

/** A way through the machine that stands at a step. */
interface Way {
  readonly at: number
  readonly marks: readonly (number | undefined)[]
}

const marked = (marks: Way['marks'], slot: number, place: number): Way['marks'] =>
  marks.map((mark, index) => (index === slot ? place : mark))

/** A place in a text: how many characters stand before it, of how many. */
interface Spot {
  readonly place: number
  readonly length: number
}

/** Where a way leads without a character; undefined where it stands until one comes. */
function onwards(step: Step | undefined, { at, marks }: Way, { place, length }: Spot): readonly Way[] | undefined {
  const next = { at: at + 1, marks }
  switch (step?.kind) {
    case 'ways':
      return step.next.map((one) => ({ at: one, marks }))
    case 'mark':
      return [{ at: at + 1, marks: marked(marks, step.slot, place) }]
    case 'start':
      return place === 0 ? [next] : []
    case 'end':
      return place === length ? [next] : []
    case 'characters':
    case 'match':
    case undefined:
      return undefined
  }
}

/** Adds a way, or those that it leads to without a character, but none to a step where another one came before it. */
function add({ steps }: Machine, ways: Way[], seen: Set<number>, from: Way, spot: Spot): void {
  const open: Way[] = [from]
  for (let way = open.pop(); way; way = open.pop()) {
    if (seen.has(way.at)) continue
    seen.add(way.at)
    const next = onwards(steps[way.at], way, spot)
    if (next) open.push(...[...next].reverse())
    else ways.push(way)
  }
}

/** Where the whole and each group start and end; a group that was not passed has no places. */
export type Match = readonly (number | undefined)[]

const isBetter = (marks: Match, best: Match | undefined): boolean =>
  best === undefined || Number(marks[0]) < Number(best[0]) || marks[0] === best[0]

/** A character that is not known can only be one of all characters. */
const takes = (step: Step | undefined, character: string): boolean =>
  step?.kind === 'characters' && (character === HOLE ? step.isAny === true : step.matches(character))

/** The ways behind a character, but for those that start behind the best match. */
function passed(machine: Machine, ways: readonly Way[], character: string, spot: Spot): Way[] {
  const next: Way[] = []
  const seen = new Set<number>()
  for (const { at, marks } of ways) {
    if (takes(machine.steps[at], character)) add(machine, next, seen, { at: at + 1, marks }, spot)
  }
  return next
}

/** The first match from an offset on, and of those that start there the longest (POSIX XBD 9.1). */
export function search(machine: Machine, text: string, from = 0): Match | undefined {
  const { length } = text
  const none: Match = Array.from({ length: machine.slots }, () => undefined)
  let best: Match | undefined
  let ways: Way[] = []
  for (let place = from; place <= length; place++) {
    const seen = new Set(ways.map(({ at }) => at))
    if (!best) add(machine, ways, seen, { at: 0, marks: none }, { place, length })
    for (const { at, marks } of ways) if (machine.steps[at]?.kind === 'match' && isBetter(marks, best)) best = marks
    const left = ways.filter(({ marks }) => isBetter(marks, best))
    ways = place < length ? passed(machine, left, text.charAt(place), { place: place + 1, length }) : []
    if (ways.length === 0 && best) break
  }
  return best
}

const NO_MARKS: Way['marks'] = []

/** The steps that ways stand at when no place is remembered. */
export function standing(machine: Machine, at: Iterable<number>, place: number, length: number): number[] {
  const ways: Way[] = []
  const seen = new Set<number>()
  for (const one of at) add(machine, ways, seen, { at: one, marks: NO_MARKS }, { place, length })
  return ways.map((way) => way.at)
}

/** The steps behind a character. */
export const behindCharacter = ({ steps }: Machine, at: readonly number[], character: string): number[] =>
  at
    .filter((one) => {
      const step = steps[one]
      return step?.kind === 'characters' && step.matches(character)
    })
    .map((one) => one + 1)
