import { concat, unwritten, writtenAs } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { isMany } from '../holes.js'
import { joinWords } from '../words/segments.js'
import { findActions, xargs } from './item-commands.js'
import type { ItemCommand } from './items.js'
import { parallel } from './parallel.js'
import { hasAny, optionsFrom, valuesOf, type Option } from './operands.js'
import { words, type Wrapper } from './wrapper.js'
import { SHELLS, WRAPPERS } from './wrappers.js'

/** What becomes of the environment on the way to a command. */
export interface Handing {
  /** `NAME=value` words that it gets. */
  readonly assignments: readonly TracedText[]
  /** Names of variables that it does not get, or all. */
  readonly dropped: 'all' | readonly string[]
}

/** What a command makes run. */
export type Reached = (
  | { readonly kind: 'command'; readonly argv: readonly TracedText[] }
  /** With its arguments, of which the first is its name. */
  | { readonly kind: 'script'; readonly text: TracedText; readonly args: readonly TracedText[] }
  /** A script in a file. */
  | { readonly kind: 'file'; readonly file: TracedText; readonly args: readonly TracedText[] }
  /** What the standard input holds, with these arguments. */
  | { readonly kind: 'stdin'; readonly args: readonly TracedText[] }
  | ItemCommand
) & { readonly handing?: Handing }

/** The command's name without folder and `.exe`. */
export const programName = (word: TracedText): string =>
  word.text.slice(Math.max(word.text.lastIndexOf('/'), word.text.lastIndexOf('\\')) + 1).replace(/\.exe$/i, '')

const asScript = (text: TracedText, args: readonly TracedText[] = []): Reached => ({ kind: 'script', text, args })

/** What the words of a command are, where not that. */
function operandsAs({ scripts }: Wrapper, command: readonly TracedText[]): readonly Reached[] {
  if (scripts === 'each') return command.map((word) => asScript(word))
  const isScript = scripts === 'together' || (scripts === 'alone' && command.length === 1)
  return [isScript ? asScript(joinWords(command)) : { kind: 'command', argv: command }]
}

/** A program's arguments: what is said to it, and what is left for it to run. */
interface Line {
  readonly options: readonly Option[]
  readonly assignments: readonly TracedText[]
  readonly rest: readonly TracedText[]
}

/** The flags before a word behind which all stands are not known well; only those that hold a script matter. */
function lineBehind({ script = [] }: Wrapper, argv: readonly TracedText[], start: number): readonly Option[] {
  return argv.slice(1, start > 0 ? start : argv.length).flatMap(({ text: name }, index) => {
    const value = argv[index + 2]
    return value && script.includes(name) ? [{ name, value }] : []
  })
}

function lineOf(wrapper: Wrapper, argv: readonly TracedText[]): Line {
  const { behind, operands = 0 } = wrapper
  const start = behind ? argv.findIndex(({ text }, index) => index > 0 && behind.includes(text)) + 1 : 1
  const before = behind ? lineBehind(wrapper, argv, start) : []
  if (start === 0) return { options: before, assignments: [], rest: [] }
  const first = optionsFrom(wrapper, argv, start)
  const second = operands > 0 ? optionsFrom(wrapper, argv, first.end + operands) : first
  return {
    options: operands > 0 ? [...before, ...first.options, ...second.options] : [...before, ...first.options],
    assignments: first.assignments,
    rest: argv.slice(second.end),
  }
}

/** What a program runs by its arguments. */
function runBy(wrapper: Wrapper, { options, rest }: Line): readonly Reached[] {
  const { script, scripts, stdin, split, shell } = wrapper
  const [script1] = valuesOf(options, script)
  if (shell) return script1 ? [asScript(script1, rest)] : shellArguments(rest)
  const [given] = valuesOf(options, split)
  if (given) return [asScript(concat(given, unwritten(' "$@"')), [given, ...rest])]
  const values = valuesOf(options, script).map((value) => asScript(value))
  if (values.length > 0 && scripts !== 'each') return values
  if (rest.length > 0) return [...values, ...operandsAs(wrapper, rest)]
  return stdin && (!stdin.with || hasAny(options, stdin.with)) ? [{ kind: 'stdin', args: [] }] : values
}

function handingOf({ keeping, clearing, unsetting }: Wrapper, { options, assignments }: Line): Handing | undefined {
  const isCleared = hasAny(options, clearing) || (keeping !== undefined && !hasAny(options, keeping))
  const dropped = isCleared ? 'all' : valuesOf(options, unsetting).map(({ text }) => text)
  return dropped.length > 0 || assignments.length > 0 ? { assignments, dropped } : undefined
}

