import { closingIndex, insert, isSeparator, peek, replaceToken, separatorBefore, type Reading } from './zsh-reading.js'
import type { Token } from './zsh-tokens.js'

/** `(words)` of a loop as `in words;`. */
function listInParentheses(reading: Reading, start: number): void {
  const { tokens } = reading
  const close = closingIndex(tokens, start)
  const [open, end] = [tokens[start], tokens[close]]
  if (!open || !end) return
  replaceToken(reading, open, ' in ')
  for (const line of tokens.slice(start, close).filter(({ kind }) => kind === 'end')) replaceToken(reading, line, ' ')
  replaceToken(reading, end, separatorBefore(tokens[close + 1]))
  reading.at = close
}

/** `in words { … }` */
function endListAtBrace(reading: Reading, start: number): void {
  let end = start
  let brace = reading.tokens[end]
  while (brace && !isSeparator(brace) && brace.text !== '{') brace = reading.tokens[++end]
  if (brace?.text !== '{') return
  insert(reading, brace.start, '; ')
  reading.next = 'group'
}

/** `for names in words`, `for names (words)` and `foreach … end`. */
export function readFor(reading: Reading, keyword: Token): void {
  const { tokens } = reading
  let index = reading.at + 1
  const names: Token[] = []
  for (let name = tokens[index]; name?.kind === 'word' && name.text !== 'in'; name = tokens[++index]) names.push(name)
  for (const name of names.slice(1)) replaceToken(reading, name, '')
  if (tokens[index]?.text === '(') listInParentheses(reading, index)
  else {
    reading.at = Math.max(reading.at, index - 1)
    endListAtBrace(reading, index)
  }
  if (keyword.text === 'foreach') readForeach(reading, keyword)
  reading.isCommand = isSeparator(peek(reading)) || tokens[index]?.text === '('
}

function readForeach(reading: Reading, keyword: Token): void {
  replaceToken(reading, keyword, 'for')
  reading.blocks.push('foreach')
  while (peek(reading) && !isSeparator(peek(reading))) reading.at++
  const separator = peek(reading)
  if (separator) insert(reading, separator.end, ' do ')
}

/** `repeat n` as a loop over one word. */
export function readRepeat(reading: Reading, keyword: Token): void {
  const count = peek(reading)
  if (count?.kind !== 'word') return
  replaceToken(reading, keyword, 'for')
  replaceToken(reading, count, `_ in _${separatorBefore(peek(reading, 2))}`)
  reading.at++
  reading.isCommand = true
}
