import { slice } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import type { Wrapper } from './wrappers.js'

export const isAssignment = (word: TracedText): boolean => /^[A-Za-z_]\w*=/.test(word.text)

/** Number of words that a flag takes behind it. */
function valuesOf({ short = '', long = [] }: Wrapper, flag: string): number {
  if (flag.startsWith('--')) return long.includes(flag) ? 1 : 0
  const letter = Array.from(flag.slice(1)).findIndex((one) => short.includes(one))
  return letter >= 0 && letter === flag.length - 2 ? 1 : 0
}

const isClusterOf = (word: string, flag: string): boolean =>
  flag.length === 2 && /^-[A-Za-z]+$/.test(word) && word.endsWith(flag.charAt(1))

/** The values of the flags before an index. */
export function flagValues(argv: readonly TracedText[], flags: readonly string[], end: number): TracedText[] {
  return argv.slice(0, end).flatMap((word, index) => {
    const long = flags.find((flag) => flag.startsWith('--') && word.text.startsWith(`${flag}=`))
    if (long) return slice(word, long.length + 1)
    return flags.some((flag) => flag === word.text || isClusterOf(word.text, flag)) ? (argv[index + 1] ?? []) : []
  })
}

/** Index of the first word that is neither a flag nor its value nor an assignment. */
export function firstOperand(wrapper: Wrapper, argv: readonly TracedText[], from: number): number {
  let index = from
  for (let word = argv[index]; word; word = argv[index]) {
    if (word.text === '--') return index + 1
    if (word.text.startsWith('-') && word.text !== '-') index += 1 + valuesOf(wrapper, word.text)
    else if (word.text === '-' || (wrapper.assignments && isAssignment(word))) index++
    else return index
  }
  return index
}
