import { slice } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { always } from '../conditions/alternatives.js'
import { bindText } from '../statements/assignment.js'
import { oneDeeper, runChild } from './child.js'
import { exportName } from '../state/exports.js'
import { runFile } from './files.js'
import { endsOf, merged } from '../statements/flow.js'
import { holeAt, isMany } from '../holes.js'
import { itemCommands } from '../programs/items.js'
import { OUTPUTS, write } from '../programs/outputs.js'
import type { Run } from '../programs/program.js'
import { programName, reachedBy, type Reached } from '../programs/reach.js'
import type { Call } from '../scope.js'
import { assign, isAssigned, lookup, restored, restrict, type End, type Value } from '../state/state.js'
import { windowsCommands } from '../programs/windows-shells.js'

function runInput(call: Call, args: readonly TracedText[]): readonly End[] {
  return withEachInput(call, (each, input) =>
    input.kind === 'text' ? runChild(each, input.text, args) : endsOf([each.state], undefined),
  )
}

/** `parallel` gives a single word with blanks to a shell. */
function runItem(call: Call, argv: readonly TracedText[]): readonly End[] {
  const [word, ...others] = argv
  if (word && others.length === 0 && word.text.includes(' ')) return runChild(call, word, [])
  return callProgram({ ...call, argv })
}

/** A program with more in its environment, as `env` gives it. */
function runWith(call: Call, argv: readonly TracedText[], assignments: readonly TracedText[]): readonly End[] {
  const names = assignments.map(({ text }) => text.slice(0, text.indexOf('=')))
  const state = assignments.reduce((next, word, index) => {
    const name = names[index] ?? ''
    return exportName(assign(next, name, always(bindText(slice(word, name.length + 1)))), name)
  }, call.state)
  return callProgram({ ...call, argv, state }).map((end) => ({
    ...end,
    state: names.reduce(
      (next, name) => restored(restored(next, call.state, name), call.state, `export ${name}`),
      end.state,
    ),
  }))
}

function runReached(call: Call, reached: Reached): readonly End[] {
  switch (reached.kind) {
    case 'command':
      return runWith(call, reached.argv, reached.assignments ?? [])
    case 'script':
      return runChild(call, reached.text, reached.args)
    case 'stdin':
      return runInput(call, reached.args)
    case 'file':
      return runFile(call, reached.file, reached.args) ?? runProgram(call)
    case 'items':
      return withEachInput(call, (each, input) => itemCommands(input, reached).flatMap((argv) => runItem(each, argv)))
  }
}

function runAllReached(call: Call, all: readonly Reached[]): readonly End[] {
  const ends = all.flatMap((reached) => oneDeeper(call, (inner) => runReached(inner, reached)))
  return ends.length > 0 ? merged(ends) : endsOf([call.state], undefined)
}

function runFor({ shell, argv: [name, ...args], state }: Call, input: Value): Run | undefined {
  if (!name) return undefined
  const cwd = lookup(state, '#cwd')[0]?.value.value
  return {
    name,
    args,
    cwd: cwd?.kind === 'text' ? cwd.text : undefined,
    input: input.kind === 'text' ? input.text : undefined,
    open: shell.open,
  }
}

/** What is done with each input that a command may have. */
function withEachInput(call: Call, run: (call: Call, input: Value) => readonly End[]): readonly End[] {
  return lookup(call.state, '#in').flatMap(({ guard, value }) => {
    const state = restrict(call.state, guard)
    return state ? run({ ...call, state }, value.value) : []
  })
}

const SURE = new Set(['echo', 'printf', 'print', 'pwd', 'dirname', 'basename'])

/** A program that is not one of those that run others: what it prints, if that is known. */
function runProgram(call: Call): readonly End[] {
  const { shell, argv, state } = call
  const [name] = argv
  if (!name) return endsOf([state], true)
  for (const command of [argv, ...windowsCommands(argv)]) shell.emit(command, state)
  const success = SURE.has(name.text) ? true : undefined
  if (!isAssigned(state, '#out')) return endsOf([state], success)
  const output = Object.hasOwn(OUTPUTS, programName(name)) ? OUTPUTS[programName(name)] : undefined
  const unknown = holeAt(name, '$(…)', 'unknown')
  if (!output) return endsOf([write(state, unknown)], success)
  return withEachInput(call, (each, input) => {
    const run = runFor(each, input)
    return endsOf([write(each.state, (run && output(run)) ?? unknown)], success)
  })
}

/** Runs a command that is not looked up among functions and builtins. */
export function callProgram(call: Call): readonly End[] {
  const [first] = call.argv
  if (first && isMany(first)) call.shell.emit(call.argv, call.state)
  const reached = reachedBy(call.argv)
  if (reached) return runAllReached(call, reached)
  return (first?.text.includes('/') ? runFile(call, first, call.argv.slice(1)) : undefined) ?? runProgram(call)
}
