import { concatAll, EMPTY, HOLE, slice } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { always } from '../conditions/alternatives.js'
import { bindList, bindText } from '../statements/assignment.js'
import { assignTo } from '../state/attributes.js'
import { asMany, holeAt } from '../holes.js'
import { optionsOf, valueOf, type Options } from '../programs/options.js'
import { recordReading, type Call, type Shell } from '../scope.js'
import { separatorsOf } from '../words/separators.js'
import { assign, assignValue, lookup, restrict, textValue, type End, type State } from '../state/state.js'

/** What the flags and names of `read` ask for. */
interface Asked {
  readonly command: TracedText
  readonly names: readonly TracedText[]
  /** `-a`: the words become a list. */
  readonly list?: TracedText
  /** `-d`: ends a line, the end of the input if empty. */
  readonly delimiter: string
  /** `-n`, `-N`: so many characters at most, where it is said. */
  readonly count: number | 'line' | undefined
  /** `-r`: backslashes stand for themselves. */
  readonly isRaw: boolean
}

function countOf(text: string | undefined): Asked['count'] {
  if (text === undefined) return 'line'
  return /^\d{1,6}$/.test(text) ? Number(text) : undefined
}

/** `-d`: what ends a line. */
export function delimiterOf(options: Options): string {
  const value = valueOf(options, 'd')
  return value ? value.text.slice(0, 1) || '\0' : '\n'
}

function asked({ argv: [command = EMPTY, ...words] }: Call): Asked {
  const options = optionsOf(words, 'adpntNuiA')
  const list = valueOf(options, 'a') ?? valueOf(options, 'A')
  const count = countOf((valueOf(options, 'n') ?? valueOf(options, 'N'))?.text)
  const delimiter = delimiterOf(options)
  return {
    command,
    names: options.operands,
    count,
    delimiter,
    isRaw: options.letters.includes('r'),
    ...(list ? { list } : {}),
  }
}

function restOfInput(
  input: TracedText,
  { delimiter, count }: Asked,
): { line: TracedText; rest: TracedText; isEnded: boolean } {
  const end = input.text.indexOf(delimiter)
  if (typeof count === 'number' && (end < 0 || end > count)) {
    return { line: slice(input, 0, count), rest: slice(input, count), isEnded: input.text.length >= count }
  }
  if (end < 0) return { line: input, rest: EMPTY, isEnded: false }
  return { line: slice(input, 0, end), rest: slice(input, end + 1), isEnded: true }
}

/** The characters of `$IFS`: those that count one by one, and the white space that counts together. */
interface Separators {
  readonly single: string
  readonly blank: string
}

/** Blanks count as one however many there are, each other separator for itself. */
function kindsOf(text: string): Separators {
  return { single: text.replace(/[ \t\n]/g, ''), blank: text.replace(/[^ \t\n]/g, '') }
}

type IsOne = (character: string) => boolean

/** The offset behind the characters of a kind. */
function behind(text: string, from: number, isOne: IsOne): number {
  let at = from
  while (at < text.length && isOne(text.charAt(at))) at++
  return at
}

function lengthWithout(text: string, isOne: IsOne): number {
  let length = text.length
  while (length > 0 && isOne(text.charAt(length - 1))) length--
  return length
}

/** The words of a line, of which the last one of so many takes the rest (POSIX `read`). */
function wordsOf(line: TracedText, { single, blank }: Separators, most: number): TracedText[] {
  const { text } = line
  const isBlank: IsOne = (one) => one !== '' && blank.includes(one)
  const isSingle: IsOne = (one) => one !== '' && single.includes(one)
  const last = lengthWithout(text, isBlank)
  const found: TracedText[] = []
  for (let at = behind(text, 0, isBlank); at < last;) {
    const end = behind(text, at, (one) => !isBlank(one) && !isSingle(one))
    const space = behind(text, end, isBlank)
    const next = isSingle(text.charAt(space)) ? behind(text, space + 1, isBlank) : space
    const isRest = found.length === most - 1
    found.push(slice(line, at, isRest && next < last ? last : end))
    if (isRest) break
    at = next
  }
  return found
}

/** Names that get what the text does not decide. */
const readUnknown = (shell: Shell, state: State, names: readonly TracedText[]): State =>
  names.reduce(
    (next, name) => assignTo(shell, next, name, always(bindText(asMany(holeAt(name, `$${name.text}`, 'unknown'))))),
    state,
  )

function readList(state: State, name: TracedText, words: readonly TracedText[] | undefined): State {
  const unknown = asMany(holeAt(name, `$${name.text}`, 'unknown'))
  return assign(state, name.text, always(bindList(words ?? [unknown])))
}

const REPLY = 'REPLY'

/** A backslash quotes the character behind it. */
const unescaped = (text: TracedText): TracedText =>
  concatAll(
    Array.from(text.text.matchAll(/\\[\s\S]|[^\\]+/g), ({ index, 0: piece }) =>
      slice(text, piece.startsWith('\\') ? index + 1 : index, index + piece.length),
    ),
  )

function readLine(shell: Shell, state: State, all: Asked, input: TracedText): End {
  const { names, list, delimiter, isRaw } = all
  const { line, rest, isEnded } = restOfInput(input, all)
  if (all.count !== 'line') recordReading(shell, all.command, input)
  const kinds = kindsOf(separatorsOf(state))
  const words = wordsOf(line, kinds, list ? Infinity : names.length).map((word) => (isRaw ? word : unescaped(word)))
  const after = assignValue(state, '#in', textValue(rest))
  const success = delimiter === '\n' ? input.text !== '' : isEnded
  if (list) return { state: readList(after, list, words), success }
  if (names.length === 0)
    return { state: assign(after, REPLY, always(bindText(isRaw ? line : unescaped(line)))), success }
  const read = names.reduce(
    (next, name, index) => assignTo(shell, next, name, always(bindText(words[index] ?? EMPTY))),
    after,
  )
  return { state: read, success }
}

/** `read`: a line of the input into names, or into a list. */
export function read(call: Call): End[] {
  const { shell, state } = call
  const all = asked(call)
  return lookup(state, '#in').flatMap(({ guard, value: { value } }): End[] => {
    const possible = restrict(state, guard)
    if (!possible) return []
    if (value.kind === 'text' && value.text.text !== HOLE && all.count !== undefined)
      return [readLine(shell, possible, all, value.text)]
    const unknown = readUnknown(shell, possible, all.names)
    return [{ state: all.list ? readList(unknown, all.list, undefined) : unknown, success: undefined }]
  })
}
