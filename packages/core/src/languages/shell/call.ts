import { concat, slice, unwritten } from '../../traced-text.js'
import type { TracedText } from '../../types.js'
import { always, map, type Alternatives } from './alternatives.js'
import { bindList, bindText } from './assignment.js'
import { callBuiltin, type Call } from './builtins.js'
import { mayRun, runChild, runText } from './child.js'
import { runFile, sourceFile } from './files.js'
import { afterReturn, endsOf, merged } from './flow.js'
import { itemCommands } from './items.js'
import { OUTPUTS, write } from './outputs.js'
import type { Run } from './program.js'
import { programName, reachedBy, type Reached } from './reach.js'
import { holeAt, isMany, type Shell } from './scope.js'
import {
  assign,
  exportName,
  forget,
  initialState,
  isAssigned,
  leaveFunction,
  lookup,
  makeLocal,
  restored,
  restrict,
  type End,
  type Binding,
  type State,
  type Value,
  type Variable,
} from './state.js'
import { get } from './persistent-map.js'
import { joinWords } from './segments.js'
import { windowsCommands } from './windows-shells.js'

function callFunction(call: Call, value: Value & { kind: 'function' }, args: Variable): readonly End[] {
  const { shell, state } = call
  if (!mayRun(call)) return endsOf([state], undefined)
  shell.called.add(value.body)
  const entered: State = makeLocal({ ...state, hidden: initialState.hidden, depth: state.depth + 1 }, '@')
  const start = assign(entered, '@', args)
  const ends = afterReturn(shell.runNode(shell, value.code, value.body, start))
  return merged(ends.map((end) => ({ ...end, state: leaveFunction(end.state, state) })))
}

const argumentsOf = (argv: readonly TracedText[]): Binding => bindList(argv.slice(1))

/** A function that is called with one of several lists of arguments runs once, with all of them in hand. */
export function callWithAny(
  shell: Shell,
  argvs: Alternatives<readonly TracedText[]>,
  state: State,
): readonly End[] | undefined {
  const [first, ...others] = argvs
  const name = first?.value[0]?.text ?? ''
  const isOne = others.every(({ value }) => value[0]?.text === name) && !isAssigned(state, `alias ${name}`)
  return first && isOne ? callFunctions({ shell, argv: first.value, state }, map(argvs, argumentsOf)) : undefined
}

function callFunctions(call: Call, args: Variable = always(argumentsOf(call.argv))): readonly End[] | undefined {
  const name = call.argv[0]?.text ?? ''
  const functions = lookup(call.state, `${name}()`)
  if (!functions.some(({ value }) => value.value.kind === 'function')) return undefined
  return functions.flatMap(({ guard, value: { value } }) => {
    const state = restrict(call.state, guard)
    if (!state) return []
    return value.kind === 'function' ? callFunction({ ...call, state }, value, args) : endsOf([state], undefined)
  })
}

/** An alias is text in the place of the name. */
function callAlias(call: Call): readonly End[] | undefined {
  const [name, ...args] = call.argv
  const [alias] = lookup(call.state, `alias ${name?.text ?? ''}`)
  if (alias?.value.value.kind !== 'text' || !mayRun(call)) return undefined
  const before = `alias ${name?.text ?? ''}`
  const without = forget(call.state, before)
  const words = call.shell.words(alias.value.value.text, without)
  const variable = get(call.state.variables, before)
  if (!words) return undefined
  return callCommand({ ...call, argv: [...words, ...args], state: without }).map((end) => ({
    ...end,
    state: variable ? assign(end.state, before, variable) : end.state,
  }))
}

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
  const ends = all.flatMap((reached) => runReached(call, reached))
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
  const output = Object.hasOwn(OUTPUTS, programName(name)) ? OUTPUTS[programName(name)] : undefined
  const unknown = holeAt(name, '$(…)', 'unknown')
  const success = SURE.has(name.text) ? true : undefined
  if (!output) return endsOf([write(state, unknown)], success)
  return withEachInput(call, (each, input) => {
    const run = runFor(each, input)
    return endsOf([write(each.state, (run && output(run)) ?? unknown)], success)
  })
}

/** Runs a command that is not looked up among functions and builtins. */
function callProgram(call: Call): readonly End[] {
  const [first] = call.argv
  if (first && isMany(first)) call.shell.emit(call.argv, call.state)
  const reached = reachedBy(call.argv)
  if (reached) return runAllReached(call, reached)
  return (first?.text.includes('/') ? runFile(call, first, call.argv.slice(1)) : undefined) ?? runProgram(call)
}

type Same = (call: Call) => readonly End[] | undefined

const evaluate: Same = (call) =>
  mayRun(call) ? runText(call.shell, joinWords(call.argv.slice(1)), call.state) : endsOf([call.state], undefined)

const withoutName = (call: Call): Call => ({ ...call, argv: call.argv.slice(1) })

const runNamed: Same = (call) => (call.argv.length > 1 ? callCommand(withoutName(call)) : undefined)

/** `run -1 cmd` and `run ! cmd` say what status is expected (bats-core). */
function withoutFlags(call: Call): Call {
  const [name, ...words] = call.argv
  const first = words.findIndex(({ text }) => !text.startsWith('-') && text !== '!')
  return name ? { ...call, argv: [name, ...words.slice(first < 0 ? words.length : first)] } : call
}

/** `load name` sources `name.bash` (bats-core). */
function loadHelper(call: Call): readonly End[] {
  const [name, file, ...args] = call.argv
  if (!name || !file) return endsOf([call.state], true)
  const path = /\.\w+$/.test(file.text) ? file : concat(file, unwritten('.bash'))
  return sourceFile({ ...call, argv: [name, path, ...args] })
}

/** Commands that run others in the same shell. */
const SAME: Readonly<Record<string, Same>> = {
  eval: evaluate,
  '.': sourceFile,
  source: sourceFile,
  source_env: sourceFile,
  type: lookUp,
  command: (call) => (/^-p?[vV]$/.test(call.argv[1]?.text ?? '') ? lookUp(call) : undefined),
  load: (call) => (call.shell.dialect === 'bats' ? loadHelper(call) : undefined),
  run: (call) => runNamed(withoutFlags(call)),
  builtin: runNamed,
  exec: (call) => (call.argv.length > 1 ? replaceShell(call) : endsOf([call.state], true)),
}

const callSame = (name: string, call: Call): readonly End[] | undefined =>
  Object.hasOwn(SAME, name) ? SAME[name]?.(call) : undefined

function replaceShell(call: Call): readonly End[] {
  return callProgram(call).map(({ state, success }) => ({
    state: { ...state, jump: { kind: 'exit', levels: 0 } },
    success,
  }))
}

/** `command -v docker` prints what would run. */
function lookUp({ argv, state }: Call): readonly End[] {
  const [name] = argv.slice(1).filter((word) => !word.text.startsWith('-'))
  return endsOf([name ? write(state, name) : state], undefined)
}

/** Runs a command by its words, as the shell finds it: function, builtin, program. */
export function callCommand(call: Call): readonly End[] {
  const name = call.argv[0]?.text
  if (name === undefined) return endsOf([call.state], true)
  return callAlias(call) ?? callFunctions(call) ?? callSame(name, call) ?? callBuiltin(name, call) ?? callProgram(call)
}
