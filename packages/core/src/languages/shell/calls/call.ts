import { concat, unwritten } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { aliasKey } from '../state/kept-texts.js'
import { callBuiltin } from './builtins.js'
import { callFunctions } from './call-function.js'
import { callProgram } from './call-program.js'
import { mayRun, oneDeeper, runText } from './child.js'
import { sourceFile } from './files.js'
import { endsOf } from '../statements/flow.js'
import { write } from '../programs/outputs.js'
import { get } from '../state/persistent-map.js'
import type { Call } from '../scope.js'
import { joinWords } from '../words/segments.js'
import { assign, forget, lookup, type End, type State } from '../state/state.js'

/** Written as it is, without quotes, backslashes or expansions: only then a word may be an alias (POSIX XCU 2.3.1). */
const isPlain = ({ atoms }: TracedText): boolean =>
  atoms.every(({ origins: [use] }) => use?.verbatim === true && /^shell-(?:start|bare)$/.test(use.writing[0] ?? ''))

function aliasOf(state: State, word: TracedText | undefined): TracedText | undefined {
  const value = word && isPlain(word) ? lookup(state, aliasKey(word.text))[0]?.value.value : undefined
  return value?.kind === 'text' ? value.text : undefined
}

/** Words with the aliases among them in place; what follows an alias that ends with a blank may be one, too. */
function withAliases(call: Call, argv: readonly TracedText[]): readonly TracedText[] | undefined {
  const expanded: (readonly TracedText[])[] = []
  for (let isLast = false; !isLast;) {
    const alias = aliasOf(call.state, argv[expanded.length])
    const words = alias && call.shell.words(alias, call.state)
    if (!words) break
    expanded.push(words)
    isLast = !/[ \t]$/.test(alias.text)
  }
  return expanded.length === 0 ? undefined : [...expanded.flat(), ...argv.slice(expanded.length)]
}

/** An alias is text in the place of the name. */
function callAlias(call: Call): readonly End[] | undefined {
  const words = mayRun(call) ? withAliases(call, call.argv) : undefined
  if (!words) return undefined
  const before = aliasKey(call.argv[0]?.text ?? '')
  call.shell.left--
  const without = forget(call.state, before)
  const variable = get(call.state.variables, before)
  return oneDeeper({ ...call, argv: words, state: without }, callCommand).map((end) => ({
    ...end,
    state: variable ? assign(end.state, before, variable) : end.state,
  }))
}

type Same = (call: Call) => readonly End[] | undefined

const evaluate: Same = (call) => {
  const words = call.argv.slice(call.argv[1]?.text === '--' ? 2 : 1)
  return mayRun(call) ? runText(call.shell, joinWords(words), call.state) : endsOf([call.state], undefined)
}

const withoutName = (call: Call): Call => ({ ...call, argv: call.argv.slice(1) })

const runNamed: Same = (call) => (call.argv.length > 1 ? oneDeeper(withoutName(call), callCommand) : undefined)

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

/** `command docker` passes functions and aliases by. */
function callPlain(call: Call): readonly End[] | undefined {
  const first = call.argv.findIndex(({ text }, index) => index > 0 && !/^-p?$|^--$/.test(text))
  return first < 0 ? undefined : oneDeeper({ ...call, argv: call.argv.slice(first) }, callOther)
}

/** Commands that run others in the same shell. */
const SAME: Readonly<Record<string, Same>> = {
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

/** Runs a command that is no function. */
function callOther(call: Call): readonly End[] {
  const name = call.argv[0]?.text ?? ''
  return callSame(name, call) ?? callBuiltin(name, call) ?? callProgram(call)
}

/** Runs a command by its words, as the shell finds it: function, builtin, program. */
export function callCommand(call: Call): readonly End[] {
  if (call.argv.length === 0) return endsOf([call.state], true)
  return callAlias(call) ?? callFunctions(call) ?? callOther(call)
}
