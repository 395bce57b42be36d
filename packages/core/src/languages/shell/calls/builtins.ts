import { slice } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { always } from '../conditions/alternatives.js'
import { arithmeticIn } from '../words/arithmetic.js'
import { bindList, bindText } from '../statements/assignment.js'
import { assignTo } from '../state/attributes.js'
import { exportAll } from '../state/exports.js'
import { endOf, endsOf, jumpTo } from '../statements/flow.js'
import { cd, popd, pushd } from './folders.js'
import { getopts } from './getopts.js'
import { emulate, withOptions } from './options.js'
import { isMany } from '../holes.js'
import { endsOfOutcome } from '../conditions/outcome.js'
import { mapfile } from './mapfile.js'
import { printf } from '../programs/printf.js'
import { read } from './read.js'
import type { Call, Memory } from '../scope.js'
import { aliasKey, trapKey } from '../state/kept-texts.js'
import { assign, forget, lookup, restrict, type Binding, type End, type State } from '../state/state.js'
import { testWords } from '../statements/test-words.js'
import { unset } from './unset.js'

type Builtin = (call: Call) => readonly End[]

const done = (state: State, success = true): End[] => [{ state, success }]

const numberArgument = ({ argv }: Call): number | undefined =>
  argv[1] && /^\d+$/.test(argv[1].text) ? Number(argv[1].text) : undefined

/** Without a number, `return` and `exit` hand on the status of the command before them. */
function statusOf(call: Call): boolean | undefined {
  const number = numberArgument(call)
  if (number !== undefined) return number === 0
  return call.argv.length > 1 ? undefined : call.state.status
}

const leave =
  (kind: 'return' | 'exit'): Builtin =>
  (call) =>
    endsOf([jumpTo(call.state, { kind, levels: 0 })], statusOf(call))

const leaveLoops =
  (kind: 'break' | 'continue'): Builtin =>
  (call) =>
    endsOf([jumpTo(call.state, { kind, levels: numberArgument(call) ?? 1 })], true)

function shifted({ value, ...binding }: Binding, count: number): Binding | undefined {
  if (value.kind !== 'list') return { value, ...binding }
  const many = value.items.findIndex(isMany)
  if (many < 0 && count > value.items.length) return undefined
  return bindList(value.items.slice(many < 0 ? count : Math.min(many, count)))
}

/** Without enough arguments `shift` fails and leaves them as they are (bash). */
function shift(call: Call): readonly End[] {
  const count = numberArgument(call) ?? 1
  return lookup(call.state, '@').flatMap(({ guard, value }) => {
    const state = restrict(call.state, guard)
    const rest = shifted(value, count)
    if (!state || !rest || value.value.kind !== 'list') return endOf(state, rest !== undefined)
    return done(assign(state, '@', always(rest)))
  })
}

/** `set -A name words` of ksh. */
function setList(state: State, [name, ...words]: readonly TracedText[]): End[] {
  const items = words[0]?.text === '--' ? words.slice(1) : words
  return done(name ? assign(state, name.text, always(bindList(items))) : state)
}

/** `set -a` and `set -o allexport` */
const isAllExport = (word: string, option: string | undefined): boolean =>
  option === undefined ? word.includes('a') : option === 'allexport'

/** `set -- words` and `set words` give new arguments; `set -o` takes a word for itself. */
function setArguments({ argv, state }: Call): End[] {
  if (argv[1]?.text === '-A') return setList(state, argv.slice(2))
  let next = state
  for (let index = 1; index < argv.length; index++) {
    const word = argv[index]?.text ?? ''
    if (word === '--') return done(assign(next, '@', always(bindList(argv.slice(index + 1)))))
    if (!/^[-+]./.test(word)) return done(assign(next, '@', always(bindList(argv.slice(index)))))
    const option = /^[-+][A-Za-z]*o$/.test(word) ? argv[++index]?.text : undefined
    if (isAllExport(word, option)) next = exportAll(next, word.startsWith('-'))
  }
  return done(next)
}

/** `printf -v NAME format arguments` */
function printTo(call: Call): readonly End[] | undefined {
  const [, flag, ...words] = call.argv
  if (!flag?.text.startsWith('-v')) return undefined
  const [name, ...args] = flag.text === '-v' ? words : [slice(flag, 2), ...words]
  if (!name) return undefined
  const text = printf({
    name,
    args,
    cwd: undefined,
    input: undefined,
    open: () => undefined,
    dialect: call.shell.dialect,
  })
  return done(assignTo(call.shell, call.state, name, always(bindText(text))))
}

/** `let` evaluates its words as arithmetic. */
function evaluateWords({ shell, argv, state }: Call): End[] {
  const memory: Memory = { shell, state }
  const values = argv.slice(1).map((word) => arithmeticIn(memory, word, word))
  const last = values.at(-1)
  return [{ state: memory.state, success: last === undefined ? undefined : last !== 0 }]
}

function test({ shell, argv, state }: Call): readonly End[] {
  const words = argv[0]?.text === '[' ? argv.slice(1, -1) : argv.slice(1)
  return endsOfOutcome(state, testWords({ shell, state }, words))
}

/** `trap 'commands' EXIT`: they run when the shell ends, those that were given last. */
function trap({ argv, state }: Call): End[] {
  const [action, ...signals] = argv.slice(argv[1]?.text === '--' ? 2 : 1)
  const names = signals.map(({ text }) => trapKey(text))
  if (!action || action.text.startsWith('-')) return done(names.reduce(forget, state))
  return done(names.reduce((next, name) => assign(next, name, always(bindText(action))), state))
}

const unalias = ({ argv, state }: Call): End[] =>
  done(argv.slice(1).reduce((next, { text }) => forget(next, aliasKey(text)), state))

/** Commands that change the shell itself. */
const BUILTINS: Readonly<Record<string, Builtin>> = {
  ':': (call) => done(call.state),
  true: (call) => done(call.state),
  false: (call) => done(call.state, false),
  '[': test,
  test,
  break: leaveLoops('break'),
  continue: leaveLoops('continue'),
  return: leave('return'),
  exit: leave('exit'),
  shift,
  set: setArguments,
  unset,
  cd,
  pushd,
  popd,
  let: evaluateWords,
  read,
  mapfile,
  readarray: mapfile,
  getopts,
  trap,
  unalias,
  shopt: (call) => done(call.state),
  setopt: (call) => done(withOptions(call, 'on')),
  unsetopt: (call) => done(withOptions(call, 'off')),
  emulate,
  hash: (call) => done(call.state),
  wait: (call) => done(call.state),
}

/** Runs a command of the shell itself; undefined if it is none. */
export function callBuiltin(name: string, call: Call): readonly End[] | undefined {
  if (name === 'printf') return printTo(call)
  return Object.hasOwn(BUILTINS, name) ? BUILTINS[name]?.(call) : undefined
}
