import { spend, type Fuel } from './fuel.js'

/** Something that is not decided; what is asked later has a higher number. */
export interface Decision {
  readonly number: number
  /** Choices by this decision, so that equal ones are mostly one object. */
  readonly choices: PairMap<Choice>
  readonly fuel: Fuel
}

/** Goes one way or the other by the newest decision that it depends on. */
interface Choice {
  readonly decision: Decision
  readonly yes: Diagram
  readonly no: Diagram
  /** Number of the oldest decision below it. */
  readonly oldest: number
  /** How many choices it is made of, if those that are shared are counted each time. */
  readonly size: number
  /** What `pick` gave for it. */
  readonly picked: PairMap<Diagram>
  /** How many choices it is made of, each once, if that was asked. */
  count?: number
  /** What is left of it where it was too large. */
  shortened?: Diagram
}

/** An ordered binary decision diagram (Bryant 1986): `true` always, `false` never, else by decisions. */
export type Diagram = boolean | Choice

type PairMap<Value> = Map<Diagram, Map<Diagram, Value>>

/** Results remembered by their first operand; what is forgotten is computed again. */
const MOST_REMEMBERED = 512

function remember<Value>(map: PairMap<Value>, first: Diagram, second: Diagram, value: Value): Value {
  if (map.size > MOST_REMEMBERED) map.clear()
  const inner = map.get(first) ?? new Map<Diagram, Value>()
  if (inner.size > MOST_REMEMBERED) inner.clear()
  map.set(first, inner.set(second, value))
  return value
}

export const createDecision = (number: number, fuel: Fuel): Decision => ({ number, choices: new Map(), fuel })

const oldestOf = (diagram: Diagram): number => (typeof diagram === 'boolean' ? Infinity : diagram.oldest)

const sizeOf = (diagram: Diagram): number => (typeof diagram === 'boolean' ? 0 : diagram.size)

/** The diagram that goes one way or the other by a decision newer than all in both. */
export function choose(decision: Decision, yes: Diagram, no: Diagram): Diagram {
  if (yes === no) return yes
  const known = decision.choices.get(yes)?.get(no)
  if (known) return known
  const oldest = Math.min(decision.number, oldestOf(yes), oldestOf(no))
  const size = 1 + sizeOf(yes) + sizeOf(no)
  spend(decision.fuel, 1)
  return remember(decision.choices, yes, no, { decision, yes, no, oldest, size, picked: new Map() })
}

const numberOf = (diagram: Diagram): number => (typeof diagram === 'boolean' ? -1 : diagram.decision.number)

const isNewer = (a: Diagram, b: Diagram): boolean => numberOf(a) > numberOf(b)

/** What is left of a diagram where a decision, its newest one if it is in there, went one way. */
const side = (diagram: Diagram, { number }: Decision, way: 'yes' | 'no'): Diagram =>
  typeof diagram === 'boolean' || diagram.decision.number !== number ? diagram : diagram[way]

function newestDecision(test: Choice, yes: Diagram, no: Diagram): Decision {
  const other = isNewer(yes, no) ? yes : no
  return typeof other === 'boolean' || isNewer(test, other) ? test.decision : other.decision
}

/** One diagram where the test holds, the other where it does not. */
export function pick(test: Diagram, yes: Diagram, no: Diagram): Diagram {
  if (typeof test === 'boolean') return test ? yes : no
  if (yes === no) return yes
  if (yes === true && no === false) return test
  // As "and" and "or" go both ways round, the newer one remembers: it is forgotten sooner.
  if (no === false && isNewer(yes, test)) return pick(yes, test, false)
  if (yes === true && isNewer(no, test)) return pick(no, true, test)
  return test.picked.get(yes)?.get(no) ?? remember(test.picked, yes, no, pickBySides(test, yes, no))
}

function pickBySides(test: Choice, yes: Diagram, no: Diagram): Diagram {
  const by = newestDecision(test, yes, no)
  const whenYes = pick(side(test, by, 'yes'), side(yes, by, 'yes'), side(no, by, 'yes'))
  const whenNo = pick(side(test, by, 'no'), side(yes, by, 'no'), side(no, by, 'no'))
  return choose(by, whenYes, whenNo)
}

/** The choices of a diagram, each once. */
function choicesOf(diagram: Choice): readonly Choice[] {
  const seen = new Set<Choice>([diagram])
  for (const { yes, no } of seen) {
    if (typeof yes !== 'boolean') seen.add(yes)
    if (typeof no !== 'boolean') seen.add(no)
  }
  return [...seen]
}

/** Whether the diagram has no more than so many choices. */
export function hasAtMost(diagram: Diagram, most: number): boolean {
  if (typeof diagram === 'boolean' || diagram.size <= most) return true
  diagram.count ??= choicesOf(diagram).length
  return diagram.count <= most
}

/** Whether both hold for some ways of the decisions. */
export function areTogether(a: Diagram, b: Diagram): boolean {
  if (typeof a === 'boolean' || typeof b === 'boolean') return a !== false && b !== false
  if (a === b) return true
  const { decision } = isNewer(a, b) ? a : b
  return (
    areTogether(side(a, decision, 'yes'), side(b, decision, 'yes')) ||
    areTogether(side(a, decision, 'no'), side(b, decision, 'no'))
  )
}

/**
 * Holds where the diagram does for one of the ways of its oldest decisions. These stand at the bottom, so that whatever
 * begins with one of them holds for some way.
 */
function forgetUntil(diagram: Diagram, number: number, known = new Map<Diagram, Diagram>()): Diagram {
  if (typeof diagram === 'boolean' || diagram.oldest > number) return diagram
  const { decision, yes, no } = diagram
  if (decision.number <= number) return true
  const before = known.get(diagram)
  if (before !== undefined) return before
  const rest = choose(decision, forgetUntil(yes, number, known), forgetUntil(no, number, known))
  known.set(diagram, rest)
  return rest
}

/** Numbers of the decisions that a diagram depends on, the oldest first. */
const decisionsOf = (diagram: Choice): number[] =>
  [...new Set(choicesOf(diagram).map(({ decision }) => decision.number))].sort((a, b) => a - b)

/** Forgets as few of the oldest decisions as leave no more than so many choices. */
export function shortened(diagram: Diagram, most: number): Diagram {
  if (typeof diagram === 'boolean') return diagram
  diagram.shortened ??= shortest(diagram, most)
  return diagram.shortened
}

function shortest(diagram: Choice, most: number): Diagram {
  const numbers = decisionsOf(diagram)
  let low = 0
  let high = numbers.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (hasAtMost(forgetUntil(diagram, numbers[middle] ?? 0), most)) high = middle
    else low = middle + 1
  }
  return forgetUntil(diagram, numbers[low] ?? 0)
}

/** As the first diagram wherever the second holds, and simpler (Coudert and Madre 1990, "restrict"). */
export function simplify(diagram: Diagram, care: Diagram): Diagram {
  if (typeof diagram === 'boolean' || typeof care === 'boolean') return diagram
  if (diagram === care) return true
  const { decision } = isNewer(diagram, care) ? diagram : care
  const [careYes, careNo] = [side(care, decision, 'yes'), side(care, decision, 'no')]
  if (careYes === false) return simplify(side(diagram, decision, 'no'), careNo)
  if (careNo === false) return simplify(side(diagram, decision, 'yes'), careYes)
  if (decision !== diagram.decision) return simplify(diagram, pick(careYes, true, careNo))
  return choose(decision, simplify(diagram.yes, careYes), simplify(diagram.no, careNo))
}
