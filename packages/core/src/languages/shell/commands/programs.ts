import { slice, unwritten } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { merged } from '../domain/flow.js'
import { endOfUnknown, forgetInput } from '../domain/forget.js'
import { withExport } from '../domain/exports.js'
import { spend } from '../domain/fuel.js'
import { write } from '../domain/output.js'
import { emptyMap, remove } from '../domain/persistent-map.js'
import { recordReading, type Call } from '../domain/scope.js'
import { assign, restored, restrict, type End, type State } from '../domain/state.js'
import { holeAt, isMany } from '../domain/unknown.js'
import { always, map, possibleUnder, type ValueSet } from '../domain/value-set.js'
import { outputOf, PRINTERS } from '../programs/outputs.js'
import type { Run } from '../programs/program.js'
import { programName, runsWrappedBy } from '../programs/reach.js'
import type { EnvironmentChange, WrappedRun } from '../programs/wrapped-run.js'
import { windowsCommands } from '../programs/windows-shells.js'
import { bindText } from '../words/bindings.js'
import { oneDeeper, runChild } from './child.js'
import { runFile } from './files.js'
import { asData } from './script-files.js'

/** Runs an action for each input that a command may have. */
function withEachInput(call: Call, run: (call: Call, input: TracedText | undefined) => readonly End[]): readonly End[] {
  return possibleUnder(call.state.stdin, call.state.condition).flatMap(({ condition, value }) => {
    const state = restrict(call.state, condition)
    return state ? run({ ...call, state }, value) : []
  })
}

/** A child shell that is not followed only changes the output and the input. */
const endOfChild = (call: Call): End => {
  const { stdout, stdin } = endOfUnknown(call.shell, call.state).state
  return { state: { ...call.state, stdout, stdin }, success: undefined }
}

const runInput = (call: Call, args: readonly TracedText[]): readonly End[] =>
  withEachInput(call, (each, input) =>
    input ? runChild({ ...each, state: forgetInput(each.state) }, input, args) : [endOfChild(each)],
  )

const nameIn = ({ text }: TracedText): string => text.slice(0, text.indexOf('='))

/** A program with another environment, as `env` and `sudo` give it. */
function withEnvironment(state: State, { assignments, dropped }: EnvironmentChange): State {
  const exports = dropped === 'all' ? emptyMap<ValueSet<boolean>>() : dropped.reduce(remove, state.exports)
  return assignments.reduce<State>(
    (next, word) => {
      const name = nameIn(word)
      return withExport(assign(next, name, always(bindText(slice(word, name.length + 1)))), name, true)
    },
    { ...state, exports },
  )
}

/** A program's changes to its environment are gone when it ends. */
function runWith(call: Call, change: EnvironmentChange, run: WrappedRun): readonly End[] {
  const { state } = call
  const names = change.assignments.map(nameIn)
  return runWrapped({ ...call, state: withEnvironment(state, change) }, run).map((end) => ({
    ...end,
    state: { ...names.reduce((next, name) => restored(next, state, name), end.state), exports: state.exports },
  }))
}

function runWrapped(call: Call, { environment, ...run }: WrappedRun): readonly End[] {
  if (environment) return runWith(call, environment, run)
  switch (run.kind) {
    case 'command':
      return callProgram({ ...call, argv: run.argv })
    case 'script': {
      const [name, ...args] = run.args
      return runChild(call, run.text, args, name)
    }
    case 'stdin':
      return runInput(call, run.args)
    case 'file':
      return runFile(call, run.file, run.args, 'argument') ?? runOther(call)
  }
}

const runAllWrapped = (call: Call, all: readonly WrappedRun[]): readonly End[] =>
  merged(all.flatMap((run) => oneDeeper(call, (inner) => runWrapped(inner, run))))

/** The arguments and input of a program, for each folder that it may run in. */
function runsFor({ shell, argv, state }: Call, name: TracedText, input: TracedText | undefined): ValueSet<Run> {
  const args = argv.slice(1)
  const words = new Map(args.map((word) => [word.text, word]))
  const open = (path: string): TracedText | undefined => {
    const [file, ...others] = shell.openFrom(words.get(path) ?? unwritten(path), state, 'content')
    return others.length > 0 ? undefined : asData(file?.value.text)
  }
  return map(possibleUnder(state.folder, state.condition), (folder) => ({
    name,
    args,
    folder,
    input,
    open,
    dialect: shell.dialect,
  }))
}

/** Programs that are assumed to succeed; those that convert paths do wherever they are installed. */
const SURE = new Set(['echo', 'printf', 'print', 'pwd', 'dirname', 'basename', 'wslpath', 'cygpath'])

/** Characters read by a program that cost as much as one value. */
const LENGTH_PER_VALUE = 64

/** A program that runs no others: its output, if that is known. */
function runOther(call: Call): readonly End[] {
  const { shell, argv, state } = call
  const [name] = argv
  if (!name) return [{ state, success: true }]
  for (const command of [argv, ...windowsCommands(argv)]) shell.emit(command, state)
  const success = SURE.has(name.text) ? true : undefined
  const after = SURE.has(name.text) ? state : forgetInput(state)
  if (!state.stdout) return [{ state: after, success }]
  const print = outputOf(programName(name))
  if (!print) return [{ state: write(after, holeAt(name, '$(…)', 'unknown')), success }]
  return withEachInput(call, (each, input) => printed(each, name, input, success))
}

function printed(call: Call, name: TracedText, input: TracedText | undefined, success: boolean | undefined): End[] {
  const { shell, state } = call
  if (input && !PRINTERS.has(programName(name))) recordReading(shell, name, input)
  spend(shell.fuel, (input?.text.length ?? 0) / LENGTH_PER_VALUE)
  const print = outputOf(programName(name))
  return runsFor(call, name, input).flatMap(({ condition, value: run }) => {
    const possible = restrict(state, condition)
    const text = print?.(run) ?? holeAt(name, '$(…)', 'unknown')
    const after = possible && SURE.has(name.text) ? possible : possible && forgetInput(possible)
    return after ? [{ state: write(after, text), success }] : []
  })
}

/** Runs a command that is not looked up among functions and builtins. */
export function callProgram(call: Call): readonly End[] {
  const [first] = call.argv
  if (first && isMany(first)) call.shell.emit(call.argv, call.state)
  const runs = runsWrappedBy(call.argv)
  if (runs) return runs.length > 0 ? runAllWrapped(call, runs) : runOther(call)
  const ends = first?.text.includes('/') ? runFile(call, first, call.argv.slice(1), 'program') : undefined
  return ends ?? runOther(call)
}
