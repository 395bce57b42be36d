import { slice } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { decided, outcomeOfCondition, UNKNOWN, type Outcome } from '../domain/outcome.js'
import { both } from '../domain/path-condition.js'
import { isEmpty, isPresent, isValue, undecided } from '../domain/questions.js'
import type { Shell } from '../domain/scope.js'
import { identityOf, isKnown } from '../domain/unknown.js'
import { certainlyMatches, isComparable, matches, matchesAll, type Glob, type MayHold } from './glob.js'

/** A home or project folder has no colon in its path. */
const mayHold = (text: TracedText, offset: number): MayHold =>
  slice(text, offset, offset + 1).atoms[0]?.hole?.meaning === 'unknown' ? () => true : (literal) => literal !== ':'

/** The pattern of a question that comes up again; one with expansions may be another pattern each time. */
const questionOf = (written: string): string | undefined => (/[$`]/.test(written) ? undefined : `= ${written}`)

const ask = (shell: Shell, text: TracedText, written: string): Outcome => {
  const question = questionOf(written)
  return question === undefined ? UNKNOWN : undecided(shell, question, text)
}

/** Whether a text is like a pattern, as in `case` and `[[ … == … ]]`. */
export function matchesGlob(shell: Shell, text: TracedText, glob: Glob | undefined, written: string): Outcome {
  if (!glob || !isComparable(text.text)) return ask(shell, text, written)
  if (isKnown(text)) return decided(matches(glob, text.text))
  if (matchesAll(glob)) return decided(true)
  if (glob.literal === '') return isEmpty(shell, text)
  const is = certainlyMatches(glob, text.text, (offset) => mayHold(text, offset))
  return is === undefined ? matchesUnknown(shell, text, glob, written) : decided(is)
}

/** An unknown value that is like a pattern of some length is there. */
function matchesUnknown(shell: Shell, text: TracedText, glob: Glob, written: string): Outcome {
  const identity = identityOf(text)
  if (identity !== undefined && glob.literal !== undefined) return isValue(shell, identity, glob.literal)
  const outcome = ask(shell, text, written)
  if (identity === undefined || outcome === UNKNOWN || matches(glob, '')) return outcome
  return outcomeOfCondition(both(outcome.yes, isPresent(shell, identity).yes))
}
