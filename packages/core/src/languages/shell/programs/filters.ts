import { HOLE, replace, slice, split, concatAll } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { hasFlag, holeMeaning, operandsOf, unknownOutput, type Run } from './program.js'
import { isHole } from '../holes.js'
import { literalPattern, substitute, substitutionOf, type LiteralPattern, type Substitution } from './sed.js'
import { toWindows } from './windows-names.js'

/** The lines of a text; the end of the last one is no line of its own. */
function linesOf(text: TracedText): readonly TracedText[] {
  const lines = split(text, '\n')
  return lines.at(-1)?.text === '' ? lines.slice(0, -1) : lines
}

/** The lines below one another, ended as those of a file. */
const joinLines = ({ name }: Run, lines: readonly TracedText[]): TracedText =>
  concatAll(lines.flatMap((line) => [line, replace(name, '\n')]))

/** What a filter reads: the files it is given, else its input. */
function inputOf(run: Run, files: readonly TracedText[]): TracedText | undefined {
  if (files.length === 0) return run.input
  const texts = files.map((file) => run.open(file.text))
  return texts.includes(undefined) ? undefined : concatAll(texts.filter((text) => text !== undefined))
}

/** A filter that keeps a Windows path one, and otherwise can't be followed. */
function filtered(run: Run): TracedText {
  const meaning = run.input && holeMeaning(run.input)
  return unknownOutput(run, meaning === 'windows' ? 'windows' : 'unknown')
}

const deletedBy = (set: string): RegExp | undefined => (/^(?:\\[rn])+$/.test(set) ? /[\r\n]/g : undefined)

const SET = /^(?:\\\\|[^\\])$/

/** The one character of a set, `\\` being a backslash. */
const characterOf = (set: TracedText | undefined): string | undefined =>
  set && SET.test(set.text) ? set.text.slice(-1) : undefined

export function tr(run: Run): TracedText {
  const { input } = run
  const [set, other] = operandsOf(run)
  if (!input || !set) return unknownOutput(run)
  if (hasFlag(run, /^-d/)) return deletedBy(set.text) ? input : filtered(run)
  const [from, to] = [characterOf(set), characterOf(other)]
  return from !== undefined && to !== undefined && !input.text.includes(HOLE)
    ? replace(input, input.text.replaceAll(from, to))
    : filtered(run)
}

export const firstLine = ({ input }: Run): TracedText | undefined =>
  input && (isHole(input) ? input : slice(input, 0, (input.text + '\n').indexOf('\n') + 1))

/** A script that turns the spelling of a drive into another, in more ways than are followed here. */
const CONVERTS_DRIVES = /mnt|\\1:|[A-Za-z]:/

function scriptsOf({ args }: Run): readonly TracedText[] {
  const marked = args.filter((_, index) => /^(?:-e|--expression)$/.test(args[index - 1]?.text ?? ''))
  return marked.length > 0 ? marked : args.filter((arg) => !arg.text.startsWith('-')).slice(0, 1)
}

/** Lines after the substitutions; with `-n` those alone that a substitution prints. */
function substituted(run: Run, steps: readonly Substitution[], input: TracedText): TracedText | undefined {
  const [only] = steps
  const isQuiet = hasFlag(run, /^-[a-zA-Z]*n/)
  if (!only || steps.length > 1 ? isQuiet || steps.some(({ prints }) => prints) : only.prints !== isQuiet)
    return undefined
  const lines = linesOf(input).filter(({ text }) => !isQuiet || (only && only.pattern.indexIn(text) >= 0))
  return joinLines(
    run,
    lines.map((line) => steps.reduce(substitute, line)),
  )
}

export function sed(run: Run): TracedText | undefined {
  const scripts = scriptsOf(run)
  const files = operandsOf(run).filter((arg) => !scripts.includes(arg))
  const input = inputOf(run, files)
  if (!input || isHole(input) || hasFlag(run, /^-i|^--in-place/)) return filtered(run)
  const steps = scripts.flatMap(({ text }) => substitutionOf(text) ?? [])
  const output = steps.length === scripts.length ? substituted(run, steps, input) : undefined
  if (output) return output
  const staysWindows = toWindows(input, '/', 'wsl') && scripts.some(({ text }) => CONVERTS_DRIVES.test(text))
  return staysWindows ? unknownOutput(run, 'windows') : filtered(run)
}

const FOLLOWED_GREP_FLAGS = /^-(?:[vEhsF]+|-(?:invert-match|extended-regexp|no-filename))$/

/** The patterns of `grep`, with a group taken apart; undefined where one says more than literal text. */
function patternsOf(text: string): readonly (LiteralPattern | undefined)[] {
  const [, start = '', group, end = ''] = /^(\^?)\\?\(([^()]*?)\\?\)([^()]*)$/.exec(text) ?? []
  return (group ?? text).split(/\\?\|/).map((one) => literalPattern(start + one + end))
}

export function grep(run: Run): TracedText | undefined {
  const [pattern, ...files] = operandsOf(run)
  const input = inputOf(run, files)
  if (!pattern || !input || !run.args.every(({ text }) => !text.startsWith('-') || FOLLOWED_GREP_FLAGS.test(text))) {
    return undefined
  }
  const patterns = patternsOf(pattern.text)
  const matches = ({ text }: TracedText): boolean => patterns.some((one) => one?.indexIn(text) !== -1)
  if (hasFlag(run, /^-\w*v|^--invert/)) {
    const isComment = ({ text }: TracedText): boolean => pattern.text.includes('#') && /^\s*(?:#|$)/.test(text)
    const known = patterns.filter((one) => one !== undefined)
    const dropped = (line: TracedText): boolean => isComment(line) || known.some((one) => one.indexIn(line.text) >= 0)
    return joinLines(
      run,
      linesOf(input).filter((line) => !dropped(line)),
    )
  }
  if (patterns.includes(undefined)) return undefined
  const lines = linesOf(input)
  // What is not known of a line may hold the pattern, or be lines of its own.
  if (lines.some((line) => line.text.includes(HOLE) && !matches(line))) return filtered(run)
  return joinLines(run, lines.filter(matches))
}

/** The value of a short flag, in the same word or the next. */
function shortValue({ args }: Run, letter: string): string | undefined {
  const index = args.findIndex(({ text }) => text.startsWith(`-${letter}`))
  const flag = args[index]?.text
  return flag === `-${letter}` ? args[index + 1]?.text : flag?.slice(2)
}

/** `cut -d= -f2`; a line without the delimiter stays as it is. */
export function cut(run: Run): TracedText | undefined {
  const delimiter = shortValue(run, 'd') ?? '\t'
  const [, field, rest] = /^(\d+)(-?)$/.exec(shortValue(run, 'f') ?? '') ?? []
  if (!run.input || run.input.text.includes(HOLE) || field === undefined || delimiter.length !== 1) return undefined
  const first = Number(field) - 1
  const fieldOf = (line: TracedText): TracedText => {
    const parts = split(line, delimiter)
    const start = parts.slice(0, first).reduce((length, part) => length + part.text.length + 1, 0)
    if (parts.length === 1) return line
    return rest === '-' ? slice(line, Math.min(start, line.text.length)) : (parts[first] ?? slice(line, 0, 0))
  }
  return joinLines(run, linesOf(run.input).map(fieldOf))
}
