import { emptyMap, entries, get, set } from './persistent-map.js'
import type { Shell } from './scope.js'
import { initialState, type State } from './state.js'

const isInherited = (state: State, name: string): boolean =>
  get(state.exported, name) === true || name === '#out' || name === '#in' || name === '#cwd'

/** What a new shell process starts with: exported names, the folder and its input. */
export function childState(shell: Shell, state: State): State {
  let variables: State['variables'] = emptyMap()
  for (const [name, variable] of entries(state.variables)) {
    shell.left--
    if (isInherited(state, name)) variables = set(variables, name, variable)
  }
  return { ...initialState, variables, exported: state.exported, guard: state.guard, depth: state.depth }
}
