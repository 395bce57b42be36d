import type { CompoundCommand, CompoundList, Redirected } from 'unbash'
import { slice } from '../../../traced-text.js'
import type { Place, TracedText } from '../../../types.js'
import { always, completed, under, type Alternatives } from '../conditions/alternatives.js'
import type { Code } from '../code.js'
import type { Condition } from '../conditions/decision-diagram.js'
import { ALWAYS, both, NEVER, when, type Guard } from '../conditions/guard.js'
import { placesOnce } from './definitions.js'
import { asMany, holeAt } from '../holes.js'
import { emptyMap, get, remove, set, type PersistentMap } from './persistent-map.js'

export type Value =
  | { readonly kind: 'text'; readonly text: TracedText }
  | { readonly kind: 'list'; readonly items: readonly TracedText[] }
  /** An array that is no list: with gaps between its numbers, or with texts for keys. */
  | { readonly kind: 'map'; readonly keys: 'numbers' | 'texts'; readonly entries: ReadonlyMap<string, TracedText> }
  /** What `declare` says of a name, by its flags. */
  | { readonly kind: 'attributes'; readonly flags: string }
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

/** What a name is bound to that the script does not assign. */
export const ENVIRONMENT: Binding = { value: { kind: 'environment' }, definitions: [] }

/** What a name is bound to that has no value. */
export const UNSET: Binding = { value: { kind: 'unset' }, definitions: [] }

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

/** All bindings of a name, whether they are possible or not; never empty. */
export const allBindings = ({ variables }: State, name: string): Variable => get(variables, name) ?? NOT_ASSIGNED

/** What stands for bindings that are too many. */
function unknownOf(bindings: Variable): Binding {
  const [text] = bindings.flatMap(({ value: { value } }) =>
    value.kind === 'text' && value.text.text ? value.text : [],
  )
  const definitions = placesOnce(bindings.flatMap(({ value }) => value.definitions))
  return text ? { value: textValue(asMany(holeAt(slice(text, 0, 1), '…', 'unknown'))), definitions } : ENVIRONMENT
}

/** No more bindings than are told apart; the rest are one that is not known. */
export const bounded = (variable: Variable, guard: Guard): Variable =>
  completed(variable, guard, () => unknownOf(variable))

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

/** The state where a guard holds, too, or undefined where it can't. */
export function restrict(state: State, guard: Guard): State | undefined {
  const narrowed = both(state.guard, guard)
  if (narrowed === NEVER) return undefined
  return narrowed === state.guard ? state : { ...state, guard: narrowed }
}

/** The state where a condition went one way, or undefined if it is known to have gone another way. */
export const fork = (state: State, condition: Condition, outcome: 'yes' | 'no'): State | undefined =>
  restrict(state, when(condition, outcome))
