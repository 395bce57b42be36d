import { replace, slice, writtenAs } from '../../traced-text.js'
import type { TracedText } from '../../types.js'
import { isMany } from './scope.js'
import { joinWords } from './segments.js'
import { SHELLS, WRAPPERS, type Wrapper } from './wrappers.js'

/** What a command makes run. */
export type Reached =
  | { readonly kind: 'command'; readonly argv: readonly TracedText[] }
  | { readonly kind: 'script'; readonly text: TracedText; readonly args: readonly TracedText[] }
  /** A script in a file. */
  | { readonly kind: 'file'; readonly file: TracedText; readonly args: readonly TracedText[] }
  /** What the standard input holds, with these arguments. */
  | { readonly kind: 'stdin'; readonly args: readonly TracedText[] }
  /** A command for each item of the standard input. */
  | { readonly kind: 'items'; readonly argv: readonly TracedText[]; readonly placeholder: string | undefined }

/** The command's name without folder and `.exe`. */
export const programName = (word: TracedText): string =>
  word.text.slice(Math.max(word.text.lastIndexOf('/'), word.text.lastIndexOf('\\')) + 1).replace(/\.exe$/i, '')

const isAssignment = (word: TracedText): boolean => /^[A-Za-z_]\w*=/.test(word.text)

/** Number of words that a flag takes behind it. */
function valuesOf({ short = '', long = [] }: Wrapper, flag: string): number {
  if (flag.startsWith('--')) return long.includes(flag) ? 1 : 0
  const letter = Array.from(flag.slice(1)).findIndex((one) => short.includes(one))
  return letter >= 0 && letter === flag.length - 2 ? 1 : 0
}

function scriptValue(argv: readonly TracedText[], flags: readonly string[]): TracedText | undefined {
  for (const [index, word] of argv.entries()) {
    if (flags.includes(word.text)) return argv[index + 1]
    const long = flags.find((flag) => flag.startsWith('--') && word.text.startsWith(`${flag}=`))
    if (long) return slice(word, long.length + 1)
    if (/^-[a-zA-Z]*c$/.test(word.text) && flags.includes('-c')) return argv[index + 1]
  }
  return undefined
}

/** Index of the first word that is neither a flag nor its value nor an assignment. */
function firstOperand(wrapper: Wrapper, argv: readonly TracedText[], from: number): number {
  let index = from
  for (let word = argv[index]; word; word = argv[index]) {
    if (word.text === '--') return index + 1
    if (word.text.startsWith('-') && word.text !== '-') index += 1 + valuesOf(wrapper, word.text)
    else if (word.text === '-' || (wrapper.assignments && isAssignment(word))) index++
    else return index
  }
  return index
}

function wrapped(wrapper: Wrapper, argv: readonly TracedText[]): readonly Reached[] {
  const script = wrapper.script && scriptValue(argv.slice(1), wrapper.script)
  if (script) return [{ kind: 'script', text: script, args: [] }]
  const start = wrapper.behind ? argv.findIndex((word) => wrapper.behind?.includes(word.text)) + 1 : 1
  if (start === 0) return []
  const first = firstOperand(wrapper, argv, start) + (wrapper.operands ?? 0)
  const command = argv.slice(firstOperand(wrapper, argv, first))
  if (command.length === 0) return []
  return [wrapper.joins ? { kind: 'script', text: joinWords(command), args: [] } : { kind: 'command', argv: command }]
}

/** `sh`'s own flags that take a word. */
const SHELL_FLAGS: Wrapper = { short: 'oO', long: ['--rcfile', '--init-file'] }

function shellArguments(argv: readonly TracedText[]): readonly Reached[] {
  const start = firstOperand(SHELL_FLAGS, argv, 1)
  const flags = argv.slice(1, start).map((word) => word.text)
  const has = (letter: string): boolean => flags.some((flag) => /^-[A-Za-z]+$/.test(flag) && flag.includes(letter))
  const operands = argv.slice(start)
  const [first, ...args] = operands
  if (has('c')) return first ? [{ kind: 'script', text: first, args: args.slice(1) }] : []
  return !first || has('s') ? [{ kind: 'stdin', args: operands }] : [{ kind: 'file', file: first, args }]
}

const XARGS: Wrapper = {
  short: 'nILPdEsa',
  long: ['--max-args', '--max-lines', '--max-procs', '--delimiter', '--arg-file', '--max-chars', '--eof'],
}

/** Without a command `xargs` prints what it reads. */
const echoOf = ([name]: readonly TracedText[]): readonly TracedText[] => (name ? [replace(name, 'echo')] : [])

function xargs(argv: readonly TracedText[]): readonly Reached[] {
  const first = firstOperand(XARGS, argv, 1)
  const flags = argv.slice(1, first)
  const at = flags.findIndex((flag) => /^-I|^--replace|^-i/.test(flag.text))
  const flag = flags[at]?.text
  const placeholder =
    flag === '-I' ? flags[at + 1]?.text : flag?.replace(/^(?:-I|--replace=?|-i)/, '').replace(/^$/, '{}')
  const command = argv.slice(first)
  return [{ kind: 'items', argv: command.length > 0 ? command : echoOf(argv), placeholder }]
}

const FIND_ACTIONS = new Set(['-exec', '-execdir', '-ok', '-okdir'])

/** The commands of `find … -exec … ;`, each for what is found. */
function findActions(argv: readonly TracedText[]): readonly Reached[] {
  return argv.flatMap((word, index): readonly Reached[] => {
    if (!FIND_ACTIONS.has(word.text)) return []
    const rest = argv.slice(index + 1)
    const end = rest.findIndex(({ text }) => text === ';' || text === '+')
    return [{ kind: 'command', argv: end < 0 ? rest : rest.slice(0, end) }]
  })
}

const withoutTilde = (argv: readonly TracedText[]): readonly TracedText[] =>
  argv[1]?.atoms[0]?.hole?.name === '~' && argv[1].text.length === 1 ? [...argv.slice(0, 1), ...argv.slice(2)] : argv

/** WSL's launcher: `-e` and `--exec` stand before the command like `--`. */
function wsl(argv: readonly TracedText[]): readonly Reached[] {
  const all = withoutTilde(argv)
  const flag = all.findIndex((word) => ['-e', '--exec', '--'].includes(word.text))
  const first = firstOperand(WRAPPERS.wsl ?? {}, all, 1)
  const start = flag > 0 && flag < first ? flag + 1 : first
  const command = all.slice(start).map((word) => writtenAs(word, 'wsl'))
  return command.length > 0 ? [{ kind: 'command', argv: command }] : []
}

/** What a command makes run, or undefined if it is none that runs others. */
export function reachedBy(argv: readonly TracedText[]): readonly Reached[] | undefined {
  const [first] = argv
  if (!first) return []
  const name = programName(first)
  if (SHELLS.has(name)) return shellArguments(argv)
  if (name === 'xargs') return xargs(argv)
  if (name === 'find') return findActions(argv)
  if (name === 'wsl') return wsl(argv)
  const wrapper = Object.hasOwn(WRAPPERS, name) ? WRAPPERS[name] : undefined
  if (wrapper) return wrapped(wrapper, argv)
  return isMany(first) && argv.length > 1 ? [{ kind: 'command', argv: argv.slice(1) }] : undefined
}
