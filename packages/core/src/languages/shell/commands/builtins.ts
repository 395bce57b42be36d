import { EMPTY, slice } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { jumpTo } from '../domain/flow.js'
import { assignedBy, forgetInput, forgetNames, forgetVariables } from '../domain/forget.js'
import { remove, set } from '../domain/persistent-map.js'
import type { Call } from '../domain/scope.js'
import { assign, lookup, restrict, type Binding, type End, type State } from '../domain/state.js'
import { isKnown, isMany } from '../domain/unknown.js'
import { always } from '../domain/value-set.js'
import { valuesOf, optionsFrom } from '../programs/operands.js'
import { printf } from '../programs/printf.js'
import { evaluateWords } from '../words/arithmetic.js'
import { bindList, bindText } from '../words/bindings.js'
import { cd, popd, pushd } from './folders.js'
import { testCommand } from './test-words.js'
import { unset } from './unset.js'

type Builtin = (call: Call) => readonly End[]

const endWith = (state: State, success: boolean | undefined): End[] => [{ state, success }]

const done = (state: State): End[] => endWith(state, true)

const numberArgument = ({ argv }: Call): number | undefined =>
  argv[1] && /^\d+$/.test(argv[1].text) ? Number(argv[1].text) : undefined

/** Without a number, `return` and `exit` use the status of the previous command. */
function statusOf(call: Call): boolean | undefined {
  const number = numberArgument(call)
  if (number !== undefined) return number === 0
  return call.argv.length > 1 ? undefined : call.state.status
}

const leave =
  (kind: 'return' | 'exit'): Builtin =>
  (call) =>
    endWith(jumpTo(call.state, { kind, levels: 0 }), statusOf(call))

const leaveLoops =
  (kind: 'break' | 'continue'): Builtin =>
  (call) =>
    done(jumpTo(call.state, { kind, levels: numberArgument(call) ?? 1 }))

function shifted({ value, ...binding }: Binding, count: number): Binding | undefined {
  if (value.kind !== 'list') return { value, ...binding }
  const many = value.items.findIndex(isMany)
  if (many < 0 && count > value.items.length) return undefined
  return bindList(value.items.slice(many < 0 ? count : Math.min(many, count)))
}

