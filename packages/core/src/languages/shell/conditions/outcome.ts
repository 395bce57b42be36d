import { HOLE } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import type { Alternatives } from './alternatives.js'
import type { Condition } from './decision-diagram.js'
import { endOf } from '../statements/flow.js'
import { anyOf, both, butNot, NEVER, when, type Guard } from './guard.js'
import { presenceOf, steadyCondition, type Shell } from '../scope.js'
import { restrict, type End, type State } from '../state/state.js'

/** When a test succeeds, when it fails, and when that is not known. */
export interface Outcome {
  readonly yes: Guard
  readonly no: Guard
  readonly maybe: Guard
}

export const decided = (is: boolean): Outcome => ({ yes: is, no: !is, maybe: NEVER })

export const UNKNOWN: Outcome = { yes: NEVER, no: NEVER, maybe: true }

export const not = ({ yes, no, maybe }: Outcome): Outcome => ({ yes: no, no: yes, maybe })

export const outcomeOfCondition = (condition: Condition): Outcome => ({
  yes: when(condition, 'yes'),
  no: when(condition, 'no'),
  maybe: NEVER,
})

/** The outcome of a test for all values that are tested. */
export function outcomeOf(outcomes: Alternatives<Outcome>): Outcome {
  const guardOf = (way: keyof Outcome): Guard => anyOf(outcomes.map(({ guard, value }) => both(guard, value[way])))
  return { yes: guardOf('yes'), no: guardOf('no'), maybe: guardOf('maybe') }
}

/** Succeeds where one of them does. */
export const anyOutcome = (outcomes: readonly Outcome[]): Outcome =>
  outcomes.reduce((a, b) => {
    const yes = anyOf([a.yes, b.yes])
    return { yes, no: both(a.no, b.no), maybe: butNot(anyOf([a.maybe, b.maybe]), yes) }
  }, decided(false))

/** The states in which a test goes each way. */
export const endsOfOutcome = (state: State, { yes, no, maybe }: Outcome): End[] => [
  ...endOf(restrict(state, yes), true),
  ...endOf(restrict(state, no), false),
  ...endOf(restrict(state, maybe), undefined),
]

/** When a command succeeds that ends so. */
export function outcomeOfEnds(ends: readonly End[]): Outcome {
  const guardOf = (success: boolean | undefined): Guard =>
    anyOf(ends.filter((end) => end.success === success).map(({ state }) => state.guard))
  return { yes: guardOf(true), no: guardOf(false), maybe: guardOf(undefined) }
}

/** The outcome of what ran last: the second command, or the first where the second did not run. */
export function afterwards(first: Outcome, second: Outcome): Outcome {
  const ran = anyOf([second.yes, second.no, second.maybe])
  const guardOf = (way: keyof Outcome): Guard => anyOf([butNot(first[way], ran), second[way]])
  return { yes: guardOf('yes'), no: guardOf('no'), maybe: guardOf('maybe') }
}

/** The environment variable that a text is, whose value is the same wherever it is tested. */
export function environmentName({ text, atoms: [atom] }: TracedText): string | undefined {
  const [, name] = /^\$\{(\w+)\}$/.exec(atom?.hole?.meaning === 'unknown' ? atom.hole.name : '') ?? []
  return text === HOLE ? name : undefined
}

export const isPresent = (shell: Shell, name: string): Outcome =>
  outcomeOfCondition(steadyCondition(shell, presenceOf(name)))

/** Texts that are told apart from each other when a variable is compared with many. */
const MOST_COMPARED = 16

/** Whether a variable of the environment is a text; if it is, it is there and no other text. */
export function isValue(shell: Shell, name: string, value: string): Outcome {
  const present = isPresent(shell, name)
  if (value === '') return not(present)
  const isText = (text: string): Outcome => outcomeOfCondition(steadyCondition(shell, `${name} = ${text}`))
  const others = (shell.compared.get(name) ?? []).filter((other) => other !== value).slice(-MOST_COMPARED)
  shell.compared.set(name, [...others, value])
  const { yes, no, maybe } = isText(value)
  return { yes: [present.yes, ...others.map((other) => isText(other).no)].reduce(both, yes), no, maybe }
}
