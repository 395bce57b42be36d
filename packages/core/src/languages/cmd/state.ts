import type { TracedText } from '../../types.js'
import { emptyMap, get, set } from '../shell/domain/persistent-map.js'
import { joinVariables, keyOfText, type Values, type Variables } from '../windows/variables.js'

/** The state that `endlocal` restores. */
interface Kept {
  readonly variables: Variables<TracedText>
  readonly isDelayed: boolean
  readonly folder: TracedText | undefined
}

/** The state of cmd.exe between two commands. */
export interface BatchState extends Kept {
  readonly kept: readonly Kept[]
  /** The folders that `popd` restores. */
  readonly folders: readonly (TracedText | undefined)[]
  /** The arguments of a called label; those of the file are unknown. */
  readonly parameters?: readonly TracedText[]
  readonly loop: ReadonlyMap<string, TracedText>
}

export const initialBatchState = (
  inherited: ReadonlyMap<string, readonly TracedText[]> = new Map(),
  folder?: TracedText,
): BatchState => ({
  variables: [...inherited].reduce<Variables<TracedText>>(
    (variables, [name, values]) => set(variables, name, values),
    emptyMap(),
  ),
  isDelayed: false,
  folder,
  kept: [],
  folders: [],
  loop: new Map(),
})

export const assignBatchVariable = (state: BatchState, name: string, values: Values<TracedText>): BatchState => ({
  ...state,
  variables: set(state.variables, name.toUpperCase(), values),
})

export const batchValuesOf = (variables: Variables<TracedText>, name: string): Values<TracedText> =>
  get(variables, name.toUpperCase()) ?? [undefined]

/** Joins the states of two paths; different folders become unknown. */
export function joinBatchStates(a: BatchState | undefined, b: BatchState | undefined): BatchState | undefined {
  if (!a || !b || a === b) return a ?? b
  return {
    ...a,
    variables: joinVariables(a.variables, b.variables, keyOfText),
    folder: a.folder?.text === b.folder?.text ? a.folder : undefined,
  }
}

export const enterLocal = (state: BatchState): BatchState => ({ ...state, kept: [...state.kept, state] })

export function leaveLocal(state: BatchState): BatchState {
  const kept = state.kept.at(-1)
  if (!kept) return state
  const { variables, isDelayed, folder } = kept
  return { ...state, variables, isDelayed, folder, kept: state.kept.slice(0, -1) }
}

/** All variables are unknown after code that is not evaluated. */
export const forgetBatchVariable = (state: BatchState): BatchState => ({
  ...state,
  variables: emptyMap(),
  folder: undefined,
})
