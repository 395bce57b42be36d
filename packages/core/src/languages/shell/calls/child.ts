import type { TracedText } from '../../../types.js'
import { always } from '../conditions/alternatives.js'
import { bindList } from '../statements/assignment.js'
import { parseShell } from '../code.js'
import { backIn, endsOf, joinLive, jumped, merged } from '../statements/flow.js'
import { inherited } from '../state/locals.js'
import { emptyMap, entries, get, set } from '../state/persistent-map.js'
import type { Call, Shell } from '../scope.js'
import { ownTraps } from '../state/kept-texts.js'
import {
  assign,
  initialState,
  isAssigned,
  type End,
  type State,
  type Variable,
  assignValue,
  textValue,
  lookup,
  restrict,
} from '../state/state.js'

const isOfProcess = (name: string): boolean => ['#out', '#in', '#cwd', '#folder'].includes(name)

/** What a new shell process starts with: exported names, the folder and its input. */
function childState(shell: Shell, state: State): State {
  let variables: State['variables'] = emptyMap()
  for (const [name, variable] of entries(state.variables)) {
    shell.left--
    variables = set(variables, name, inChild(state, name, variable))
  }
  return { ...initialState, variables, guard: state.guard, depth: state.depth }
}

const inChild = (state: State, name: string, variable: Variable): Variable =>
  isOfProcess(name) || name.startsWith('export ') ? variable : inherited(state, name)

const DEEPEST = 20

/** Whether a function, a file or another shell may still be entered. */
export const mayRun = ({ shell, state }: Call): boolean => state.depth < DEEPEST && shell.left > 0

/** Runs what a command stands for, as long as that is not too deep: what it is given may name another, and so on. */
export function oneDeeper(call: Call, run: (call: Call) => readonly End[]): readonly End[] {
  const { depth } = call.state
  if (depth >= DEEPEST) return endsOf([call.state], undefined)
  const ends = run({ ...call, state: { ...call.state, depth: depth + 1 } })
  return ends.map((end) => ({ ...end, state: { ...end.state, depth } }))
}

/** A text that is read as commands costs one, and one more for each that it may well hold. */
const LENGTH_PER_COMMAND = 64

/** Runs text as commands in the state. */
export function runText(shell: Shell, text: TracedText, state: State): readonly End[] {
  shell.left -= 1 + text.text.length / LENGTH_PER_COMMAND
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

/** Runs a script in a shell of its own, which sees what is exported; its name is what `$0` gives. */
export function runChild(call: Call, text: TracedText, args: readonly TracedText[], name?: TracedText): readonly End[] {
  if (!mayRun(call)) return endsOf([call.state], undefined)
  const child = childState(call.shell, call.state)
  const called = name ? assignValue(child, '0', textValue(name)) : child
  const start = assign(called, '@', always(bindList(args)))
  return leaveSubshell(call.shell, runText(call.shell, text, start), call.state)
}

/** Runs texts that the shell keeps under these names. */
export function runKept(shell: Shell, state: State, names: readonly string[]): void {
  for (const name of names) {
    for (const { guard, value } of lookup(state, name)) {
      const possible = restrict(state, guard)
      if (possible && value.value.kind === 'text') runText(shell, value.value.text, { ...possible, jump: undefined })
    }
  }
}

/** What a subshell leaves to its caller, after its own traps. */
export function leaveSubshell(shell: Shell, ends: readonly End[], caller: State): End[] {
  for (const { state } of ends) runKept(shell, state, ownTraps(state, caller))
  return merged(ends.map((end) => backIn(caller, end, keepOutput)))
}

/** What a subshell printed stays. */
function keepOutput(from: State, to: State): State {
  const printed = get(from.variables, '#out')
  return printed && isAssigned(to, '#out') ? assign(to, '#out', printed) : to
}
