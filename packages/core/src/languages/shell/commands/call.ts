import { concat, unwritten } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { endOfAnything, skipText } from '../domain/forget.js'
import { spend } from '../domain/fuel.js'
import { write } from '../domain/output.js'
import { get, remove, set } from '../domain/persistent-map.js'
import type { Call } from '../domain/scope.js'
import { restrict, type End, type State } from '../domain/state.js'
import { hasUnknown } from '../domain/unknown.js'
import { map, picks, possibleUnder, type ValueSet } from '../domain/value-set.js'
import { parseShell } from '../syntax/code.js'
import { joinWords } from '../words/segments.js'
import { evaluateFields } from '../words/word.js'
import { callBuiltin } from './builtins.js'
import { mayRun, oneDeeper, runText } from './child.js'
import { sourceFile } from './files.js'
import { callFunctions } from './functions.js'
import { callProgram } from './programs.js'

/** Written as it is, without quotes, backslashes or expansions: only then a word may be an alias (POSIX XCU 2.3.1). */
const isPlain = ({ atoms }: TracedText): boolean =>
  atoms.every(({ origins: [use] }) => use?.verbatim === true && /^shell-(?:start|bare)$/.test(use.writing[0] ?? ''))

const aliasOf = ({ aliases, condition }: State, word: TracedText | undefined): TracedText | undefined =>
  word && isPlain(word) ? possibleUnder(get(aliases, word.text) ?? [], condition)[0]?.value : undefined

/** The words of text that is one simple command. */
function wordsOf({ shell, state }: Call, text: TracedText): ValueSet<readonly TracedText[]> {
  const [code] = parseShell(text).pieces
  const node = code?.statements.length === 1 ? code.statements[0]?.command : undefined
  if (!code || node?.type !== 'Command' || !node.name) return []
  const words = [node.name, ...node.args].flatMap((word) => (word.type === 'Word' ? [word] : []))
  return map(picks(words.map((word) => evaluateFields({ shell, code, state }, word))), (fields) => fields.flat())
}

/** The word after an alias that ends with a blank may be an alias, too. */
function withNext(call: Call, alias: TracedText, rest: readonly TracedText[]): readonly TracedText[] {
  const next = /[ \t]$/.test(alias.text) ? aliasOf(call.state, rest[0]) : undefined
  const words = next ? wordsOf(call, next)[0]?.value : undefined
  return words ? [...words, ...rest.slice(1)] : rest
}

/** An alias replaces the name by a text. */
function callAlias(call: Call): readonly End[] | undefined {
  const { shell, argv, state } = call
  const [name, ...rest] = argv
  const alias = name && aliasOf(state, name)
  if (!name || !alias) return undefined
  if (!mayRun(call)) return skipText(shell, state, alias)
  const words = wordsOf(call, alias)
  if (words.length === 0) return undefined
  const before = get(state.aliases, name.text)
  const without: State = { ...state, aliases: remove(state.aliases, name.text) }
  const ends = words.flatMap(({ condition, value }) => {
    const possible = restrict(without, condition)
    const expanded = [...value, ...withNext(call, alias, rest)]
    return possible ? oneDeeper({ shell, argv: expanded, state: possible }, callCommand) : []
  })
  return ends.map((end) => ({
    ...end,
    state: before ? { ...end.state, aliases: set(end.state.aliases, name.text, before) } : end.state,
  }))
}

type ShellCommand = (call: Call) => readonly End[] | undefined

/** The text of `eval`; an unknown part of it may be any commands. */
const evaluate: ShellCommand = (call) => {
  const { shell, argv, state } = call
  const text = joinWords(argv.slice(argv[1]?.text === '--' ? 2 : 1))
  if (!mayRun(call)) return skipText(shell, state, text)
  const ends = runText(shell, text, state)
  return hasUnknown(text) ? ends.map((end) => endOfAnything(shell, end.state)) : ends
}

const withoutName = (call: Call): Call => ({ ...call, argv: call.argv.slice(1) })

const runNamed: ShellCommand = (call) => (call.argv.length > 1 ? oneDeeper(withoutName(call), callCommand) : undefined)

/** `run -1 cmd` and `run ! cmd` say what status is expected (bats-core). */
function withoutFlags(call: Call): Call {
  const [name, ...words] = call.argv
  const first = words.findIndex(({ text }) => !text.startsWith('-') && text !== '!')
  return name ? { ...call, argv: [name, ...words.slice(first < 0 ? words.length : first)] } : call
}

/** `load name` sources `name.bash` (bats-core). */
function loadHelper(call: Call): readonly End[] {
  const [name, file, ...args] = call.argv
  if (!name || !file) return [{ state: call.state, success: true }]
  const path = /\.\w+$/.test(file.text) ? file : concat(file, unwritten('.bash'))
  return sourceFile({ ...call, argv: [name, path, ...args] })
}

/** `command docker` ignores functions and aliases. */
function callPlain(call: Call): readonly End[] | undefined {
  const first = call.argv.findIndex(({ text }, index) => index > 0 && !/^-p?$|^--$/.test(text))
  return first < 0 ? undefined : oneDeeper({ ...call, argv: call.argv.slice(first) }, callOther)
}

/** Commands that run others in the same shell. */
const SHELL_COMMANDS: Readonly<Record<string, ShellCommand>> = {
  eval: evaluate,
  '.': sourceFile,
  source: sourceFile,
  source_env: sourceFile,
  type: lookUp,
  command: (call) => (/^-p?[vV]$/.test(call.argv[1]?.text ?? '') ? lookUp(call) : callPlain(call)),
  load: (call) => (call.shell.dialect === 'bats' ? loadHelper(call) : undefined),
  run: (call) => runNamed(withoutFlags(call)),
  skip: (call) =>
    call.shell.dialect === 'bats' ? callBuiltin('exit', { ...call, argv: call.argv.slice(0, 1) }) : undefined,
  builtin: runNamed,
  exec: (call) => (call.argv.length > 1 ? replaceShell(call) : [{ state: call.state, success: true }]),
}

const callInShell = (name: string, call: Call): readonly End[] | undefined =>
  Object.hasOwn(SHELL_COMMANDS, name) ? SHELL_COMMANDS[name]?.(call) : undefined

function replaceShell(call: Call): readonly End[] {
  return callProgram(call).map(({ state, success }) => ({
    state: { ...state, jump: { kind: 'exit', levels: 0 } },
    success,
  }))
}

/** `command -v docker` prints what would run. */
function lookUp({ argv, state }: Call): readonly End[] {
  const [name] = argv.slice(1).filter((word) => !word.text.startsWith('-'))
  return [{ state: name ? write(state, name) : state, success: undefined }]
}

/** Runs a command that is no function. */
function callOther(call: Call): readonly End[] {
  const name = call.argv[0]?.text ?? ''
  return callInShell(name, call) ?? callBuiltin(name, call) ?? callProgram(call)
}

/** Runs a command by its words, as the shell finds it: function, builtin, program. */
export function callCommand(call: Call): readonly End[] {
  if (call.argv.length === 0) return [{ state: call.state, success: true }]
  spend(call.shell.fuel, 1)
  return callAlias(call) ?? callFunctions(call) ?? callOther(call)
}
