import { spend, type Fuel } from './fuel.js'

/** What the diagrams of one evaluation share. */
export interface Diagrams {
  readonly fuel: Fuel
  /** Choices made so far. */
  made: number
  /** The computed table of `pick` (Brace, Rudell and Bryant 1990), in which a later result replaces an earlier one. */
  readonly computed: Computed[]
}

/** An open decision; later ones have higher numbers. */
export interface Decision {
  readonly number: number
  readonly diagrams: Diagrams
  /** Choices by this decision under the numbers of both sides, so that equal ones are one object. */
  readonly choices: Map<number, Choice>
}

/** Goes one way or the other by the newest decision that it depends on. */
interface Choice {
  readonly decision: Decision
  readonly yes: Diagram
  readonly no: Diagram
  /** Which of all choices it is. */
  readonly serial: number
  /** Number of the oldest decision below it. */
  readonly oldest: number
  /** Number of its choices; those that are shared count each time. */
  readonly size: number
  /** Number of its different choices, if that was asked. */
  count?: number
  /** Its reduced form, if it was too large. */
  shortened?: Diagram
}

/** An ordered binary decision diagram (Bryant 1986): `true` always, `false` never, else by decisions. */
export type Diagram = boolean | Choice

interface Computed {
  readonly test: Choice
  readonly yes: Diagram
  readonly no: Diagram
  readonly result: Diagram
}

export const createDiagrams = (fuel: Fuel): Diagrams => ({ fuel, made: 0, computed: [] })

export const createDecision = (number: number, diagrams: Diagrams): Decision => ({
  number,
  diagrams,
  choices: new Map(),
})

const oldestOf = (diagram: Diagram): number => (typeof diagram === 'boolean' ? Infinity : diagram.oldest)

const sizeOf = (diagram: Diagram): number => (typeof diagram === 'boolean' ? 0 : diagram.size)

const serialOf = (diagram: Diagram): number => (typeof diagram === 'boolean' ? Number(diagram) : diagram.serial)

/** More choices than one evaluation makes, so that two serial numbers make one key. */
const MOST_CHOICES = 2 ** 26

/** Choices of one decision that are kept; others are made again. */
const MOST_REMEMBERED = 512

/** The diagram with one branch or the other by a decision newer than all in both. */
export function choose(decision: Decision, yes: Diagram, no: Diagram): Diagram {
  if (yes === no) return yes
  const { choices, diagrams } = decision
  const key = serialOf(yes) * MOST_CHOICES + serialOf(no)
  const known = choices.get(key)
  if (known) return known
  const oldest = Math.min(decision.number, oldestOf(yes), oldestOf(no))
  const size = 1 + sizeOf(yes) + sizeOf(no)
  spend(diagrams.fuel, 1)
  if (choices.size >= MOST_REMEMBERED) choices.clear()
  const choice: Choice = { decision, yes, no, serial: 2 + diagrams.made++, oldest, size }
  choices.set(key, choice)
  return choice
}

const numberOf = (diagram: Diagram): number => (typeof diagram === 'boolean' ? -1 : diagram.decision.number)

const isNewer = (a: Diagram, b: Diagram): boolean => numberOf(a) > numberOf(b)

/** The cofactor of a diagram: a decision, its newest one if it contains it, went one way. */
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
  return pickOnce(test, yes, no)
}

/** Slots of the computed table, a power of two. */
const SLOTS = 1024

const slotOf = (test: Choice, yes: Diagram, no: Diagram): number =>
  (test.serial + Math.imul(serialOf(yes), 31) + Math.imul(serialOf(no), 961)) & (SLOTS - 1)

function pickOnce(test: Choice, yes: Diagram, no: Diagram): Diagram {
  const { computed } = test.decision.diagrams
  const slot = slotOf(test, yes, no)
  const known = computed[slot]
  if (known?.test === test && known.yes === yes && known.no === no) return known.result
  const result = pickBySides(test, yes, no)
  computed[slot] = { test, yes, no, result }
  return result
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

/** Whether both hold for some outcomes of the decisions. */
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

/** Forgets the oldest decisions, so that no more than so many choices are left. */
export function shortened(diagram: Diagram, most: number): Diagram {
  if (typeof diagram === 'boolean') return diagram
  diagram.shortened ??= shortest(diagram, most)
  return diagram.shortened
}

/** Without the decisions of all but its newest choices; those that are left may come to be fewer still. */
function shortest(diagram: Choice, most: number): Diagram {
  const numbers = choicesOf(diagram).map(({ decision }) => decision.number)
  const [newest = Infinity] = numbers.sort((a, b) => b - a).slice(most)
  return forgetUntil(diagram, newest)
}

/** As the first diagram wherever the second holds, and simpler (Coudert and Madre 1990, "restrict"). */
export function simplify(diagram: Diagram, care: Diagram): Diagram {
  if (typeof diagram === 'boolean' || typeof care === 'boolean') return diagram
  if (diagram === care) return true
  const { decision } = isNewer(diagram, care) ? diagram : care
  const careYes = side(care, decision, 'yes')
  const careNo = side(care, decision, 'no')
  if (careYes === false) return simplify(side(diagram, decision, 'no'), careNo)
  if (careNo === false) return simplify(side(diagram, decision, 'yes'), careYes)
  if (decision !== diagram.decision) return simplify(diagram, pick(careYes, true, careNo))
  return choose(decision, simplify(diagram.yes, careYes), simplify(diagram.no, careNo))
}
