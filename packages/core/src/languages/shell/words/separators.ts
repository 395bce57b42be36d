import { HOLE } from '../../../traced-text.js'
import { lookup, type State } from '../state/state.js'

const DEFAULT_SEPARATORS = ' \t\n'

/** `$IFS`, if the script sets it to what its text decides; else what every shell starts with. */
export function separatorsOf(state: State): string {
  const [binding] = lookup(state, 'IFS')
  const value = binding?.value.value
  return value?.kind === 'text' && !value.text.text.includes(HOLE) ? value.text.text : DEFAULT_SEPARATORS
}
