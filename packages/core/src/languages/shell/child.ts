import { emptyMap, entries, set } from './persistent-map.js'
import type { Shell } from './scope.js'
import { inherited, initialState, type State, type Variable } from './state.js'

const isOfProcess = (name: string): boolean => name === '#out' || name === '#in' || name === '#cwd'

/** What a new shell process starts with: exported names, the folder and its input. */
export function childState(shell: Shell, state: State): State {
  let variables: State['variables'] = emptyMap()
  for (const [name, variable] of entries(state.variables)) {
    shell.left--
    variables = set(variables, name, inChild(state, name, variable))
  }
  return { ...initialState, variables, guard: state.guard, depth: state.depth }
}

const inChild = (state: State, name: string, variable: Variable): Variable =>
  isOfProcess(name) || name.startsWith('export ') ? variable : inherited(state, name)
