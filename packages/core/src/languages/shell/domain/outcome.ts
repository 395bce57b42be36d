import { MAX_VALUES, type ValueSet } from './value-set.js'
import type { Decision } from './decision-diagram.js'
import { ALWAYS, anyOf, both, butNot, NEVER, when, type PathCondition } from './path-condition.js'
import { restrict, type End, type State } from './state.js'

/** When a test succeeds, when it fails, and when that is not known. */
export interface Outcome {
  readonly yes: PathCondition
  readonly no: PathCondition
  readonly maybe: PathCondition
}

export const decided = (is: boolean): Outcome => ({ yes: is, no: !is, maybe: NEVER })

export const UNKNOWN: Outcome = { yes: NEVER, no: NEVER, maybe: true }

export const not = ({ yes, no, maybe }: Outcome): Outcome => ({ yes: no, no: yes, maybe })

/** Succeeds where the condition holds, and fails elsewhere. */
export const outcomeOfCondition = (yes: PathCondition): Outcome => ({ yes, no: butNot(ALWAYS, yes), maybe: NEVER })

export const outcomeOfDecision = (decision: Decision): Outcome => outcomeOfCondition(when(decision, 'yes'))

/** The outcome of a test for all values that are tested; unknown for those beyond the bound. */
export function outcomeOf(outcomes: ValueSet<Outcome>): Outcome {
  const conditionOf = (way: keyof Outcome): PathCondition =>
    anyOf(outcomes.map(({ condition, value }) => both(condition, value[way])))
  const left = outcomes.length < MAX_VALUES ? NEVER : butNot(ALWAYS, anyOf(outcomes.map(({ condition }) => condition)))
  return { yes: conditionOf('yes'), no: conditionOf('no'), maybe: anyOf([conditionOf('maybe'), left]) }
}

/** Succeeds where one of them does. */
export const anyOutcome = (outcomes: readonly Outcome[]): Outcome =>
  outcomes.reduce((a, b) => {
    const yes = anyOf([a.yes, b.yes])
    return { yes, no: both(a.no, b.no), maybe: butNot(anyOf([a.maybe, b.maybe]), yes) }
  }, decided(false))

const endWhere = (state: State, condition: PathCondition, success: boolean | undefined): End[] => {
  const restricted = condition === NEVER ? undefined : restrict(state, condition)
  return restricted ? [{ state: restricted, success }] : []
}

/** The states in which a test goes each way. */
export const endsOfOutcome = (state: State, { yes, no, maybe }: Outcome): End[] => [
  ...endWhere(state, yes, true),
  ...endWhere(state, no, false),
  ...endWhere(state, maybe, undefined),
]

/** When a command with these ends succeeds. */
export function outcomeOfEnds(ends: readonly End[]): Outcome {
  const conditionOf = (success: boolean | undefined): PathCondition =>
    anyOf(ends.filter((end) => end.success === success).map(({ state }) => state.condition))
  return { yes: conditionOf(true), no: conditionOf(false), maybe: conditionOf(undefined) }
}

/** The outcome of the last command: the second, or the first if the second did not run. */
export function afterwards(first: Outcome, second: Outcome): Outcome {
  const ran = anyOf([second.yes, second.no, second.maybe])
  const conditionOf = (way: keyof Outcome): PathCondition => anyOf([butNot(first[way], ran), second[way]])
  return { yes: conditionOf('yes'), no: conditionOf('no'), maybe: conditionOf('maybe') }
}
