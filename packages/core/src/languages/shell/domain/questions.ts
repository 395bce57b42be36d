import { HOLE } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { anyOutcome, decided, not, outcomeOfCondition, outcomeOfDecision, UNKNOWN, type Outcome } from './outcome.js'
import { both } from './path-condition.js'
import { presenceOf, steadyDecision, type Shell } from './scope.js'
import { identityOf } from './unknown.js'

export const isPresent = (shell: Shell, identity: string): Outcome =>
  outcomeOfDecision(steadyDecision(shell, presenceOf(identity)))

/** Texts that are distinguished when an unknown value is compared with many. */
const MAX_COMPARED = 16

/** The texts that an unknown value was compared with before this one. */
function comparedBefore({ compared }: Shell, identity: string, value: string): readonly string[] {
  const texts = compared.get(identity) ?? []
  const at = texts.indexOf(value)
  if (at >= 0) return texts.slice(0, at)
  if (texts.length < MAX_COMPARED) compared.set(identity, [...texts, value])
  return texts
}

/**
 * Whether an unknown value is a text. Each decision asks whether it is that text if it is there and none of those before,
 * so that all outcomes of the decisions are possible together.
 */
export function isValue(shell: Shell, identity: string, value: string): Outcome {
  const present = isPresent(shell, identity)
  if (value === '') return not(present)
  const isText = (text: string): Outcome => outcomeOfDecision(steadyDecision(shell, `${identity} = ${text}`))
  const others = comparedBefore(shell, identity, value).map((other) => isText(other).no)
  return outcomeOfCondition([present.yes, ...others].reduce(both, isText(value).yes))
}

/** The home folder is the same wherever it is tested, too. */
const isSteady = (text: TracedText): boolean =>
  text.atoms.every(({ hole }) => !hole || hole.meaning === 'home' || hole.identity !== undefined)

const questionOf = (text: TracedText): string =>
  text.atoms
    .map(({ text: known, hole }) => known ?? (hole.meaning === 'home' ? '~' : `\0${hole.identity ?? ''}\0`))
    .join('')

/** A question that the text does not decide; the same question about the same values has the same answer. */
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
