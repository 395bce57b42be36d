import { entries, get, remove, set } from './persistent-map.js'
import { allBindings, lookup, UNSET, type Binding, type Hidden, type State, type Variable } from './state.js'
import { always, flatMap, possibleUnder } from './value-set.js'

const NOT_LOCAL: Hidden = always(undefined)

/** What a local variable shadows; undefined if the name is not local. */
const hiddenBy = ({ hidden }: State, name: string): Hidden => get(hidden, name) ?? NOT_LOCAL

/** The bindings of a name if it is local to the running function, else none. */
export const lookupLocal = (state: State, name: string): Variable =>
  flatMap(hiddenBy(state, name), (hidden) => (hidden ? lookup(state, name) : always(UNSET)))

export const isLocal = (state: State, name: string): boolean => get(state.hidden, name) !== undefined

/** What is hidden, or the name's own bindings where it is not local. */
const withOwn = (hidden: Hidden, own: Variable): Variable =>
  flatMap(hidden, (binding): Variable => (binding ? always(binding) : own))

/** Makes a name local to the running function. */
export const makeLocal = (state: State, name: string): State => ({
  ...state,
  hidden: set(state.hidden, name, withOwn(hiddenBy(state, name), allBindings(state, name))),
})

const isOfEnvironment = ({ value }: Binding): boolean => value.kind === 'unknown' && value.from === 'environment'

/** Restores the caller's variables that local ones shadowed. */
export function leaveFunction(state: State, caller: State): State {
  let { variables, exports } = state
  for (const [name, hidden] of entries(state.hidden)) {
    const variable = withOwn(possibleUnder(hidden, state.condition), allBindings(state, name))
    const isUnlisted = state.unlisted === undefined && variable.every(({ value }) => isOfEnvironment(value))
    variables = isUnlisted ? remove(variables, name) : set(variables, name, variable)
    const exported = get(caller.exports, name)
    exports = exported ? set(exports, name, exported) : remove(exports, name)
  }
  return { ...state, variables, exports, hidden: caller.hidden, depth: caller.depth }
}
