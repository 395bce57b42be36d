import type { Place, TracedText } from '../../types.js'
import { always, flatMap, MOST_ALTERNATIVES, simplified, under, type Alternatives } from './alternatives.js'
import type { Code } from './code.js'
import { ALWAYS, areTogether, beyond, both, common, when, type Guard } from './guard.js'
import { differences, emptyMap, entries, get, has, remove, set, type PersistentMap } from './persistent-map.js'
import type { CompoundCommand, CompoundList, Redirected } from 'unbash'

export type Value =
  | { readonly kind: 'text'; readonly text: TracedText }
  | { readonly kind: 'list'; readonly items: readonly TracedText[] }
  | { readonly kind: 'map'; readonly entries: ReadonlyMap<string, TracedText> }
  | { readonly kind: 'function'; readonly code: Code; readonly body: CompoundCommand | Redirected | CompoundList }
  | { readonly kind: 'unset' }
  /** Never assigned by the script, so that the environment decides. */
  | { readonly kind: 'environment' }

/** A value and the places where it was written. */
export interface Binding {
  readonly value: Value
  readonly definitions: readonly Place[]
}

export type Variable = Alternatives<Binding>

/** Where control goes on, when not at the next statement. */
export interface Jump {
  readonly kind: 'break' | 'continue' | 'return' | 'exit'
  /** Loops to leave. */
  readonly levels: number
}

/** What a shell knows between two commands. */
export interface State {
  /** By name; functions as `name()`, what a shell keeps without a name as `#out`, `#in`, `#cwd`. */
  readonly variables: PersistentMap<Variable>
  /** What the running function's local variables hide. */
  readonly hidden: PersistentMap<Variable | undefined>
  readonly guard: Guard
  readonly jump?: Jump | undefined
  /** How deep functions, sourced files and nested shells are. */
  readonly depth: number
}

/** A way a command ends; the status is undefined when the text does not decide it. */
export interface End {
  readonly state: State
  readonly success: boolean | undefined
}

const ENVIRONMENT: Binding = { value: { kind: 'environment' }, definitions: [] }

export const initialState: State = {
  variables: emptyMap(),
  hidden: emptyMap(),
  guard: ALWAYS,
  depth: 0,
}

export const textValue = (text: TracedText): Value => ({ kind: 'text', text })

/** The bindings a name may have; never empty. */
export function lookup({ variables, guard }: State, name: string): Variable {
  const possible = under(get(variables, name) ?? [], guard)
  return possible.length > 0 ? possible : always(ENVIRONMENT)
}

export const isAssigned = ({ variables }: State, name: string): boolean => get(variables, name) !== undefined

export const assign = (state: State, name: string, variable: Variable): State => ({
  ...state,
  variables: set(state.variables, name, variable),
})

/** Assigns one value that always holds. */
export const assignValue = (state: State, name: string, value: Value, definitions: readonly Place[] = []): State =>
  assign(state, name, always({ value, definitions }))

export const forget = (state: State, name: string): State => ({
  ...state,
  variables: remove(state.variables, name),
})

const EXPORT = 'export '

/** What is exported is kept like a variable, since a branch may do it. */
export const exportName = (state: State, name: string): State =>
  assignValue(state, EXPORT + name, { kind: 'list', items: [] })

const UNSET: Binding = { value: { kind: 'unset' }, definitions: [] }

/** The bindings of a name that a child process gets: where a local variable has no value, that of the name it hides (bash). */
export function inherited(state: State, name: string): Variable {
  const hidden = (get(state.hidden, EXPORT + name) && get(state.hidden, name)) ?? always(UNSET)
  return flatMap(lookup(state, EXPORT + name), ({ value }) =>
    value.kind === 'environment'
      ? always(UNSET)
      : flatMap(lookup(state, name), (own) => (own.value.kind === 'unset' ? hidden : always(own))),
  )
}

export const isLocal = ({ hidden }: State, name: string): boolean => has(hidden, name)

/** Makes a name local to the running function; it is exported if the one that it hides is (bash). */
export function makeLocal(state: State, name: string): State {
  if (isLocal(state, name)) return state
  const hidden = [name, EXPORT + name].reduce((map, key) => set(map, key, get(state.variables, key)), state.hidden)
  return { ...state, hidden }
}

/** Gives the names that were local to a function back to its caller. */
export function leaveFunction(state: State, caller: State): State {
  let variables = state.variables
  for (const [name, variable] of entries(state.hidden)) {
    variables = variable ? set(variables, name, variable) : remove(variables, name)
  }
  return { ...state, variables, hidden: caller.hidden, depth: caller.depth }
}

/** The state where a condition went one way, or undefined if it is known to have gone another way. */
export function fork(state: State, condition: string, outcome: string): State | undefined {
  const guard = when(state.guard, condition, outcome)
  return guard && { ...state, guard }
}

/** The state where a guard holds, too. */
export function restrict(state: State, guard: Guard): State | undefined {
  const narrowed = both(state.guard, guard)
  return narrowed && (narrowed === state.guard ? state : { ...state, guard: narrowed })
}

/** A state's bindings of a name, where that state is told apart from others by a guard. */
function bindingsIn({ variables, guard }: State, name: string, apart: Guard): Variable {
  const variable = get(variables, name) ?? always(ENVIRONMENT)
  return variable.flatMap(({ guard: own, value }) => {
    const narrowed = areTogether(own, guard) ? both(own, apart) : undefined
    return narrowed ? [{ guard: narrowed, value }] : []
  })
}

/** Alternatives that are looked through for those that are one. */
const MOST_SIMPLIFIED = 4 * MOST_ALTERNATIVES

/** The first of each, the second of each, and so on, so that a bound cuts off from all alike. */
function interleave<Item>(lists: readonly (readonly Item[])[]): Item[] {
  const longest = Math.max(...lists.map((list) => list.length))
  return Array.from({ length: longest }, (_, index) => index).flatMap((index) =>
    lists.flatMap((list) => list[index] ?? []),
  )
}

function joinVariable(states: readonly State[], guards: readonly Guard[], name: string): Variable {
  const each = states.map((state, index) => bindingsIn(state, name, guards[index] ?? state.guard))
  return simplified(interleave(each).slice(0, MOST_SIMPLIFIED)).slice(0, MOST_ALTERNATIVES)
}

/** The state as it is behind the running function, where the name is local to that. */
const behind = (state: State, name: string): State =>
  isLocal(state, name)
    ? { ...state, variables: set(emptyMap(), name, get(state.hidden, name) ?? always(ENVIRONMENT)) }
    : state

/** What local names hide; where a name is local in some of the states only, the others show what it would hide. */
function joinHidden(states: readonly State[], guards: readonly Guard[]): State['hidden'] {
  const [first = initialState, ...others] = states
  let joined = first.hidden
  for (const name of new Set(others.flatMap(({ hidden }) => differences(first.hidden, hidden)))) {
    const shown = states.map((state) => behind(state, name))
    joined = set(joined, name, joinVariable(shown, guards, name))
  }
  return joined
}

/** One state for several: what differs has the values of all of them, each under its state's guard. */
export function join(states: readonly State[]): State | undefined {
  const [first, ...others] = states
  if (!first || others.length === 0) return first
  const names = new Set(others.flatMap((other) => differences(first.variables, other.variables)))
  const guard = common(states.map((state) => state.guard))
  const guards = states.map((state) => beyond(state.guard, guard))
  let { variables } = first
  for (const name of names) variables = set(variables, name, joinVariable(states, guards, name))
  return {
    ...first,
    variables,
    hidden: joinHidden(states, guards),
    guard,
  }
}
