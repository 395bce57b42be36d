import { closeBrace, openBrace, startsBlock } from './zsh-blocks.js'
import { readFor, readRepeat } from './zsh-loops.js'
import { ANONYMOUS, closingIndex, insert, peek, replaceToken, type Edit, type Reading } from './zsh-reading.js'
import { tokensOf, type Token } from './zsh-tokens.js'

/** Behind `in` stand patterns, which may begin with a parenthesis. */
function readCase(reading: Reading): void {
  if (peek(reading, 2)?.text !== 'in') return
  reading.at += 2
  reading.isCommand = true
}

/** `function { … }` has no name, `function f g { … }` several. */
function readFunction(reading: Reading, keyword: Token): void {
  let index = reading.at + 1
  const names: Token[] = []
  for (let name = reading.tokens[index]; name?.kind === 'word' && name.text !== '{'; name = reading.tokens[++index])
    names.push(name)
  for (const name of names.slice(1)) replaceToken(reading, name, '')
  if (names.length > 0) reading.at = index - 1
  else if (reading.tokens[index]?.text === '{') {
    insert(reading, keyword.end, ` ${ANONYMOUS}`)
    reading.next = 'anonymous'
  }
}

/** `() { … }`, or the parentheses of a named function. */
function readParenthesis(reading: Reading): void {
  const isEmpty = peek(reading)?.text === ')'
  const token = reading.tokens[reading.at]
  if (isEmpty && reading.isCommand && token) {
    insert(reading, token.start, ANONYMOUS)
    reading.next = 'anonymous'
  }
  if (!isEmpty && !reading.isCommand && token) readGroup(reading, token)
  else {
    if (isEmpty) reading.at++
    reading.isCommand = true
  }
}

/** `(a|b)*` as a word. */
function readGroup(reading: Reading, open: Token): void {
  const close = closingIndex(reading.tokens, reading.at)
  const end = reading.tokens[close]
  if (!end || reading.tokens.slice(reading.at, close).some(({ kind }) => kind === 'end')) return
  reading.edits.push({ start: open.start, end: end.end, text: '*' })
  reading.at = close
}

/** `foreach … end` */
function readEnd(reading: Reading, keyword: Token): void {
  if (reading.blocks.at(-1) !== 'foreach') return
  reading.blocks.pop()
  replaceToken(reading, keyword, 'done')
}

/** Words that a form of zsh's own begins with. */
const KEYWORDS: Readonly<Record<string, (reading: Reading, keyword: Token) => void>> = {
  for: readFor,
  foreach: readFor,
  repeat: readRepeat,
  function: readFunction,
  case: readCase,
  end: readEnd,
}

const CONDITIONS: Readonly<Record<string, 'if' | 'loop'>> = { if: 'if', elif: 'if', while: 'loop', until: 'loop' }
const BEFORE_COMMANDS = new Set(['then', 'do', 'else', 'time', '!'])

function readCommandWord(reading: Reading, token: Token): void {
  const { text } = token
  const isCondition = Object.hasOwn(CONDITIONS, text)
  if (isCondition) reading.condition = CONDITIONS[text]
  if (text === 'then' || text === 'do') reading.condition = undefined
  reading.isCommand = isCondition || BEFORE_COMMANDS.has(text)
  if (Object.hasOwn(KEYWORDS, text)) KEYWORDS[text]?.(reading, token)
  if (/^=[\w./-]/.test(text) || text === '-') reading.edits.push({ start: token.start, end: token.start + 1, text: '' })
}

const OPERATORS: Readonly<Record<string, string>> = { ';|': ';;&', '&|': '&', '&!': '&' }

function readToken(reading: Reading, token: Token): void {
  for (const [start, end] of token.groups) reading.edits.push({ start, end, text: '*' })
  if (token.kind === 'test') reading.isCommand = false
  else if (token.text === '(') readParenthesis(reading)
  else if (token.kind !== 'word') {
    const other = OPERATORS[token.text]
    if (other !== undefined) replaceToken(reading, token, other)
    if (!/^[<>]/.test(token.text)) reading.isCommand = true
  } else if (token.text === '{' && startsBlock(reading)) openBrace(reading, token)
  else if (token.text === '}') closeBrace(reading, token)
  else if (reading.isCommand) readCommandWord(reading, token)
}

/** What of a script of zsh bash writes in another way (zshmisc, "Complex Commands", "Alternate Forms"). */
export function zshEdits(text: string): Edit[] {
  const tokens = tokensOf(text)
  const reading: Reading = {
    tokens,
    edits: [],
    blocks: [],
    at: 0,
    isCommand: true,
    condition: undefined,
    next: undefined,
  }
  for (; reading.at < tokens.length; reading.at++) {
    const token = tokens[reading.at]
    if (token) readToken(reading, token)
  }
  return reading.edits.sort((a, b) => a.start - b.start || a.end - b.end)
}
