import type { TracedText } from '../../../types.js'
import { inherited } from '../domain/exports.js'
import { backIn, joinLive, jumped, merged, withoutJump } from '../domain/flow.js'
import { skipText } from '../domain/forget.js'
import { spend } from '../domain/fuel.js'
import { differences, emptyMap, entries, get, set } from '../domain/persistent-map.js'
import type { Call, Shell } from '../domain/scope.js'
import { assignValue, initialState, restrict, textValue, type End, type State } from '../domain/state.js'
import { always } from '../domain/value-set.js'
import { parseShell } from '../syntax/code.js'
import { bindList } from '../words/bindings.js'

/** What a new shell process starts with: exported names, the folder and its input. */
function childState(shell: Shell, state: State): State {
  let { variables } = initialState
  for (const [name] of entries(state.variables)) variables = set(variables, name, inherited(state, name))
  spend(shell.fuel, entries(state.variables).length / 8)
  return { ...state, variables, hidden: emptyMap(), functions: emptyMap(), aliases: emptyMap(), traps: emptyMap() }
}

const MAX_DEPTH = 20

/** Whether a function, a file or another shell may still be entered. */
export const mayRun = ({ shell, state }: Call): boolean => state.depth < MAX_DEPTH && shell.fuel.left > 0

/** Runs the command that a name means, unless that is nested too deeply: its arguments may name another, and so on. */
export function oneDeeper(call: Call, run: (call: Call) => readonly End[]): readonly End[] {
  const { shell, argv, state } = call
  const { depth } = state
  const [name] = argv
  if (depth >= MAX_DEPTH && name) return skipText(shell, state, name)
  return run({ ...call, state: { ...state, depth: depth + 1 } }).map((end) => ({
    ...end,
    state: { ...end.state, depth },
  }))
}

/** Characters of a text that cost as much as one value when they are parsed. */
const LENGTH_PER_VALUE = 16

/** Runs text as commands in the state. */
export function runText(shell: Shell, text: TracedText, state: State): readonly End[] {
  spend(shell.fuel, 1 + text.text.length / LENGTH_PER_VALUE)
  const ends: End[] = []
  let live: State | undefined = { ...state, depth: state.depth + 1 }
  let success: boolean | undefined = true
  for (const piece of parseShell(text).pieces) {
    if (!live) break
    const all = shell.run(shell, piece, live)
    ends.push(...jumped(all))
    const last = all.filter((end) => !end.state.jump)
    success = last.every((end) => end.success === last[0]?.success) ? last[0]?.success : undefined
    live = joinLive(all)
  }
  const all = live ? [...ends, { state: live, success }] : ends
  return all.map((end) => ({ ...end, state: { ...end.state, depth: state.depth } }))
}

/** Runs a script in a new shell, which gets the exported variables; its name is `$0`. */
export function runChild(call: Call, text: TracedText, args: readonly TracedText[], name?: TracedText): readonly End[] {
  const { shell, state } = call
  if (!mayRun(call)) return leaveSubshell(shell, skipText(shell, state, text), state)
  const child = childState(shell, state)
  const named = name ? assignValue(child, '0', textValue(name)) : child
  const start: State = { ...named, variables: set(named.variables, '@', always(bindList(args))) }
  return leaveSubshell(shell, runText(shell, text, start), { ...state, traps: start.traps }).map((end) => ({
    ...end,
    state: { ...end.state, traps: state.traps },
  }))
}

/** The traps that a subshell has set for itself. */
function runOwnTraps(shell: Shell, { state }: End, caller: State): void {
  if (state.traps === caller.traps) return
  for (const name of differences(caller.traps, state.traps)) {
    for (const { condition, value } of get(state.traps, name) ?? []) {
      const possible = value && restrict(withoutJump(state), condition)
      if (possible) runText(shell, value, possible)
    }
  }
}

/** What a caller gets from a subshell, after its traps: its status and its output. */
export function leaveSubshell(shell: Shell, ends: readonly End[], caller: State): End[] {
  for (const end of ends) runOwnTraps(shell, end, caller)
  return merged(ends.map((end) => backIn(caller, end)))
}
