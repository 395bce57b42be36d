import { concat } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { UNKNOWN_TEXT } from './forget.js'
import type { State } from './state.js'
import { map, possibleUnder } from './value-set.js'

/** Longer output is unknown. */
const MAX_OUTPUT = 65_536
const MAX_PIECES = 1024

const appended = (before: TracedText, text: TracedText): TracedText =>
  before.text.length > MAX_OUTPUT || before.atoms.length > MAX_PIECES ? UNKNOWN_TEXT : concat(before, text)

/** Adds to the collected output of a command substitution or a pipe, if any. */
export function write(state: State, text: TracedText): State {
  if (!state.stdout) return state
  return { ...state, stdout: map(possibleUnder(state.stdout, state.condition), (before) => appended(before, text)) }
}
