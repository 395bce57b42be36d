import type { Word } from 'unbash'
import { concat, slice, unwritten } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { expandBraces } from '../syntax/braces.js'
import { parseShell, type Code } from '../syntax/code.js'
import { spend } from '../domain/fuel.js'
import type { Scope } from '../domain/scope.js'
import { isLiteralWord } from './literal.js'

/** A word and the code whose offsets it has. */
export interface WordOfCode {
  readonly code: Code
  readonly word: Word
}

/** A text as one word; undefined where nothing is left of it. */
function parseWord(text: TracedText): WordOfCode | undefined {
  const end = text.text.length
  if (isLiteralWord(text.text)) {
    return { code: { text, statements: [] }, word: { type: 'Word', pos: 0, end, text: text.text, value: text.text } }
  }
  const [code] = parseShell(concat(unwritten(': '), text)).pieces
  const command = code?.statements[0]?.command
  const word = command?.type === 'Command' ? command.args[0] : undefined
  return code && word?.type === 'Word' ? { code, word } : undefined
}

/** Length up to which a word that braces make costs no more than one value. */
const CHEAP_WORD = 32

/** The words that the first braces of a word make of it, or undefined without braces. */
export function braceWords({ shell, code }: Scope, word: Word): readonly WordOfCode[] | 'too-many' | undefined {
  const brace = word.parts?.find((part) => part.type === 'BraceExpansion')
  if (!brace || shell.dialect === 'sh') return undefined
  if (shell.fuel.left <= 0) return 'too-many'
  const text = slice(code.text, word.pos, word.end)
  const expanded = expandBraces(text, brace.pos - word.pos, brace.end - word.pos)
  if (!expanded || expanded === 'too-many') return expanded
  spend(shell.fuel, expanded.length * Math.ceil(text.text.length / CHEAP_WORD))
  return expanded.map(parseWord).filter((one) => one !== undefined)
}
