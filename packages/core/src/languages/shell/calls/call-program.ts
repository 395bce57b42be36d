import { slice, unwritten } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { always, map, type Alternatives } from '../conditions/alternatives.js'
import { bindText } from '../statements/assignment.js'
import { oneDeeper, runChild } from './child.js'
import { clearExports, CLEARED, exportKey, exportName, keepExports } from '../state/exports.js'
import { runFile } from './files.js'
import { endOf, endsOf, merged } from '../statements/flow.js'
import { holeAt, isMany } from '../holes.js'
import { grepFinds } from '../programs/grep.js'
import { itemCommands, type ItemCommand } from '../programs/items.js'
import { OUTPUTS, write } from '../programs/outputs.js'
import type { Run } from '../programs/program.js'
import { programName, reachedBy } from '../programs/reach.js'
import type { Handing, Reached } from '../programs/reached.js'
import { recordReading, type Call } from '../scope.js'
import {
  assign,
  forget,
  isAssigned,
  lookup,
  restored,
  restrict,
  type End,
  type State,
  type Value,
} from '../state/state.js'
import { joinWords } from '../words/segments.js'
import { asData } from '../script-files.js'
import { windowsCommands } from '../programs/windows-shells.js'

function runInput(call: Call, args: readonly TracedText[]): readonly End[] {
  return withEachInput(call, (each, input) =>
    input.kind === 'text' ? runChild(each, input.text, args) : endsOf([each.state], undefined),
  )
}

function runItems(call: Call, command: ItemCommand): readonly End[] {
  return withEachInput(call, (each, input) => {
    const lines = itemCommands(input, command)
    const ends = lines.flatMap((argv) =>
      command.isScript ? runChild(each, joinWords(argv), []) : callProgram({ ...each, argv }),
    )
    return ends.length > 0 ? ends : endsOf([each.state], undefined)
  })
}

/** A program with another environment, as `env` and `sudo` give it. */
function handedOn(state: State, { assignments, dropped }: Handing): State {
  const names = assignments.map(nameIn)
  const rest =
    dropped === 'all'
      ? clearExports(state, names)
      : dropped.reduce((next, name) => forget(next, exportKey(name)), keepExports(state, names))
  return assignments.reduce((next, word, index) => {
    const name = names[index] ?? ''
    return exportName(assign(next, name, always(bindText(slice(word, name.length + 1)))), name)
  }, rest)
}

const nameIn = ({ text }: TracedText): string => text.slice(0, text.indexOf('='))

/** What a program does with the environment it was given is gone when it ends. */
function runWith(call: Call, handing: Handing, reached: Reached): readonly End[] {
  const dropped = handing.dropped === 'all' ? [] : handing.dropped
  const assigned = handing.assignments.map(nameIn)
  const changed = [...assigned, ...[...assigned, ...dropped].map(exportKey), CLEARED]
  return runReached({ ...call, state: handedOn(call.state, handing) }, reached).map((end) => ({
    ...end,
    state: changed.reduce((next, name) => restored(next, call.state, name), end.state),
  }))
}

function runReached(call: Call, { handing, ...reached }: Reached): readonly End[] {
  if (handing) return runWith(call, handing, reached)
  switch (reached.kind) {
    case 'command':
      return callProgram({ ...call, argv: reached.argv })
    case 'script': {
      const [name, ...args] = reached.args
      return runChild(call, reached.text, args, name)
    }
    case 'stdin':
      return runInput(call, reached.args)
    case 'file':
      return runFile(call, reached.file, reached.args) ?? runProgram(call)
    case 'items':
      return runItems(call, reached)
  }
}

const runAllReached = (call: Call, all: readonly Reached[]): readonly End[] =>
  merged(all.flatMap((reached) => oneDeeper(call, (inner) => runReached(inner, reached))))

const textIn = (value: Value): TracedText | undefined => (value.kind === 'text' ? value.text : undefined)

