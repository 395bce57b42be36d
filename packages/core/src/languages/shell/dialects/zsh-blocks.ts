import { ANONYMOUS, insert, peek, replaceToken, type Block, type Reading } from './zsh-reading.js'
import type { Token } from './zsh-tokens.js'

const BODIES = { if: '; then ', loop: '; do ' } as const

/** Braces that a condition stands before are a body, which bash has in words. */
export function openBrace(reading: Reading, token: Token): void {
  const { condition, next } = reading
  const isBody = condition !== undefined && reading.tokens[reading.at - 1]?.kind === 'test'
  if (isBody) insert(reading, token.start, BODIES[condition])
  reading.blocks.push(isBody ? condition : (next ?? 'group'))
  reading.condition = isBody ? undefined : condition
  reading.next = undefined
  reading.isCommand = true
}

const ENDS: Readonly<Record<Block, string>> = {
  group: '',
  if: '; fi',
  else: '; fi',
  loop: '; done',
  anonymous: `; ${ANONYMOUS} `,
  foreach: '',
}

/** The end of braces, before which zsh needs no `;`. */
export function closeBrace(reading: Reading, token: Token): void {
  const block = reading.blocks.pop()
  if (!block) return
  if (!reading.isCommand) insert(reading, token.start, '; ')
  const next = peek(reading)
  if (next?.text === 'always') readAlways(reading, next)
  else endBlock(reading, token, block, next?.text)
}

/** `{ … } always { … }` as two groups. */
function readAlways(reading: Reading, keyword: Token): void {
  replaceToken(reading, keyword, ';')
  reading.at++
  reading.isCommand = true
}

function endBlock(reading: Reading, token: Token, block: Block, next: string | undefined): void {
  const goesOn = block === 'if' && (next === 'else' || next === 'elif')
  insert(reading, token.end, goesOn ? '; ' : ENDS[block])
  reading.next = goesOn && next === 'else' ? 'else' : undefined
  reading.isCommand = goesOn
}

/** Whether a brace is not just a word. */
export const startsBlock = ({ tokens, at, isCommand, next }: Reading): boolean =>
  isCommand ||
  next !== undefined ||
  tokens[at - 1]?.kind === 'test' ||
  tokens[at - 1]?.text === ')' ||
  isNamed(tokens, at)

/** `function f {` */
const isNamed = (tokens: readonly Token[], at: number): boolean => tokens[at - 2]?.text === 'function'
