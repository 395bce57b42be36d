import { concat, unwritten } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { joinWords } from '../words/segments.js'
import { hasAny, optionsFrom, valuesOf, type Option } from './operands.js'
import { asScript, type EnvironmentChange, type WrappedRun } from './wrapped-run.js'
import { shellArguments } from './shell-arguments.js'
import type { Wrapper } from './wrapper.js'

/** What the words of a command are, where not that. */
function operandsAs({ scripts }: Wrapper, command: readonly TracedText[]): readonly WrappedRun[] {
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

/** The flags before a word that precedes the command are not all known; only those that contain a script matter. */
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
function runBy(wrapper: Wrapper, { options, rest }: Line): readonly WrappedRun[] {
  const { scripts, stdin, split, shell } = wrapper
  const values = valuesOf(options, wrapper.script)
  if (shell) return values[0] ? [asScript(values[0], rest)] : shellArguments(rest)
  const [words] = valuesOf(options, split)
  if (words) return [asScript(concat(words, unwritten(' "$@"')), [words, ...rest])]
  const given = values.map((value) => asScript(value))
  if (given.length > 0 && scripts !== 'each') return given
  if (rest.length > 0) return [...given, ...operandsAs(wrapper, rest)]
  return stdin && (!stdin.with || hasAny(options, stdin.with)) ? [{ kind: 'stdin', args: [] }] : given
}

function environmentChange(
  { keeping, clearing, unsetting }: Wrapper,
  { options, assignments }: Line,
): EnvironmentChange | undefined {
  const isCleared = hasAny(options, clearing) || (keeping !== undefined && !hasAny(options, keeping))
  const dropped = isCleared ? 'all' : valuesOf(options, unsetting).map(({ text }) => text)
  return dropped.length > 0 || assignments.length > 0 ? { assignments, dropped } : undefined
}

/** What a program runs that runs another command. */
export function wrapped(wrapper: Wrapper, argv: readonly TracedText[]): readonly WrappedRun[] {
  const { commands, idle } = wrapper
  if (commands) return subcommands(wrapper, commands, argv)
  const line = lineOf(wrapper, argv)
  if (hasAny(line.options, idle)) return []
  const environment = environmentChange(wrapper, line)
  const runs = runBy(wrapper, line)
  return environment ? runs.map((one) => ({ ...one, environment })) : runs
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
): readonly WrappedRun[] {
  const rest = argv.slice(optionsFrom(wrapper, argv, 1).end)
  return separated(rest, wrapper.separator).flatMap((line) => {
    const name = line[0]?.text ?? ''
    const found = Object.hasOwn(commands, name) ? commands[name] : undefined
    return found ? wrapped(found, line) : []
  })
}