function wrapped(wrapper: Wrapper, argv: readonly TracedText[]): readonly Reached[] {
  const { commands, idle } = wrapper
  if (commands) return subcommands(wrapper, commands, argv)
  const line = lineOf(wrapper, argv)
  if (hasAny(line.options, idle)) return []
  const handing = handingOf(wrapper, line)
  const reached = runBy(wrapper, line)
  return handing ? reached.map((one) => ({ ...one, handing })) : reached
}

/** The command lines between separators. */
function separated(argv: readonly TracedText[], separator: string | undefined): readonly (readonly TracedText[])[] {
  const lines: TracedText[][] = [[]]
  for (const word of argv) {
    if (word.text === separator) lines.push([])
    else lines.at(-1)?.push(word)
  }
  return lines
}

function subcommands(
  wrapper: Wrapper,
  commands: Readonly<Record<string, Wrapper>>,
  argv: readonly TracedText[],
): readonly Reached[] {
  const rest = argv.slice(optionsFrom(wrapper, argv, 1).end)
  return separated(rest, wrapper.separator).flatMap((line) => {
    const name = line[0]?.text ?? ''
    const found = Object.hasOwn(commands, name) ? commands[name] : undefined
    return found ? wrapped(found, line) : []
  })
}

/** `sh`'s own flags that take a word. */
const SHELL_FLAGS: Wrapper = { short: 'oO', long: ['--rcfile', '--init-file'], plus: true }

const STANDARD_INPUT = new Set(['-', '/dev/stdin', '/dev/fd/0'])

/** What a shell is told to run; with `-n` it only reads. */
function shellArguments(args: readonly TracedText[]): readonly Reached[] {
  const { options, end } = optionsFrom(SHELL_FLAGS, args, 0)
  const operands = args.slice(end)
  const [first, ...others] = operands
  if (hasAny(options, ['-n'])) return []
  if (hasAny(options, ['-c'])) return first ? [asScript(first, others)] : []
  if (!first || hasAny(options, ['-s'])) return [{ kind: 'stdin', args: operands }]
  return STANDARD_INPUT.has(first.text)
    ? [{ kind: 'stdin', args: others }]
    : [{ kind: 'file', file: first, args: others }]
}

const withoutTilde = (argv: readonly TracedText[]): readonly TracedText[] =>
  argv[1]?.atoms[0]?.hole?.name === '~' && argv[1].text.length === 1 ? [...argv.slice(0, 1), ...argv.slice(2)] : argv

/** What WSL's launcher gives to a distro. */
const wsl = (wrapper: Wrapper, argv: readonly TracedText[]): readonly Reached[] =>
  wrapped(wrapper, withoutTilde(argv)).map((reached) =>
    reached.kind === 'command' ? { ...reached, argv: reached.argv.map((word) => writtenAs(word, 'wsl')) } : reached,
  )

const RUNUSER: Wrapper = { short: 'gGsuw', long: words('--group --supp-group --shell --user') }

/** `runuser -u me` runs a command, without that flag it is `su` (runuser(1)). */
function runuser(argv: readonly TracedText[]): readonly Reached[] {
  const isUser = hasAny(optionsFrom(RUNUSER, argv, 1).options, ['-u', '--user'])
  return wrapped(isUser ? RUNUSER : (WRAPPERS.su ?? {}), argv)
}

/** A variable that every shell has for its own name, or that of the user's. */
const isShellVariable = ({ text, atoms: [atom] }: TracedText): boolean =>
  text.length === 1 && /^\$\{?(?:SHELL|BASH)\}?$/.test(atom?.hole?.name ?? '')

/** What a command makes run, or undefined if it is none that runs others. */
export function reachedBy(argv: readonly TracedText[]): readonly Reached[] | undefined {
  const [first] = argv
  if (!first) return []
  const name = programName(first)
  if (SHELLS.has(name) || isShellVariable(first)) return shellArguments(argv.slice(1))
  if (name === 'xargs') return xargs(argv)
  if (name === 'find') return findActions(argv)
  if (name === 'parallel') return parallel(argv)
  if (name === 'runuser') return runuser(argv)
  const wrapper = Object.hasOwn(WRAPPERS, name) ? WRAPPERS[name] : undefined
  if (wrapper) return name === 'wsl' ? wsl(wrapper, argv) : wrapped(wrapper, argv)
  return isMany(first) && argv.length > 1 ? [{ kind: 'command', argv: argv.slice(1) }] : undefined
}
