import { HOLE } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import {
  anyOutcome,
  decided,
  environmentName,
  isPresent,
  not,
  outcomeOfCondition,
  UNKNOWN,
  type Outcome,
} from '../conditions/outcome.js'
import { steadyCondition, type Shell } from '../scope.js'

/** The home folder is the same wherever it is tested, too. */
const isSteady = (text: TracedText): boolean =>
  text.atoms.every(
    (atom) =>
      !atom.hole || atom.hole.meaning === 'home' || environmentName({ text: HOLE, atoms: [atom] }) !== undefined,
  )

const questionOf = (text: TracedText): string =>
  text.atoms.map((atom) => atom.text ?? (atom.hole.meaning === 'home' ? '~' : atom.hole.name)).join('')

/** What the text does not decide; the same question has the same answer wherever it is asked of the environment alone. */
export function undecided(shell: Shell, operator: string, ...operands: readonly TracedText[]): Outcome {
  if (!operands.every(isSteady)) return UNKNOWN
  return outcomeOfCondition(steadyCondition(shell, `${operands.map(questionOf).join('\0')} ${operator}`))
}

export const isKnown = (text: TracedText): boolean => !text.text.includes(HOLE)

export function isEmpty(shell: Shell, text: TracedText): Outcome {
  if (text.text === '') return decided(true)
  if (text.text.replaceAll(HOLE, '') !== '') return decided(false)
  if (text.atoms.some(({ hole }) => hole?.meaning === 'home')) return decided(false)
  const names = text.atoms.map((atom) => environmentName({ text: HOLE, atoms: [atom] }))
  const present = names.map((name) => (name === undefined ? UNKNOWN : isPresent(shell, name)))
  return not(anyOutcome(present))
}
