import type { Token } from './zsh-tokens.js'

/** Other text for a part of a script; at a place without length it is put in. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** What a block in braces is, which decides what bash has at its end. */
export type Block = 'group' | 'if' | 'else' | 'loop' | 'anonymous' | 'foreach'

/** Where the reading of the tokens is. */
export interface Reading {
  readonly tokens: readonly Token[]
  readonly edits: Edit[]
  readonly blocks: Block[]
  at: number
  /** A command may start here. */
  isCommand: boolean
  /** Whose condition stands here, so that braces behind it are its body. */
  condition: 'if' | 'loop' | undefined
  /** What the next braces are. */
  next: Block | undefined
}

/** The name that a function without one gets. */
export const ANONYMOUS = 'zsh_anonymous'

export const insert = ({ edits }: Reading, at: number, text: string): number => edits.push({ start: at, end: at, text })

export const replaceToken = ({ edits }: Reading, { start, end }: Token, text: string): number =>
  edits.push({ start, end, text })

export const peek = ({ tokens, at }: Reading, offset = 1): Token | undefined => tokens[at + offset]

export const isSeparator = (token: Token | undefined): boolean => token?.kind === 'end' || token?.text === ';'

/** The short forms end where bash wants a separator. */
export const separatorBefore = (token: Token | undefined): string => (isSeparator(token) ? ' ' : '; ')

/** Tokens among which a closing parenthesis is looked for. */
const MOST_TOKENS = 1000

/** Index of the token that closes the parenthesis at an index, or -1. */
export function closingIndex(tokens: readonly Token[], start: number): number {
  let depth = 0
  for (let index = start; index < Math.min(tokens.length, start + MOST_TOKENS); index++) {
    if (tokens[index]?.text === '(') depth++
    else if (tokens[index]?.text === ')' && --depth === 0) return index
  }
  return -1
}
