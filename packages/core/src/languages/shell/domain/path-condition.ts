import { choose, hasAtMost, pick, shortened, simplify, type Decision, type Diagram } from './decision-diagram.js'

/** When something holds: under which outcomes of the conditions that the text does not decide. */
export type PathCondition = Diagram

export const ALWAYS: PathCondition = true
export const NEVER: PathCondition = false

/** Choices that one condition may have, and how many once the fuel is used up. */
const MAX_CHOICES = 24
const MAX_CHOICES_AT_LAST = 12

const maxChoices = ({ decision }: Exclude<PathCondition, boolean>): number =>
  decision.diagrams.fuel.left > 0 ? MAX_CHOICES : MAX_CHOICES_AT_LAST

/** Forgets the oldest conditions of a condition that grows too large, which only lets more combinations count as possible. */
function bounded(condition: PathCondition): PathCondition {
  if (typeof condition === 'boolean') return condition
  const most = maxChoices(condition)
  return hasAtMost(condition, most) ? condition : shortened(condition, most - 4)
}

/** Holds where the condition went that way. */
export const when = (condition: Decision, outcome: 'yes' | 'no'): PathCondition =>
  choose(condition, outcome === 'yes', outcome === 'no')

/** Holds where both hold. */
export const both = (a: PathCondition, b: PathCondition): PathCondition => (a === b ? a : bounded(pick(a, b, NEVER)))

/** Holds where one of them does. */
export const anyOf = (conditions: readonly PathCondition[]): PathCondition =>
  conditions.reduce((a, b) => (a === b ? a : bounded(pick(a, ALWAYS, b))), NEVER)

/** Holds where the first does and the second doesn't. */
export const butNot = (a: PathCondition, b: PathCondition): PathCondition => bounded(pick(b, NEVER, a))

/** Whether both can hold. */
export { areTogether } from './decision-diagram.js'

/** The simplest equivalent where another condition is known to hold. */
export const given = (condition: PathCondition, known: PathCondition): PathCondition => simplify(condition, known)
