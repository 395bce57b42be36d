import type { CompoundCommand, CompoundList, Redirected } from 'unbash'
import type { TracedText } from '../../../types.js'
import type { Code } from '../syntax/code.js'
import type { Decision } from './decision-diagram.js'
import { joinDefinitions, NO_DEFINITIONS, type Definitions } from './definitions.js'
import { ALWAYS, both, NEVER, when, type PathCondition } from './path-condition.js'
import { emptyMap, get, remove, set, type PersistentMap } from './persistent-map.js'
import { always, capped, possibleUnder, type ValueSet } from './value-set.js'

export type Value =
  | { readonly kind: 'text'; readonly text: TracedText }
  | { readonly kind: 'list'; readonly items: readonly TracedText[] }
  /** An array that is no list: with gaps between its numbers, or with texts as keys. */
  | { readonly kind: 'map'; readonly keys: 'numbers' | 'texts'; readonly entries: ReadonlyMap<string, TracedText> }
  | { readonly kind: 'unset' }
  /** Any value, or none: the environment decides, or commands that are not followed. Equal identities mean equal values. */
  | { readonly kind: 'unknown'; readonly identity: string | undefined; readonly from: 'environment' | 'script' }

/** A value and where it was written. */
export interface Binding {
  readonly value: Value
  readonly definitions: Definitions
}

export type Variable = ValueSet<Binding>

/** A function's body and the code that it is written in. */
export interface FunctionBody {
  readonly code: Code
  readonly body: CompoundCommand | Redirected | CompoundList
  /** Commands that are not known may have given it another body since. */
  readonly mayDiffer?: true
}

/** Where control continues, if not at the next statement. */
export interface Jump {
  readonly kind: 'break' | 'continue' | 'return' | 'exit'
  /** Loops to leave. */
  readonly levels: number
}

/** What a local variable shadows; undefined if the name is not local. */
export type Hidden = ValueSet<Binding | undefined>

/** The state of a shell between two commands. */
export interface State {
  /** By name; the positional parameters are the list `@`. */
  readonly variables: PersistentMap<Variable>
  /** Names without an entry are the environment's, or unknown since the command of this identity. */
  readonly unlisted: string | undefined
  readonly functions: PersistentMap<ValueSet<FunctionBody | 'unknown' | undefined>>
  /** Texts that replace a command's name. */
  readonly aliases: PersistentMap<ValueSet<TracedText | undefined>>
  /** Commands for the end of the shell and its signals. */
  readonly traps: PersistentMap<ValueSet<TracedText | undefined>>
  /** Whether a child process gets the variable. */
  readonly exports: PersistentMap<ValueSet<boolean>>
  /** `set -a` */
  readonly isExportingAll: boolean
  /** The last stage of a pipeline runs in the shell itself: zsh, `shopt -s lastpipe`. */
  readonly runsLastStage: boolean
  readonly hidden: PersistentMap<Hidden>
  /** The standard input; undefined where that is unknown. */
  readonly stdin: ValueSet<TracedText | undefined>
  /** The output collected so far by a substitution or a pipe; undefined if none collects. */
  readonly stdout: ValueSet<TracedText> | undefined
  /** The current folder; undefined is that of the script. */
  readonly folder: ValueSet<TracedText | undefined>
  /** The folders that `pushd` left, the last one first. */
  readonly folderStack: readonly ValueSet<TracedText | undefined>[]
  /** Folder of the file that runs, from that of the script. */
  readonly fileFolder: string
  /** When control reaches this state. */
  readonly condition: PathCondition
  readonly jump?: Jump | undefined
  /** Whether the last command succeeded, where that is known. */
  readonly status?: boolean | undefined
  /** Nesting depth of functions, sourced files and shells. */
  readonly depth: number
}

/** One way in which a command ends; the status is undefined if the text does not decide it. */
export interface End {
  readonly state: State
  readonly success: boolean | undefined
}

/** What a name is bound to that has no value. */
export const UNSET: Binding = { value: { kind: 'unset' }, definitions: NO_DEFINITIONS }

export const NO_INPUT: ValueSet<TracedText | undefined> = always(undefined)
const SCRIPT_FOLDER: ValueSet<TracedText | undefined> = always(undefined)

export const initialState: State = {
  variables: emptyMap(),
  unlisted: undefined,
  functions: emptyMap(),
  aliases: emptyMap(),
  traps: emptyMap(),
  exports: emptyMap(),
  isExportingAll: false,
  runsLastStage: false,
  hidden: emptyMap(),
  stdin: NO_INPUT,
  stdout: undefined,
  folder: SCRIPT_FOLDER,
  folderStack: [],
  fileFolder: '.',
  condition: ALWAYS,
  jump: undefined,
  status: undefined,
  depth: 0,
}

export const textValue = (text: TracedText): Value => ({ kind: 'text', text })

export const unknownBinding = (identity?: string, definitions: Definitions = NO_DEFINITIONS): Binding => ({
  value: { kind: 'unknown', identity, from: 'script' },
  definitions,
})

/** What a name without an entry is bound to. */
const unlistedBinding = ({ unlisted }: State, name: string): Binding =>
  unlisted === undefined
    ? { value: { kind: 'unknown', identity: name, from: 'environment' }, definitions: NO_DEFINITIONS }
    : unknownBinding(`${unlisted} ${name}`)

/** All bindings of a name, whether they are possible or not; never empty. */
export const allBindings = (state: State, name: string): Variable =>
  get(state.variables, name) ?? always(unlistedBinding(state, name))

/** The bindings a name may have; never empty. */
export function lookup(state: State, name: string): Variable {
  const variable = get(state.variables, name)
  const possible = variable ? possibleUnder(variable, state.condition) : []
  return possible.length > 0 ? possible : always(unlistedBinding(state, name))
}

export const isAssigned = ({ variables }: State, name: string): boolean => get(variables, name) !== undefined

/** Replaces bindings beyond the bound. */
const unknownOf = (bindings: Variable): Binding =>
  unknownBinding(undefined, joinDefinitions(bindings.map(({ value }) => value.definitions)))

/** At most as many bindings as are distinguished; the rest become one unknown binding. */
export const bounded = (variable: Variable, condition: PathCondition): Variable =>
  capped(variable, condition, () => unknownOf(variable))

export const assign = (state: State, name: string, variable: Variable): State => ({
  ...state,
  variables: set(state.variables, name, bounded(variable, state.condition)),
})

/** Assigns one value that always holds. */
export const assignValue = (
  state: State,
  name: string,
  value: Value,
  definitions: Definitions = NO_DEFINITIONS,
): State => assign(state, name, always({ value, definitions }))

/** The state with a name as it was before. */
export function restored(state: State, before: State, name: string): State {
  const variable = get(before.variables, name)
  const variables = variable ? set(state.variables, name, variable) : remove(state.variables, name)
  return { ...state, variables }
}

/** The state where a condition holds, too, or undefined where it can't. */
export function restrict(state: State, condition: PathCondition): State | undefined {
  const narrowed = both(state.condition, condition)
  if (narrowed === NEVER) return undefined
  return narrowed === state.condition ? state : { ...state, condition: narrowed }
}

/** The state where a decision went one way, or undefined if it is known to have gone another way. */
export const fork = (state: State, decision: Decision, outcome: 'yes' | 'no'): State | undefined =>
  restrict(state, when(decision, outcome))
