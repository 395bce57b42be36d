import { slice } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import type { Wrapper } from './wrapper.js'

const isAssignment = (word: TracedText): boolean => /^[A-Za-z_]\w*=/.test(word.text)

/** A flag by its name with dashes, also if it is in a cluster. */
export interface Option {
  readonly name: string
  readonly value?: TracedText
}

/** What precedes a program's operands. */
export interface LeadingOptions {
  readonly options: readonly Option[]
  readonly assignments: readonly TracedText[]
  /** Index of the first word after it. */
  readonly end: number
}

/** The flags of one word, and how many words they take in all. */
interface Step {
  readonly options: readonly Option[]
  readonly words: number
}

const takesValue = ({ long = [], script = [], split = [] }: Wrapper, name: string): boolean =>
  [long, script, split].some((names) => names.includes(name))

function withNext(name: string, before: readonly Option[], next: TracedText | undefined): Step {
  return next ? { options: [...before, { name, value: next }], words: 2 } : { options: [...before, { name }], words: 1 }
}

function longOption(wrapper: Wrapper, word: TracedText, next: TracedText | undefined): Step {
  const equals = word.text.indexOf('=')
  if (equals >= 0) {
    return { options: [{ name: word.text.slice(0, equals), value: slice(word, equals + 1) }], words: 1 }
  }
  return takesValue(wrapper, word.text) ? withNext(word.text, [], next) : { options: [{ name: word.text }], words: 1 }
}

/** `-xc rest`, `-crest`: letters up to one that takes what is left of the word, or the next word (getopt(3)). */
function shortOptions(wrapper: Wrapper, word: TracedText, next: TracedText | undefined): Step {
  const { short = '', optional = '' } = wrapper
  const options: Option[] = []
  for (let at = 1; at < word.text.length; at++) {
    const letter = word.text.charAt(at)
    const name = word.text.charAt(0) + letter
    const rest = slice(word, at + 1)
    const isValued = short.includes(letter) || takesValue(wrapper, name)
    if (isValued && rest.text === '') return withNext(name, options, next)
    if (isValued || (optional.includes(letter) && rest.text !== '')) {
      return { options: [...options, { name, value: rest }], words: 1 }
    }
    options.push({ name })
  }
  return { options, words: 1 }
}

const isShort = ({ plus }: Wrapper, { text }: TracedText): boolean =>
  /^-[^-]/.test(text) || (plus && /^\+./.test(text)) === true

/** The flags and assignments before the first operand from an index on. */
export function optionsFrom(wrapper: Wrapper, argv: readonly TracedText[], from: number): LeadingOptions {
  const options: Option[] = []
  const assignments: TracedText[] = []
  const { ends = ['--'], split } = wrapper
  let index = from
  for (let word = argv[index]; word; word = argv[index]) {
    if (ends.includes(word.text)) return { options, assignments, end: index + 1 }
    const isLong = word.text.startsWith('--')
    if (isLong || isShort(wrapper, word)) {
      const step = (isLong ? longOption : shortOptions)(wrapper, word, argv[index + 1])
      options.push(...step.options)
      index += step.words
      if (hasAny(step.options, split)) break
    } else if (word.text === '-') {
      options.push({ name: '-' })
      index++
    } else if (wrapper.assignments && isAssignment(word)) {
      assignments.push(word)
      index++
    } else break
  }
  return { options, assignments, end: index }
}

/** The values that flags of these names have. */
export const valuesOf = (options: readonly Option[], names: readonly string[] = []): TracedText[] =>
  options.flatMap(({ name, value }) => (value && names.includes(name) ? [value] : []))

export const hasAny = (options: readonly Option[], names: readonly string[] = []): boolean =>
  options.some(({ name }) => names.includes(name))
