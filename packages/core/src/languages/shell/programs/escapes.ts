import { concatAll, replace, slice } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { ESCAPE_LETTERS } from '../words/literal.js'

/** How a program writes characters by their octal number: `printf` as `\101`, `echo -e` and `%b` as `\0101`. */
type Octal = 'bare' | 'zero'

const ESCAPES: Readonly<Record<Octal, RegExp>> = {
  bare: /\\(?:x[\dA-Fa-f]{1,2}|u[\dA-Fa-f]{1,4}|U[\dA-Fa-f]{1,8}|[0-7]{1,3}|[\s\S])/g,
  zero: /\\(?:x[\dA-Fa-f]{1,2}|u[\dA-Fa-f]{1,4}|U[\dA-Fa-f]{1,8}|0[0-7]{0,3}|[\s\S])/g,
}

const characterOf = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '')

/** The value of an escape; undefined if it is literal. */
function meaningOf(escape: string): string | undefined {
  const letter = escape.charAt(1)
  const rest = escape.slice(2)
  if ('xuU'.includes(letter) && rest !== '') return characterOf(parseInt(rest, 16))
  if (letter >= '0' && letter <= '7') return characterOf(parseInt(escape.slice(1), 8) & 0xff)
  return ESCAPE_LETTERS[letter]
}

/** Text as `printf` and `echo -e` print it, and whether `\c` ends all output with it. */
export interface Unescaped {
  readonly text: TracedText
  readonly isLast: boolean
}

/** The text with its escapes replaced by their values (POSIX XCU "printf"). */
export function unescaped(text: TracedText, octal: Octal): Unescaped {
  if (!text.text.includes('\\')) return { text, isLast: false }
  const parts: TracedText[] = []
  let start = 0
  for (const { index, 0: escape } of text.text.matchAll(ESCAPES[octal])) {
    parts.push(slice(text, start, index))
    start = index + escape.length
    if (escape === '\\c' && octal === 'zero') return { text: concatAll(parts), isLast: true }
    const written = slice(text, index, start)
    const meaning = meaningOf(escape)
    parts.push(meaning === undefined ? written : replace(written, meaning))
  }
  return { text: concatAll([...parts, slice(text, start)]), isLast: false }
}
