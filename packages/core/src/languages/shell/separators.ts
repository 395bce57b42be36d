import { lookup, type State } from './state.js'

const DEFAULT_SEPARATORS = ' \t\n'

/** `$IFS`, if the script sets it. */
export function separatorsOf(state: State): string {
  const [binding] = lookup(state, 'IFS')
  return binding?.value.value.kind === 'text' ? binding.value.value.text.text : DEFAULT_SEPARATORS
}
