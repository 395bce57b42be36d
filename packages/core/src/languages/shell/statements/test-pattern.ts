import { slice } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { both } from '../conditions/guard.js'
import { decided, environmentName, isPresent, isValue, type Outcome } from '../conditions/outcome.js'
import type { Pattern } from '../patterns/pattern.js'
import { matches, matchesAll, surelyMatches, type Unknown } from '../patterns/pattern-match.js'
import type { Shell } from '../scope.js'
import { isEmpty, isKnown, undecided } from './test-questions.js'

/** A home or project folder has no colon in its path. */
const mayHold = (text: TracedText, offset: number): Unknown =>
  slice(text, offset, offset + 1).atoms[0]?.hole?.meaning === 'unknown' ? () => true : (literal) => literal !== ':'

/** Whether a text is like a pattern, as in `case` and `[[ … == … ]]`. */
export function matchesPattern(shell: Shell, text: TracedText, pattern: Pattern | undefined, written: string): Outcome {
  if (!pattern) return undecided(shell, `= ${written}`, text)
  if (isKnown(text)) return decided(matches(pattern, text.text))
  if (matchesAll(pattern)) return decided(true)
  if (pattern.literal === '') return isEmpty(shell, text)
  const is = surelyMatches(pattern, text.text, (offset) => mayHold(text, offset))
  return is === undefined ? matchesUnknown(shell, text, pattern, written) : decided(is)
}

/** A variable of the environment that is like a pattern of some length is there. */
function matchesUnknown(shell: Shell, text: TracedText, pattern: Pattern, written: string): Outcome {
  const name = environmentName(text)
  if (name !== undefined && pattern.literal !== undefined) return isValue(shell, name, pattern.literal)
  const outcome = undecided(shell, `= ${written}`, text)
  if (name === undefined || matches(pattern, '')) return outcome
  return { ...outcome, yes: both(outcome.yes, isPresent(shell, name).yes) }
}
