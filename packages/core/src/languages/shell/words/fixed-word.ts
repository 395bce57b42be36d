import type { Word, WordPart } from 'unbash'
import type { TracedText } from '../../../types.js'
import type { Alternatives } from '../conditions/alternatives.js'
import type { Scope } from '../scope.js'
import { isLiteralPart } from './literal-part.js'

type Fields = Alternatives<readonly TracedText[]>

const isFixedPart = (part: WordPart): boolean =>
  part.type === 'DoubleQuoted' ? part.parts.every(isFixedPart) : isLiteralPart(part) && part.type !== 'BraceExpansion'

/** Whether a word means the same wherever it is evaluated: nothing in it is expanded, not even a tilde. */
const isFixedWord = ({ text, parts = [] }: Word): boolean => !text.includes('~') && parts.every(isFixedPart)

const known = new WeakMap<Word, Fields>()

/** The fields of a fixed word, if it was evaluated before. */
export const fixedFields = (word: Word): Fields | undefined => known.get(word)

/** The fields of a word, which are kept for its next time once commands run again. */
export function keptIfFixed({ shell }: Scope, word: Word, fields: Fields): Fields {
  if (shell.repeated > 0 && isFixedWord(word)) known.set(word, fields)
  return fields
}