/** What a program is given in each folder that it may run in. */
function runsFor({ shell, argv: [name, ...args], state }: Call, input: Value): Alternatives<Run> {
  if (!name) return []
  const words = new Map(args.map((word) => [word.text, word]))
  const open = (path: string): TracedText | undefined => {
    const [file, ...others] = shell.openFrom(words.get(path) ?? unwritten(path), state, 'content')
    return others.length > 0 ? undefined : asData(file?.value.text)
  }
  return map(lookup(state, '#cwd'), ({ value }) => ({
    name,
    args,
    cwd: textIn(value),
    input: textIn(input),
    open,
    dialect: shell.dialect,
  }))
}

/** What is done with each input that a command may have. */
function withEachInput(call: Call, run: (call: Call, input: Value) => readonly End[]): readonly End[] {
  return lookup(call.state, '#in').flatMap(({ guard, value }) => {
    const state = restrict(call.state, guard)
    return state ? run({ ...call, state }, value.value) : []
  })
}

/** Programs that are taken to succeed; those that convert paths do where they are, so that what stands for them is another way. */
const SURE = new Set(['echo', 'printf', 'print', 'pwd', 'dirname', 'basename', 'wslpath', 'cygpath'])
const GREPS = new Set(['grep', 'egrep', 'fgrep'])

/** Whether a program succeeds, where that is known without what it is given. */
const sureSuccess = ({ text }: TracedText): boolean | undefined => (SURE.has(text) ? true : undefined)

const successOf = (run: Run): boolean | undefined =>
  GREPS.has(programName(run.name)) ? grepFinds(run) : sureSuccess(run.name)

/** Characters that a program reads for the cost of one command. */
const LENGTH_PER_COMMAND = 64

/** Whether as much as an input holds may still be read. */
function mayRead({ shell }: Call, input: Value): boolean {
  shell.left -= (textIn(input)?.text.length ?? 0) / LENGTH_PER_COMMAND
  return shell.left > 0
}

/** Programs that hand on what they read whatever it is. */
const HANDING_ON = new Set(['cat', 'tee', 'head', 'tail', 'tac', 'uniq'])

function readInput({ shell }: Call, name: TracedText, input: Value): void {
  const text = HANDING_ON.has(programName(name)) ? undefined : textIn(input)
  if (text) recordReading(shell, name, text)
}

const isPrinting = (call: Call): boolean => isAssigned(call.state, '#out')

/** A program that is not one of those that run others: what it prints, if that is known. */
function runProgram(call: Call): readonly End[] {
  const { shell, argv, state } = call
  const [name] = argv
  if (!name) return endsOf([state], true)
  for (const command of [argv, ...windowsCommands(argv)]) shell.emit(command, state)
  if (!isPrinting(call) && !GREPS.has(programName(name))) return endsOf([state], sureSuccess(name))
  const output = Object.hasOwn(OUTPUTS, programName(name)) ? OUTPUTS[programName(name)] : undefined
  const unknown = holeAt(name, '$(…)', 'unknown')
  if (!output) return endsOf([write(state, unknown)], sureSuccess(name))
  return withEachInput(call, (each, input) => {
    readInput(each, name, input)
    if (!mayRead(each, input)) return endsOf([write(each.state, unknown)], sureSuccess(name))
    return runsFor(each, input).flatMap(({ guard, value: run }) =>
      endOf(restrict(write(each.state, output(run) ?? unknown), guard), successOf(run)),
    )
  })
}

/** Runs a command that is not looked up among functions and builtins. */
export function callProgram(call: Call): readonly End[] {
  const [first] = call.argv
  if (first && isMany(first)) call.shell.emit(call.argv, call.state)
  const reached = reachedBy(call.argv)
  if (reached) return reached.length > 0 ? runAllReached(call, reached) : runProgram(call)
  return (first?.text.includes('/') ? runFile(call, first, call.argv.slice(1)) : undefined) ?? runProgram(call)
}
