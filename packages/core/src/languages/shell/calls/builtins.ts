import { concat, EMPTY, HOLE } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { always } from '../conditions/alternatives.js'
import { bindList, bindText } from '../statements/assignment.js'
import { exportAll, exportName } from '../state/exports.js'
import { endOf, endsOf, jumpTo } from '../statements/flow.js'
import { getopts } from './getopts.js'
import { holeAt, isMany } from '../holes.js'
import { endsOfOutcome } from '../conditions/outcome.js'
import { OUTPUTS } from '../programs/outputs.js'
import { mapfile, read } from './read.js'
import type { Call } from '../scope.js'
import {
  assign,
  assignValue,
  forget,
  lookup,
  restrict,
  textValue,
  type Binding,
  type End,
  type State,
} from '../state/state.js'
import { testWords } from '../statements/test-expression.js'

type Builtin = (call: Call) => readonly End[]

const done = (state: State, success: boolean | undefined = true): End[] => [{ state, success }]

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

/** `set -- words` and `set words` give new arguments; `set -o` takes a word for itself. */
function setArguments({ argv, state }: Call): End[] {
  let next = state
  for (let index = 1; index < argv.length; index++) {
    const word = argv[index]?.text ?? ''
    if (word === '--') return done(assign(next, '@', always(bindList(argv.slice(index + 1)))))
    if (!/^[-+]./.test(word)) return done(assign(next, '@', always(bindList(argv.slice(index)))))
    const option = /^[-+][A-Za-z]*o$/.test(word) ? argv[++index]?.text : undefined
    if (option === 'allexport' || (option === undefined && word.includes('a')))
      next = exportAll(next, word.startsWith('-'))
  }
  return done(next)
}

function unset({ argv, state }: Call): End[] {
  const isFunction = argv.some((word) => word.text === '-f')
  const names = argv.slice(1).filter((word) => !word.text.startsWith('-'))
  return done(
    names.reduce(
      (next, { text }) =>
        isFunction ? forget(next, `${text}()`) : assignValue(next, text.replace(/\[.*/, '#element'), { kind: 'unset' }),
      state,
    ),
  )
}

/** The folder after `cd`, as far as it is known. */
function folderAfter({ argv, state }: Call): TracedText | undefined {
  const [name, ...operands] = argv.filter((word, index) => index === 0 || !/^-[LPe@]+$|^--$/.test(word.text))
  const [target] = operands
  if (!name) return undefined
  if (!target) return holeAt(name, '~', 'home')
  if (target.text === '-' || target.text === '') return holeAt(target, '$OLDPWD', 'unknown')
  if (/^[/~\\]|^[A-Za-z]:[\\/]/.test(target.text) || target.text.startsWith(HOLE)) return target
  const before = lookup(state, '#cwd')[0]?.value.value
  const folder = before?.kind === 'text' ? before.text : holeAt(target, '$PWD', 'project')
  return target.text === '.' ? folder : concat(folder, { text: '/', atoms: [{ text: '/', origins: [] }] }, target)
}

function cd(call: Call): End[] {
  const folder = folderAfter(call)
  return done(folder ? assignValue(call.state, '#cwd', textValue(folder)) : call.state, undefined)
}

function printf(call: Call): readonly End[] | undefined {
  const [, flag, name, ...args] = call.argv
  if (flag?.text !== '-v' || !name) return undefined
  const text = OUTPUTS.printf?.({ name, args, cwd: undefined, input: undefined, open: () => undefined })
  return done(assign(call.state, name.text, always(bindText(text ?? EMPTY))))
}

function test({ shell, argv, state }: Call): readonly End[] {
  const words = argv[0]?.text === '[' ? argv.slice(1, -1) : argv.slice(1)
  return endsOfOutcome(state, testWords(shell, words))
}

/** `trap 'commands' EXIT`: they run when the script ends, those that were given last. */
function trap({ argv, state }: Call): End[] {
  const [, action, ...signals] = argv
  if (!action || action.text.startsWith('-'))
    return done(signals.reduce((next, { text }) => forget(next, trapOf(text)), state))
  return done(signals.reduce((next, { text }) => assign(next, trapOf(text), always(bindText(action))), state))
}

export const TRAP = 'trap '

const trapOf = (signal: string): string => TRAP + signal.toUpperCase().replace(/^SIG/, '').replace(/^0$/, 'EXIT')

function exportFunctions({ argv, state }: Call): End[] {
  return done(argv.slice(2).reduce((next, { text }) => exportName(next, `${text}()`), state))
}

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
  pushd: cd,
  popd: (call) => done(forget(call.state, '#cwd')),
  read,
  mapfile,
  readarray: mapfile,
  getopts,
  trap,
  export: exportFunctions,
  shopt: (call) => done(call.state),
  hash: (call) => done(call.state),
  wait: (call) => done(call.state, undefined),
}

/** Runs a command of the shell itself; undefined if it is none. */
export function callBuiltin(name: string, call: Call): readonly End[] | undefined {
  if (name === 'printf') return printf(call)
  return Object.hasOwn(BUILTINS, name) ? BUILTINS[name]?.(call) : undefined
}
