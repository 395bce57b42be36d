import { slice } from '../../traced-text.js'
import type { Place, TracedText } from '../../types.js'
import {
  always,
  completed,
  flatMap,
  guarded,
  MOST_ALTERNATIVES,
  simplified,
  under,
  type Alternatives,
} from './alternatives.js'
import type { Code } from './code.js'
import type { Condition } from './decision-diagram.js'
import { ALWAYS, anyOf, both, given, NEVER, when, type Guard } from './guard.js'
import { differences, emptyMap, entries, get, remove, set, type PersistentMap } from './persistent-map.js'
import { asMany, holeAt } from './scope.js'
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
  /** What the running function's local variables hide; nothing where the name is not local. */
  readonly hidden: PersistentMap<Alternatives<Binding | undefined>>
  /** When control comes here. */
  readonly guard: Guard
  readonly jump?: Jump | undefined
  /** Whether the last command succeeded, where that is known. */
  readonly status?: boolean | undefined
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

const NOT_ASSIGNED: Variable = always(ENVIRONMENT)

/** All bindings of a name, whether they are possible or not. */
const bindingsOf = ({ variables }: State, name: string): Variable => get(variables, name) ?? NOT_ASSIGNED

const NOT_LOCAL: Alternatives<Binding | undefined> = always(undefined)

const hiddenBy = ({ hidden }: State, name: string): Alternatives<Binding | undefined> => get(hidden, name) ?? NOT_LOCAL

/** What stands for bindings that are too many. */
function unknownOf(bindings: Variable): Binding {
  const [text] = bindings.flatMap(({ value: { value } }) =>
    value.kind === 'text' && value.text.text ? value.text : [],
  )
  const definitions = [...new Set(bindings.flatMap(({ value }) => value.definitions))].slice(0, MOST_ALTERNATIVES)
  return text ? { value: textValue(asMany(holeAt(slice(text, 0, 1), '…', 'unknown'))), definitions } : ENVIRONMENT
}

const bounded = (variable: Variable, guard: Guard): Variable => completed(variable, guard, () => unknownOf(variable))

export const assign = (state: State, name: string, variable: Variable): State => ({
  ...state,
  variables: set(state.variables, name, bounded(variable, state.guard)),
})

/** Assigns one value that always holds. */
export const assignValue = (state: State, name: string, value: Value, definitions: readonly Place[] = []): State =>
  assign(state, name, always({ value, definitions }))

export const forget = (state: State, name: string): State => ({
  ...state,
  variables: remove(state.variables, name),
})

/** The state with a name as it was before. */
export function restored(state: State, before: State, name: string): State {
  const variable = get(before.variables, name)
  return variable ? assign(state, name, variable) : forget(state, name)
}

const EXPORT = 'export '

/** Where it is kept that a name is exported. */
export const exportKey = (name: string): string => EXPORT + name

/** What is exported is kept like a variable, since a branch may do it. */
export const exportName = (state: State, name: string): State =>
  assignValue(state, EXPORT + name, { kind: 'list', items: [] })

/** `set -a`: what is assigned from now on is exported. */
export const exportAll = (state: State, isOn: boolean): State =>
  isOn ? assignValue(state, '#allexport', { kind: 'list', items: [] }) : forget(state, '#allexport')

/** After an assignment to the name. */
export const exported = (state: State, name: string): State =>
  lookup(state, '#allexport').some(({ value }) => value.value.kind === 'list') ? exportName(state, name) : state

const UNSET: Binding = { value: { kind: 'unset' }, definitions: [] }

/** The bindings of a name that a child process gets: where a local variable has no value, that of the name it hides (bash). */
export function inherited(state: State, name: string): Variable {
  const hidden = flatMap(hiddenBy(state, EXPORT + name), (exported) =>
    exported && exported !== ENVIRONMENT
      ? flatMap(hiddenBy(state, name), (binding) => always(binding ?? UNSET))
      : always(UNSET),
  )
  return flatMap(lookup(state, EXPORT + name), ({ value }) =>
    value.kind === 'environment'
      ? always(UNSET)
      : flatMap(lookup(state, name), (own) => (own.value.kind === 'unset' ? hidden : always(own))),
  )
}

/** The bindings of a name if it is local to the running function, else none. */
export const lookupLocal = (state: State, name: string): Variable =>
  flatMap(hiddenBy(state, name), (hidden) => (hidden ? lookup(state, name) : always(UNSET)))

export const isLocal = (state: State, name: string): boolean => get(state.hidden, name) !== undefined

/** Makes a name local to the running function; it is exported if the one that it hides is (bash). */
export function makeLocal(state: State, name: string): State {
  const hidden = [name, EXPORT + name].reduce(
    (map, key) => set(map, key, withOwn(hiddenBy(state, key), bindingsOf(state, key))),
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
    const variable = withOwn(under(hidden, state.guard), bindingsOf(state, name))
    const isEnvironment = variable.every(({ value }) => value === ENVIRONMENT)
    variables = isEnvironment ? remove(variables, name) : set(variables, name, variable)
  }
  return { ...state, variables, hidden: caller.hidden, depth: caller.depth }
}

/** The state where a guard holds, too, or undefined where it can't. */
export function restrict(state: State, guard: Guard): State | undefined {
  const narrowed = both(state.guard, guard)
  if (narrowed === NEVER) return undefined
  return narrowed === state.guard ? state : { ...state, guard: narrowed }
}

/** The state where a condition went one way, or undefined if it is known to have gone another way. */
export const fork = (state: State, condition: Condition, outcome: 'yes' | 'no'): State | undefined =>
  restrict(state, when(condition, outcome))

/** The first of each, the second of each, and so on, so that a bound cuts off from all alike. */
function interleave<Item>(lists: readonly (readonly Item[])[]): Item[] {
  const longest = Math.max(...lists.map((list) => list.length))
  return Array.from({ length: longest }, (_, index) => index).flatMap((index) =>
    lists.flatMap((list) => list[index] ?? []),
  )
}

/** What every state has of something, each under its state's guard. */
function joinEach<Value>(
  states: readonly State[],
  guard: Guard,
  valuesIn: (state: State) => Alternatives<Value>,
): Alternatives<Value> {
  const guards = new Map<Alternatives<Value>, Guard[]>()
  for (const state of states) {
    const values = valuesIn(state)
    guards.set(values, [...(guards.get(values) ?? []), state.guard])
  }
  const each = Array.from(guards, ([values, all]) => guarded(values, anyOf(all)))
  return simplified(interleave(each)).map((one) => ({ ...one, guard: given(one.guard, guard) }))
}

/** One state for several: what differs has the values of all of them, each under its state's guard. */
export function join(states: readonly State[]): State | undefined {
  const [first, ...others] = states
  if (!first || others.length === 0) return first
  const guard = anyOf(states.map((state) => state.guard))
  const differing = (mapOf: (state: State) => PersistentMap<unknown>): ReadonlySet<string> =>
    new Set(others.flatMap((other) => differences(mapOf(first), mapOf(other))))
  let { variables, hidden } = first
  for (const name of differing((state) => state.variables)) {
    variables = set(
      variables,
      name,
      bounded(
        joinEach(states, guard, (state) => bindingsOf(state, name)),
        guard,
      ),
    )
  }
  for (const name of differing((state) => state.hidden)) {
    hidden = set(hidden, name, joinEach(states, guard, (state) => hiddenBy(state, name)).slice(0, MOST_ALTERNATIVES))
  }
  const status = states.every((state) => state.status === first.status) ? first.status : undefined
  return { ...first, variables, hidden, guard, status }
}
