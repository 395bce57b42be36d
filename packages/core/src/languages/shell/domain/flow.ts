import { join } from './join.js'
import { freshDecision, type Shell } from './scope.js'
import { fork, NO_INPUT, type End, type Jump, type State } from './state.js'

/** Where control continues by the status of a command; an unknown status goes both ways. */
export interface Ways {
  readonly yes: State | undefined
  readonly no: State | undefined
  /** Ends with a jump. */
  readonly left: readonly End[]
}

const joinKept = (states: readonly (State | undefined)[]): State | undefined =>
  join(states.filter((state) => state !== undefined))

const withStatus = (state: State | undefined, status: boolean): State | undefined => state && { ...state, status }

/** Separates ends by their status. */
export function waysOf(shell: Shell, ends: readonly End[]): Ways {
  const yes: (State | undefined)[] = []
  const no: (State | undefined)[] = []
  for (const { state, success } of merged(ends.filter((end) => !end.state.jump))) {
    const condition = success === undefined ? freshDecision(shell) : undefined
    if (success !== false) yes.push(condition ? fork(state, condition, 'yes') : state)
    if (success !== true) no.push(condition ? fork(state, condition, 'no') : state)
  }
  return { yes: withStatus(joinKept(yes), true), no: withStatus(joinKept(no), false), left: jumped(ends) }
}

const jumpKey = ({ jump }: State): string => (jump ? `${jump.kind} ${jump.levels.toString()}` : '')

/** One end for each status and each way that control continues. */
export function merged(ends: readonly End[]): End[] {
  if (ends.length < 2) return [...ends]
  const groups = new Map<string, End[]>()
  for (const end of ends) {
    const key = `${jumpKey(end.state)} ${String(end.success)}`
    const group = groups.get(key)
    if (group) group.push(end)
    else groups.set(key, [end])
  }
  return [...groups.values()].flatMap((group) => {
    const state = join(group.map((end) => end.state))
    return state ? [{ state, success: group[0]?.success }] : []
  })
}

export const endsOf = (states: readonly State[], success: boolean | undefined): End[] =>
  states.map((state) => ({ state, success }))

/** The end of a way, if it is possible at all. */
export const endOf = (state: State | undefined, success: boolean | undefined): End[] =>
  state ? [{ state, success }] : []

/** Continues in a way, if it is possible at all. */
export const along = (way: State | undefined, run: (state: State) => readonly End[]): readonly End[] =>
  way ? run(way) : []

/** The state where a jump ends. */
export const withoutJump = (state: State): State => ({ ...state, jump: undefined })

/** `!`, `until` */
export const inverted = (end: End): End => ({ ...end, success: end.success === undefined ? undefined : !end.success })

export const jumpTo = (state: State, jump: Jump): State => ({ ...state, jump })

/** The joined state of all ends without a jump. */
export const joinLive = (ends: readonly End[]): State | undefined =>
  join(ends.filter((end) => !end.state.jump).map(({ state, success }) => ({ ...state, status: success })))

export const jumped = (ends: readonly End[]): End[] => ends.filter((end) => end.state.jump)

/** What remains of a subshell: its status, its output and the rest of the input. */
export function backIn(caller: State, { state, success }: End): End {
  const stdout = caller.stdout && state.stdout
  const stdin = state.stdin === caller.stdin ? caller.stdin : NO_INPUT
  return { state: { ...withoutJump(caller), condition: state.condition, stdout, stdin }, success }
}

const landed = ({ state, success }: End): End => ({ state: withoutJump(state), success })

/** Ends of a function or a sourced file, whose `return` goes no further. */
export const afterReturn = (ends: readonly End[]): End[] =>
  ends.map((end) => (end.state.jump?.kind === 'return' ? landed(end) : end))
