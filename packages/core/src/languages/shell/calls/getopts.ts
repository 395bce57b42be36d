import { HOLE, replace, slice } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { always, combine, map, type Alternatives } from '../conditions/alternatives.js'
import { bindText } from '../statements/assignment.js'
import { asMany, holeAt, isMany } from '../holes.js'
import type { Call } from '../scope.js'
import { assign, assignValue, lookup, restrict, type Binding, type End, type State } from '../state/state.js'

/** Where `getopts` is: at a letter of a word of the arguments. */
interface Position {
  readonly word: number
  readonly letter: number
}

/** What it finds there. */
interface Found {
  /** Name of the option, none behind the last one. */
  readonly option: TracedText | undefined
  readonly value: TracedText | undefined
  readonly next: Position
}

const START = 1

function optionAt(words: readonly TracedText[], spec: string, { word, letter }: Position): Found {
  const text = words[word]
  if (text?.text === '--') return { option: undefined, value: undefined, next: { word: word + 1, letter: START } }
  if (!text || !/^-./s.test(text.text)) return { option: undefined, value: undefined, next: { word, letter: START } }
  const option = slice(text, letter, letter + 1)
  const rest = slice(text, letter + 1)
  if (option.text !== ':' && spec.includes(`${option.text}:`)) return withValue(option, rest, words, word, spec)
  const next: Position = rest.text === '' ? { word: word + 1, letter: START } : { word, letter: letter + 1 }
  if (option.text !== ':' && spec.includes(option.text)) return { option, value: undefined, next }
  return { option: replace(option, '?'), value: isSilent(spec) ? option : undefined, next }
}

/** An option whose value is the rest of its word or the next one. */
function withValue(
  option: TracedText,
  rest: TracedText,
  words: readonly TracedText[],
  word: number,
  spec: string,
): Found {
  if (rest.text !== '') return { option, value: rest, next: { word: word + 1, letter: START } }
  const value = words[word + 1]
  const next: Position = { word: word + 2, letter: START }
  if (value) return { option, value, next }
  return isSilent(spec)
    ? { option: replace(option, ':'), value: option, next }
    : { option: replace(option, '?'), value: undefined, next }
}

/** A colon in front asks for the letter of an option that is wrong in the place of a message. */
const isSilent = (spec: string): boolean => spec.startsWith(':')

const numberIn = ({ value }: Binding, otherwise: number): number | undefined => {
  if (value.kind !== 'text') return otherwise
  return /^\d+$/.test(value.text.text) ? Number(value.text.text) : undefined
}

const positionsIn = (state: State): Alternatives<Position | undefined> =>
  combine(lookup(state, 'OPTIND'), lookup(state, '#letter'), (index, letter) => {
    const [word, at] = [numberIn(index, START), numberIn(letter, START)]
    return word === undefined || at === undefined ? undefined : { word: word - 1, letter: at }
  })

function unknownOption(state: State, name: TracedText): End {
  const option = assign(state, name.text, always(bindText(asMany(holeAt(name, `$${name.text}`, 'unknown')))))
  const value = holeAt(name, '$OPTARG', 'unknown')
  return { state: assign(option, 'OPTARG', always(bindText(value))), success: undefined }
}

function afterOption(state: State, name: TracedText, { option, value, next }: Found): End {
  const number = (count: number): Binding => bindText(replace(name, count.toString()))
  const changes: readonly (readonly [string, Binding])[] = [
    [name.text, bindText(option ?? replace(name, '?'))],
    ['OPTIND', number(next.word + 1)],
    ['#letter', number(next.letter)],
  ]
  const moved = changes.reduce((to, [changed, binding]) => assign(to, changed, always(binding)), state)
  return {
    state: value ? assign(moved, 'OPTARG', always(bindText(value))) : assignValue(moved, 'OPTARG', { kind: 'unset' }),
    success: option !== undefined,
  }
}

const isFollowed = (words: readonly TracedText[], { word }: Position): boolean =>
  !words.slice(0, word + 1).some((one) => isMany(one)) && !(words[word]?.text.startsWith(HOLE) ?? false)

const isKnownWord = ({ text }: TracedText): boolean => !text.startsWith('-') || !text.includes(HOLE)

/** `getopts spec name [words]` (POSIX XCU "getopts"); where the arguments are not known, neither is what it finds. */
export function getopts({ argv, state }: Call): readonly End[] {
  const [, spec, name, ...given] = argv
  if (!spec || !name) return [{ state, success: false }]
  const words: Alternatives<readonly TracedText[] | undefined> =
    given.length > 0
      ? always(given)
      : map(lookup(state, '@'), ({ value }) => (value.kind === 'list' ? value.items : undefined))
  const rows = combine(words, positionsIn(state), (all, position) => ({ all, position }))
  return rows.flatMap(({ guard, value: { all, position } }) => {
    const possible = restrict(state, guard)
    if (!possible) return []
    const isKnown = all && position && isFollowed(all, position) && all.every(isKnownWord)
    return [isKnown ? afterOption(possible, name, optionAt(all, spec.text, position)) : unknownOption(possible, name)]
  })
}
