import { choose, hasAtMost, pick, shortened, simplify, type Condition, type Diagram } from './decision-diagram.js'

/** When something holds: under which outcomes of the conditions that the text does not decide. */
export type Guard = Diagram

export const ALWAYS: Guard = true
export const NEVER: Guard = false

/** Choices that one guard may have. */
const MOST_CHOICES = 64

/** After so much work guards may have half as many choices, and so on, so that no script takes long. */
const PATIENCE = 4000

const mostChoices = ({ condition }: Exclude<Guard, boolean>): number =>
  Math.floor(MOST_CHOICES / 2 ** Math.floor(condition.work.choices / PATIENCE))

/** Forgets the oldest conditions of a guard that grows too large, which only lets more combinations count as possible. */
function bounded(guard: Guard): Guard {
  if (typeof guard === 'boolean') return guard
  const most = mostChoices(guard)
  if (most === 0) return ALWAYS
  return hasAtMost(guard, most) ? guard : shortened(guard, Math.ceil(most / 2))
}

/** Holds where the condition went that way. */
export const when = (condition: Condition, outcome: 'yes' | 'no'): Guard =>
  choose(condition, outcome === 'yes', outcome === 'no')

/** Holds where both hold. */
export const both = (a: Guard, b: Guard): Guard => (a === b ? a : bounded(pick(a, b, NEVER)))

/** Holds where one of them does. */
export const anyOf = (guards: readonly Guard[]): Guard =>
  guards.reduce((a, b) => (a === b ? a : bounded(pick(a, ALWAYS, b))), NEVER)

/** Holds where the first does and the second doesn't. */
export const butNot = (a: Guard, b: Guard): Guard => bounded(pick(b, NEVER, a))

/** Whether a way is left on which both hold. */
export const areTogether = (a: Guard, b: Guard): boolean => pick(a, b, NEVER) !== NEVER

/** As short as it can be said where something else is known to hold. */
export const given = (guard: Guard, known: Guard): Guard => simplify(guard, known)
