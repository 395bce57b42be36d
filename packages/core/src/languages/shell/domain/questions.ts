import { HOLE } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { anyOutcome, decided, not, outcomeOfDecision, UNKNOWN, type Outcome } from './outcome.js'
import { both } from './path-condition.js'
import { presenceOf, steadyDecision, type Shell } from './scope.js'
import { identityOf } from './unknown.js'

export const isPresent = (shell: Shell, identity: string): Outcome =>
  outcomeOfDecision(steadyDecision(shell, presenceOf(identity)))

/** Texts that are told apart from each other when an unknown value is compared with many. */
const MAX_COMPARED = 16

/** Whether an unknown value is a text; if it is, it is there and no other text. */
export function isValue(shell: Shell, identity: string, value: string): Outcome {
  const present = isPresent(shell, identity)
  if (value === '') return not(present)
  const isText = (text: string): Outcome => outcomeOfDecision(steadyDecision(shell, `${identity} = ${text}`))
  const others = (shell.compared.get(identity) ?? []).filter((other) => other !== value).slice(-MAX_COMPARED)
  shell.compared.set(identity, [...others, value])
  const { yes, no, maybe } = isText(value)
  return { yes: [present.yes, ...others.map((other) => isText(other).no)].reduce(both, yes), no, maybe }
}

/** The home folder is the same wherever it is tested, too. */
const isSteady = (text: TracedText): boolean =>
  text.atoms.every(({ hole }) => !hole || hole.meaning === 'home' || hole.identity !== undefined)

const questionOf = (text: TracedText): string =>
  text.atoms
    .map(({ text: known, hole }) => known ?? (hole.meaning === 'home' ? '~' : `\0${hole.identity ?? ''}\0`))
    .join('')

/** What the text does not decide; the same question about the same values has the same answer. */
export function undecided(shell: Shell, operator: string, ...operands: readonly TracedText[]): Outcome {
  if (!operands.every(isSteady)) return UNKNOWN
  return outcomeOfDecision(steadyDecision(shell, `${operands.map(questionOf).join('\n')} ${operator}`))
}

const isPresentPart = (shell: Shell, identity: string | undefined): Outcome =>
  identity === undefined ? UNKNOWN : isPresent(shell, identity)

export function isEmpty(shell: Shell, text: TracedText): Outcome {
  if (text.text === '') return decided(true)
  if (text.text.replaceAll(HOLE, '') !== '') return decided(false)
  if (text.atoms.some(({ hole }) => hole?.meaning === 'home')) return decided(false)
  const present = text.atoms.map((atom) => isPresentPart(shell, identityOf({ text: HOLE, atoms: [atom] })))
  return not(anyOutcome(present))
}
