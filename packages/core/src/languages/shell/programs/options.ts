import { slice } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'

/** The words of a command whose short flags may be joined in one word. */
export interface Options {
  /** The letters of flags without a value; `LONG` for each long flag. */
  readonly letters: string
  /** The values of a flag by its letter. */
  readonly values: ReadonlyMap<string, readonly TracedText[]>
  readonly operands: readonly TracedText[]
}

/** Stands for a long flag, none of which is followed. */
const LONG = '?'

/** A word of flags: those before the one that takes a value, which may follow its letter. */
interface FlagWord {
  readonly letters: string
  readonly letter: string | undefined
  readonly value: TracedText | undefined
}

function flagWord(word: TracedText, valueFlags: string): FlagWord {
  if (word.text.startsWith('--')) return { letters: LONG, letter: undefined, value: undefined }
  const at = Array.from(word.text).findIndex((one, index) => index > 0 && valueFlags.includes(one))
  if (at < 0) return { letters: word.text.slice(1), letter: undefined, value: undefined }
  const value = at + 1 < word.text.length ? slice(word, at + 1) : undefined
  return { letters: word.text.slice(1, at), letter: word.text.charAt(at), value }
}

/** Separates flags, their values and operands (POSIX XBD 12.2; like GNU, also with flags after operands). */
export function optionsOf(args: readonly TracedText[], valueFlags: string): Options {
  const values = new Map<string, TracedText[]>()
  const operands: TracedText[] = []
  let letters = ''
  for (let index = 0; index < args.length; index++) {
    const word = args[index]
    if (word?.text === '--') return { letters, values, operands: [...operands, ...args.slice(index + 1)] }
    if (!word?.text.startsWith('-') || word.text === '-') {
      if (word) operands.push(word)
      continue
    }
    const flag = flagWord(word, valueFlags)
    letters += flag.letters
    if (flag.letter === undefined) continue
    const value = flag.value ?? args[++index]
    if (value) values.set(flag.letter, [...(values.get(flag.letter) ?? []), value])
  }
  return { letters, values, operands }
}

/** The value that a flag was given last. */
export const valueOf = ({ values }: Options, letter: string): TracedText | undefined => values.get(letter)?.at(-1)
