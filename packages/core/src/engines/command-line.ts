import { HOLE, slice } from '../traced-text.js'
import type { TracedText } from '../types.js'
import type { Flag, Flags } from './engine.js'

export interface ParsedCommandLine {
  readonly flags: readonly Flag[]
  readonly operands: readonly TracedText[]
}

/** An unquoted unknown part: a shell may expand it to any number of words. */
const isAnything = ({ text, atoms: [atom] }: TracedText): boolean =>
  text === HOLE && atom?.quoting === 'expanded' && atom.hole?.meaning === 'unknown'

/** The flags in one word, and the number of words that they use. */
interface Step {
  readonly flags: readonly Flag[]
  readonly words: number
}

const isFlag = ({ text }: TracedText): boolean => text.startsWith('-') && text.length > 1

/** Whether a long flag uses the next word as its value; an unknown flag uses only a word that does not look like a flag. */
const takesNext = ({ longBooleans, longValues }: Flags, name: string, next: TracedText): boolean =>
  longValues?.has(name) === true || (!longBooleans.has(name) && !isFlag(next))

function longFlag(flags: Flags, word: TracedText, next: TracedText | undefined): Step {
  const equals = word.text.indexOf('=')
  if (equals >= 0) return { flags: [{ name: word.text.slice(2, equals), value: slice(word, equals + 1) }], words: 1 }
  const name = word.text.slice(2)
  if (!next || !takesNext(flags, name, next)) return { flags: [{ name }], words: 1 }
  return { flags: [{ name, value: next }], words: 2 }
}

/**
 * `-itv=x`: letters without values, then one that uses the rest of the word or the next word. `=` starts the value of
 * any letter (spf13/pflag).
 */
function shortFlags(flags: Flags, word: TracedText, next: TracedText | undefined): Step {
  const letters = word.text.slice(1)
  const at = Array.from(letters).findIndex(
    (letter, index) => flags.shortValues.includes(letter) || letters[index + 1] === '=',
  )
  const before = Array.from(at < 0 ? letters : letters.slice(0, at), (name) => ({ name }))
  const name = letters[at]
  if (name === undefined) return { flags: before, words: 1 }
  const rest = slice(word, at + 2)
  if (rest.text !== '') {
    return { flags: [...before, { name, value: rest.text.startsWith('=') ? slice(rest, 1) : rest }], words: 1 }
  }
  return next ? { flags: [...before, { name, value: next }], words: 2 } : { flags: before, words: 1 }
}

/** Parses words as docker's flag library does: no abbreviations, up to the first operand or `--`. */
export function parseFlags(flags: Flags, words: readonly TracedText[]): ParsedCommandLine {
  const found: Flag[] = []
  const operands: TracedText[] = []
  for (let index = 0; index < words.length;) {
    const word = words[index]
    if (!word) break
    if (word.text === '--') return { flags: found, operands: [...operands, ...words.slice(index + 1)] }
    if (isFlag(word)) {
      const step = (word.text.startsWith('--') ? longFlag : shortFlags)(flags, word, words[index + 1])
      found.push(...step.flags)
      index += step.words
    } else if (isAnything(word)) index++
    else if (flags.interspersed) {
      operands.push(word)
      index++
    } else return { flags: found, operands: [...operands, ...words.slice(index)] }
  }
  return { flags: found, operands }
}
