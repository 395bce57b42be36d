import { always, flatMap, under, type Alternatives } from '../conditions/alternatives.js'
import { attributesKey } from './attributes.js'
import { exportKey, isCleared } from './exports.js'
import { entries, get, remove, set } from './persistent-map.js'
import { allBindings, ENVIRONMENT, lookup, UNSET, type Binding, type State, type Variable } from './state.js'

const NOT_LOCAL: Alternatives<Binding | undefined> = always(undefined)

/** What a local variable hides; undefined where the name is not local. */
export const hiddenBy = ({ hidden }: State, name: string): Alternatives<Binding | undefined> =>
  get(hidden, name) ?? NOT_LOCAL

/** The bindings of a name if it is local to the running function, else none. */
export const lookupLocal = (state: State, name: string): Variable =>
  flatMap(hiddenBy(state, name), (hidden) => (hidden ? lookup(state, name) : always(UNSET)))

export const isLocal = (state: State, name: string): boolean => get(state.hidden, name) !== undefined

/** Makes a name local to the running function; it is exported if the one that it hides is (bash). */
export function makeLocal(state: State, name: string): State {
  const hidden = [name, exportKey(name), attributesKey(name)].reduce(
    (map, key) => set(map, key, withOwn(hiddenBy(state, key), allBindings(state, key))),
    state.hidden,
  )
  return { ...state, hidden }
}

/** What is hidden, or the name's own bindings where it is not local. */
const withOwn = (hidden: Alternatives<Binding | undefined>, own: Variable): Variable =>
  flatMap(hidden, (binding) => (binding ? always(binding) : own))

/** Gives the names that were local to a function back to its caller. */
export function leaveFunction(state: State, caller: State): State {
  let variables = state.variables
  for (const [name, hidden] of entries(state.hidden)) {
    const variable = withOwn(under(hidden, state.guard), allBindings(state, name))
    const isEnvironment = variable.every(({ value }) => value === ENVIRONMENT)
    variables = isEnvironment ? remove(variables, name) : set(variables, name, variable)
  }
  return { ...state, variables, hidden: caller.hidden, depth: caller.depth }
}

/** The bindings of a name that a child process gets: where a local variable has no value, that of the name it hides (bash). */
export function inherited(state: State, name: string): Variable {
  if (isCleared(state, name)) return always(UNSET)
  const hidden = flatMap(hiddenBy(state, exportKey(name)), (exported) =>
    exported && exported !== ENVIRONMENT
      ? flatMap(hiddenBy(state, name), (binding) => always(binding ?? UNSET))
      : always(UNSET),
  )
  return flatMap(lookup(state, exportKey(name)), ({ value }) =>
    value.kind === 'environment'
      ? always(UNSET)
      : flatMap(lookup(state, name), (own) => (own.value.kind === 'unset' ? hidden : always(own))),
  )
}
