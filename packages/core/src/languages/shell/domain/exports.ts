import { get, set } from './persistent-map.js'
import { isLocal } from './locals.js'
import { lookup, unknownBinding, UNSET, type Binding, type State, type Variable } from './state.js'
import { always, flatMap, map, possibleUnder } from './value-set.js'

/** Sets whether child processes get a variable. */
export const withExport = (state: State, name: string, isExported: boolean): State => ({
  ...state,
  exports: set(state.exports, name, always(isExported)),
})

/** After an assignment to the name. */
export const exportedIfAll = (state: State, name: string): State =>
  state.isExportingAll ? withExport(state, name, true) : state

/** If a local variable has no value, a child gets that of the variable it shadows (bash), which is not followed. */
const givenBinding = (state: State, name: string, binding: Binding): Binding =>
  binding.value.kind === 'unset' && isLocal(state, name) ? unknownBinding() : binding

/** The bindings of a name that a child process gets. */
export function inherited(state: State, name: string): Variable {
  const exports = get(state.exports, name)
  if (!exports) return always(UNSET)
  return flatMap(possibleUnder(exports, state.condition), (isExported) =>
    isExported ? map(lookup(state, name), (binding) => givenBinding(state, name, binding)) : always(UNSET),
  )
}
