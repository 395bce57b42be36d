import { freshCondition, type Shell } from './scope.js'
import { fork, join, type End, type Jump, type State } from './state.js'

/** Ends that go each way; those whose status is not known go both. */
export interface Ways {
  readonly yes: readonly State[]
  readonly no: readonly State[]
  /** Ends that leave for somewhere else. */
  readonly left: readonly End[]
}

/** States run apart, so that what belongs together in them stays together. */
const MOST_APART = 4
const COST_OF_RUNNING_APART = 16

const kept = (states: readonly (State | undefined)[]): State[] => states.filter((state) => state !== undefined)

function together(shell: Shell, states: readonly State[]): readonly State[] {
  if (states.length > MOST_APART || shell.left <= 0) return kept([join(states)])
  shell.left -= COST_OF_RUNNING_APART * Math.max(0, states.length - 1)
  return states
}

/** Tells ends apart by their status. */
export function waysOf(shell: Shell, ends: readonly End[]): Ways {
  const yes: (State | undefined)[] = []
  const no: (State | undefined)[] = []
  for (const { state, success } of ends.filter((end) => !end.state.jump)) {
    const condition = success === undefined ? freshCondition(shell) : ''
    if (success !== false) yes.push(success ? state : fork(state, condition, 'yes'))
    if (success !== true) no.push(success === false ? state : fork(state, condition, 'no'))
  }
  return {
    yes: together(shell, kept(yes)),
    no: together(shell, kept(no)),
    left: ends.filter((end) => end.state.jump),
  }
}

const jumpKey = ({ jump }: State): string => (jump ? `${jump.kind} ${jump.levels.toString()}` : '')

/** Ends that differ by their conditions alone; they are kept apart, so that these are not forgotten. */
const isAlike = (ends: readonly End[]): boolean =>
  ends.length <= MOST_APART && ends.every(({ state }) => state.variables === ends[0]?.state.variables)

/** One end for each status and each way control goes on. */
export function merged(ends: readonly End[]): End[] {
  if (ends.length < 2) return [...ends]
  const groups = new Map<string, End[]>()
  for (const end of ends) {
    const key = `${jumpKey(end.state)} ${String(end.success)}`
    groups.set(key, [...(groups.get(key) ?? []), end])
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first || isAlike(group)) return group
    const state = join(group.map((end) => end.state))
    return state ? [{ state, success: first.success }] : []
  })
}

export const endsOf = (states: readonly State[], success: boolean | undefined): End[] =>
  states.map((state) => ({ state, success }))

/** Runs a step in each state and puts the ends together. */
export const inEach = (states: readonly State[], run: (state: State) => readonly End[]): End[] => states.flatMap(run)

export const jumpTo = (state: State, jump: Jump): State => ({ ...state, jump })

/** The states of all ends that did not jump, as one. */
export const joinLive = (ends: readonly End[]): State | undefined =>
  join(ends.filter((end) => !end.state.jump).map((end) => end.state))

export const jumped = (ends: readonly End[]): End[] => ends.filter((end) => end.state.jump)

/** What a subshell leaves behind: its status and what it printed, nothing else. */
export function backIn(caller: State, end: End, keep: (from: State, to: State) => State): End {
  return { state: keep(end.state, { ...caller, guard: end.state.guard, jump: undefined }), success: end.success }
}

const landed = ({ state, success }: End): End => ({ state: { ...state, jump: undefined }, success })

/** Ends of a function or a sourced file, whose `return` goes no further. */
export const afterReturn = (ends: readonly End[]): End[] =>
  ends.map((end) => (end.state.jump?.kind === 'return' ? landed(end) : end))
