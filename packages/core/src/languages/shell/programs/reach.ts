import { writtenAs } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { findActions, parallel, xargs, type ItemCommand } from './item-commands.js'
import { firstOperand, flagValues, isAssignment } from './operands.js'
import { isMany } from '../holes.js'
import { joinWords } from '../words/segments.js'
import { SHELLS, WRAPPERS, type Wrapper } from './wrappers.js'

/** What a command makes run. */
export type Reached =
  /** With `NAME=value` words that its environment gets. */
  | { readonly kind: 'command'; readonly argv: readonly TracedText[]; readonly assignments?: readonly TracedText[] }
  | { readonly kind: 'script'; readonly text: TracedText; readonly args: readonly TracedText[] }
  /** A script in a file. */
  | { readonly kind: 'file'; readonly file: TracedText; readonly args: readonly TracedText[] }
  /** What the standard input holds, with these arguments. */
  | { readonly kind: 'stdin'; readonly args: readonly TracedText[] }
  | ItemCommand

/** The command's name without folder and `.exe`. */
export const programName = (word: TracedText): string =>
  word.text.slice(Math.max(word.text.lastIndexOf('/'), word.text.lastIndexOf('\\')) + 1).replace(/\.exe$/i, '')

const asScript = (text: TracedText): Reached => ({ kind: 'script', text, args: [] })

/** What the words of a command are, where not that. */
function operandsAs({ scripts }: Wrapper, command: readonly TracedText[]): readonly Reached[] {
  if (scripts === 'each') return command.map(asScript)
  const isScript = scripts === 'together' || (scripts === 'alone' && command.length === 1)
  return [isScript ? asScript(joinWords(command)) : { kind: 'command', argv: command }]
}

/** Index of the command's first word behind the wrapper's own. */
function commandStart(wrapper: Wrapper, argv: readonly TracedText[]): number {
  const { behind, operands = 0 } = wrapper
  const start = behind ? argv.findIndex((word, index) => index > 0 && behind.includes(word.text)) + 1 : 1
  if (start === 0) return argv.length
  return firstOperand(wrapper, argv, Math.min(firstOperand(wrapper, argv, start) + operands, argv.length))
}

function wrapped(wrapper: Wrapper, argv: readonly TracedText[]): readonly Reached[] {
  const { commands, script = [], scripts, stdin } = wrapper
  if (commands) return subcommand(wrapper, commands, argv)
  const start = commandStart(wrapper, argv)
  const values = flagValues(argv, script, start).map(asScript)
  if (values.length > 0 && scripts !== 'each') return values
  const command = argv.slice(start).filter((word) => !values.some((value) => 'text' in value && value.text === word))
  const assignments = wrapper.assignments ? argv.slice(1, start).filter(isAssignment) : []
  if (command.length > 0)
    return [...values, ...operandsAs(wrapper, command).map((one) => withAssignments(one, assignments))]
  return stdin ? [{ kind: 'stdin', args: [] }] : values
}

const withAssignments = (reached: Reached, assignments: readonly TracedText[]): Reached =>
  reached.kind === 'command' && assignments.length > 0 ? { ...reached, assignments } : reached

function subcommand(wrapper: Wrapper, commands: Readonly<Record<string, Wrapper>>, argv: readonly TracedText[]) {
  const rest = argv.slice(firstOperand(wrapper, argv, 1))
  const name = rest[0]?.text ?? ''
  const found = Object.hasOwn(commands, name) ? commands[name] : undefined
  return found ? wrapped(found, rest) : []
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
  if (name === 'parallel') return parallel(argv)
  if (name === 'wsl') return wsl(argv)
  const wrapper = Object.hasOwn(WRAPPERS, name) ? WRAPPERS[name] : undefined
  if (wrapper) return wrapped(wrapper, argv)
  return isMany(first) && argv.length > 1 ? [{ kind: 'command', argv: argv.slice(1) }] : undefined
}
