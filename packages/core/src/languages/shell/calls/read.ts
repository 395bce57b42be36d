import { EMPTY, HOLE, slice, split } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { always, map } from '../conditions/alternatives.js'
import { bindList, bindText } from '../statements/assignment.js'
import { asMany, holeAt } from '../holes.js'
import type { Call } from '../scope.js'
import { separatorsOf } from '../words/separators.js'
import { assign, assignValue, lookup, restrict, textValue, type End, type State } from '../state/state.js'

/** What the flags and names of `read` and `mapfile` ask for. */
interface Asked {
  readonly names: readonly TracedText[]
  /** `-a`: the words become a list. */
  readonly list?: TracedText
  /** `-d`: ends a line, the end of the input if empty. */
  readonly delimiter: string
  /** `-n`, `-N`: so many characters at most. */
  readonly isCounted: boolean
}

/** Words that are names, and the values of flags by their letter, which may stand in the same word or the next. */
function flagsOf(argv: readonly TracedText[], valueFlags: string) {
  const names: TracedText[] = []
  const values = new Map<string, TracedText>()
  for (let index = 1; index < argv.length; index++) {
    const word = argv[index] ?? EMPTY
    const isFlag = word.text.startsWith('-')
    const at = isFlag ? Array.from(word.text).findIndex((one) => valueFlags.includes(one)) : -1
    if (!isFlag) names.push(word)
    else if (at > 0)
      values.set(word.text.charAt(at), at + 1 < word.text.length ? slice(word, at + 1) : (argv[++index] ?? EMPTY))
  }
  return { names, values }
}

function asked(argv: readonly TracedText[], valueFlags: string): Asked {
  const { names, values } = flagsOf(argv, valueFlags)
  const list = values.get('a') ?? values.get('A')
  const delimiter = values.get('d')?.text.slice(0, 1) ?? '\n'
  const isCounted = values.has('n') || values.has('N')
  return { names, delimiter, isCounted, ...(list ? { list } : {}) }
}

function restOfInput(input: TracedText, delimiter: string): { line: TracedText; rest: TracedText; isEnded: boolean } {
  const end = delimiter === '' ? -1 : input.text.indexOf(delimiter)
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
const readUnknown = (state: State, names: readonly TracedText[]): State =>
  names.reduce(
    (next, name) => assign(next, name.text, always(bindText(asMany(holeAt(name, `$${name.text}`, 'unknown'))))),
    state,
  )

function readList(state: State, name: TracedText, words: readonly TracedText[] | undefined): State {
  const unknown = asMany(holeAt(name, `$${name.text}`, 'unknown'))
  return assign(state, name.text, always(bindList(words ?? [unknown])))
}

function readLine(state: State, { names, list, delimiter }: Asked, input: TracedText): End {
  const { line, rest, isEnded } = restOfInput(input, delimiter)
  const words = wordsOf(line, kindsOf(separatorsOf(state)), list ? Infinity : names.length)
  const after = assignValue(state, '#in', textValue(rest))
  const success = delimiter === '\n' ? input.text !== '' : isEnded
  if (list) return { state: readList(after, list, words), success }
  const read = names.reduce(
    (next, name, index) => assign(next, name.text, always(bindText(words[index] ?? EMPTY))),
    after,
  )
  return { state: read, success }
}

/** `read`: a line of the input into names, or into a list. */
export function read({ argv, state }: Call): End[] {
  const all = asked(argv, 'adpntNuiA')
  return lookup(state, '#in').flatMap(({ guard, value: { value } }): End[] => {
    const possible = restrict(state, guard)
    if (!possible) return []
    if (value.kind === 'text' && value.text.text !== HOLE && !all.isCounted)
      return [readLine(possible, all, value.text)]
    const unknown = readUnknown(possible, all.names)
    return [{ state: all.list ? readList(unknown, all.list, undefined) : unknown, success: undefined }]
  })
}

/** `mapfile -t NAME` takes the lines of its input. */
export function mapfile({ argv, state }: Call): End[] {
  const { names, delimiter } = asked(argv, 'dnOsuCc')
  const name = names.at(-1)
  if (!name) return [{ state, success: true }]
  const lists = map(lookup(state, '#in'), ({ value }) => {
    if (value.kind !== 'text') return bindList([asMany(holeAt(name, `$${name.text}`, 'unknown'))])
    const lines = split(value.text, delimiter === '' ? '\0' : delimiter)
    return bindList(lines.filter((line, index) => line.text !== '' || index < lines.length - 1))
  })
  return [{ state: assign(state, name.text, lists), success: true }]
}
