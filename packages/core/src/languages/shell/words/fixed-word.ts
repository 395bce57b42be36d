import type { Word, WordPart } from 'unbash'
import { isLiteralPart } from './literal-part.js'

const isFixedPart = (part: WordPart): boolean =>
  part.type === 'DoubleQuoted' ? part.parts.every(isFixedPart) : isLiteralPart(part) && part.type !== 'BraceExpansion'

/** Whether a word means the same wherever it is evaluated: nothing in it is expanded, not even a tilde. */
export const isFixedWord = ({ text, parts = [] }: Word): boolean => !text.includes('~') && parts.every(isFixedPart)