/** Without enough arguments `shift` fails and leaves them as they are (bash). */
function shift(call: Call): readonly End[] {
  const { shell, argv } = call
  const count = argv.length > 1 ? numberArgument(call) : 1
  if (count === undefined) return endWith(forgetNames(shell, call.state, ['@']), undefined)
  return lookup(call.state, '@').flatMap(({ condition, value }) => {
    const state = restrict(call.state, condition)
    if (!state) return []
    if (value.value.kind === 'unknown') return endWith(forgetNames(shell, state, ['@']), undefined)
    const rest = shifted(value, count)
    return rest ? done(assign(state, '@', always(rest))) : endWith(state, false)
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
function setArguments({ shell, argv, state }: Call): End[] {
  if (argv[1]?.text === '-A') return setList(state, argv.slice(2))
  let next = state
  for (let index = 1; index < argv.length; index++) {
    const word = argv[index] ?? EMPTY
    if (isMany(word)) return done(forgetNames(shell, next, ['@']))
    if (word.text === '--') return done(assign(next, '@', always(bindList(argv.slice(index + 1)))))
    if (!/^[-+]./.test(word.text)) return done(assign(next, '@', always(bindList(argv.slice(index)))))
    const option = /^[-+][A-Za-z]*o$/.test(word.text) ? argv[++index]?.text : undefined
    if (isAllExport(word.text, option)) next = { ...next, isExportingAll: word.text.startsWith('-') }
  }
  return done(next)
}

/** `printf -v NAME format arguments` */
function printTo(call: Call): readonly End[] | undefined {
  const [command = EMPTY, flag, ...words] = call.argv
  if (!flag?.text.startsWith('-v')) return undefined
  const [name, ...args] = flag.text === '-v' ? words : [slice(flag, 2), ...words]
  if (!name || !isName(name)) return done(forgetVariables(call.shell, call.state))
  const text = printf({
    name: command,
    args,
    folder: undefined,
    input: undefined,
    open: () => undefined,
    dialect: call.shell.dialect,
  })
  return done(assign(call.state, name.text, always(bindText(text))))
}

const isName = (word: TracedText): boolean => isKnown(word) && /^[A-Za-z_]\w*$/.test(word.text)

/** Commands that assign unknown values to the names among their words. */
const READERS: Readonly<Record<string, { readonly short: string; readonly names: readonly string[] }>> = {
  read: { short: 'adpntNuiA', names: ['REPLY'] },
  mapfile: { short: 'dnOsuCc', names: ['MAPFILE'] },
  readarray: { short: 'dnOsuCc', names: ['MAPFILE'] },
  getopts: { short: '', names: ['OPTARG', 'OPTIND'] },
}

function readUnknown(call: Call): End[] {
  const { shell, argv } = call
  const state = forgetInput(call.state)
  const { short = '', names = [] } = READERS[argv[0]?.text ?? ''] ?? {}
  const { options, end } = optionsFrom({ short }, argv, 1)
  const operands = argv.slice(argv[0]?.text === 'getopts' ? 2 : end)
  const targets = [
    ...valuesOf(options, ['-a', '-A']),
    ...operands.slice(0, argv[0]?.text === 'getopts' ? 1 : undefined),
  ]
  const next = targets.every(isName)
    ? forgetNames(shell, state, [...names, ...targets.map(({ text }) => text)])
    : forgetVariables(shell, state)
  return endWith(next, undefined)
}

const AT_EXIT = new Set(['EXIT', '0'])

/** Commands that may run between any others, so that what they assign is unknown from now on. */
function interrupted({ shell, state }: Call, action: TracedText): State {
  const names = assignedBy(shell, state, action)
  for (const name of names ?? []) shell.attributes.set(name, 'changed')
  return names ? forgetNames(shell, state, names) : forgetVariables(shell, state)
}

/** The commands of `trap` run when the shell ends, those that were given last, or whenever a signal comes. */
function trap(call: Call): End[] {
  const { argv, state } = call
  const [action, ...signals] = argv.slice(argv[1]?.text === '--' ? 2 : 1)
  const isKept = action && !action.text.startsWith('-')
  const traps = signals.reduce((map, { text }) => set(map, text, always(isKept ? action : undefined)), state.traps)
  const isAtExit = signals.every(({ text }) => AT_EXIT.has(text))
  return done({ ...(isKept && !isAtExit ? interrupted(call, action) : state), traps })
}

const unalias = ({ argv, state }: Call): End[] =>
  done({ ...state, aliases: argv.slice(1).reduce((map, { text }) => remove(map, text), state.aliases) })

const shopt: Builtin = ({ argv, state }) => {
  const isAsked = argv.some(({ text }) => text === 'lastpipe')
  return done(isAsked ? { ...state, runsLastStage: argv[1]?.text === '-s' } : state)
}

const succeed: Builtin = ({ state }) => done(state)

/** Commands that change the shell itself. */
const BUILTINS: Readonly<Record<string, Builtin>> = {
  ':': succeed,
  true: succeed,
  false: ({ state }) => endWith(state, false),
  '[': testCommand,
  test: testCommand,
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
  let: (call) => endWith(evaluateWords(call.shell, call.state, call.argv.slice(1)), undefined),
  read: readUnknown,
  mapfile: readUnknown,
  readarray: readUnknown,
  getopts: readUnknown,
  trap,
  unalias,
  shopt,
  hash: succeed,
  wait: succeed,
}

/** Runs a command of the shell itself; undefined if it is none. */
export function callBuiltin(name: string, call: Call): readonly End[] | undefined {
  if (name === 'printf') return printTo(call)
  return Object.hasOwn(BUILTINS, name) ? BUILTINS[name]?.(call) : undefined
}
