import type { TracedText } from '../../../types.js'
import { lookup, type State } from '../state/state.js'

/** The index of an element, which may be the name of a number (bash, "Arrays"). */
export function numberKey(state: State, key: TracedText): TracedText {
  if (!/^[A-Za-z_]\w*$/.test(key.text)) return key
  const value = lookup(state, key.text)[0]?.value.value
  return value?.kind === 'text' && /^\d+$/.test(value.text.text) ? value.text : key
}
