import { HOLE } from '../../../traced-text.js'

/** One element of a pattern: a set of characters, or any number of any characters. */
type Token = { readonly matches: (character: string) => boolean; readonly literal?: string } | 'any'

/** A shell pattern; undefined where it holds something that is not followed, such as `@(a|b)`. */
export interface Pattern {
  readonly tokens: readonly Token[]
  /** The only text that it matches. */
  readonly literal: string | undefined
}

/** Longest text and pattern that are compared; the cost is their product. */
const MOST_CHARACTERS = 4096
const MOST_TOKENS = 256

const CLASSES: Readonly<Record<string, string>> = {
  alpha: '\\p{L}',
  digit: '0-9',
  alnum: '\\p{L}0-9',
  upper: '\\p{Lu}',
  lower: '\\p{Ll}',
  space: '\\s',
  blank: ' \\t',
  punct: '\\p{P}\\p{S}',
  xdigit: '0-9A-Fa-f',
}

function bracketToken(source: string): Token | undefined {
  const negated = /^[!^]/.test(source)
  const body = (negated ? source.slice(1) : source)
    .replace(/[\\\]^[]/g, '\\$&')
    .replace(/\\\[:(\w+):\\\]/g, (_, name: string) => CLASSES[name] ?? '')
  try {
    const set = new RegExp(`^[${negated ? '^' : ''}${body}]$`, 'u')
    return { matches: (character) => set.test(character) }
  } catch {
    return undefined
  }
}

const literalToken = (literal: string): Token => ({ matches: (character) => character === literal, literal })

const ANY_CHARACTER: Token = { matches: () => true }

/** A piece of a pattern: quoted text stands for itself. */
export interface PatternPiece {
  readonly text: string
  readonly isQuoted: boolean
}

const BRACKET = /^\[([!^]?\]?(?:\[:\w+:\]|[^\]])*)\]/

function tokensOf({ text, isQuoted }: PatternPiece): Token[] | undefined {
  if (isQuoted) return Array.from(text, literalToken)
  const tokens: Token[] = []
  for (let at = 0; at < text.length;) {
    const character = text[at] ?? ''
    if (/^[?*+@!]\(/.test(text.slice(at, at + 2))) return undefined
    const [whole, inside] = character === '[' ? (BRACKET.exec(text.slice(at, at + 128)) ?? []) : []
    const token = inside === undefined ? plainToken(character) : bracketToken(inside)
    if (!token) return undefined
    tokens.push(token)
    at += whole?.length ?? 1
  }
  return tokens
}

function plainToken(character: string): Token {
  if (character === '*') return 'any'
  return character === '?' ? ANY_CHARACTER : literalToken(character)
}

/** Reads a pattern whose quoted parts are told apart (bash, "Pattern Matching"). */
export function patternOf(pieces: readonly PatternPiece[]): Pattern | undefined {
  const tokens: Token[] = []
  for (const piece of pieces) {
    const own = piece.text.includes(HOLE) ? undefined : tokensOf(piece)
    if (!own) return undefined
    tokens.push(...own)
  }
  return tokens.length > MOST_TOKENS ? undefined : { tokens, literal: literalOf(tokens) }
}

function literalOf(tokens: readonly Token[]): string | undefined {
  const literals = tokens.map((token) => (token === 'any' ? undefined : token.literal))
  return literals.includes(undefined) ? undefined : literals.join('')
}

export const matchesAll = ({ tokens }: Pattern): boolean => tokens.length === 1 && tokens[0] === 'any'

/** Token indexes that can be next, with `any` passed over. */
function withSkips(tokens: readonly Token[], at: Set<number>): Set<number> {
  for (const index of at) if (tokens[index] === 'any') at.add(index + 1)
  return at
}

function step(tokens: readonly Token[], at: ReadonlySet<number>, character: string): Set<number> {
  const next = new Set<number>()
  for (const index of at) {
    const token = tokens[index]
    if (token === 'any') next.add(index)
    else if (token?.matches(character)) next.add(index + 1)
  }
  return withSkips(tokens, next)
}

/** Lengths of the beginnings of the text that match, shortest first; all positions at once, never going back. */
export function matchingLengths({ tokens }: Pattern, text: string): number[] {
  const lengths: number[] = []
  const end = Math.min(text.length, MOST_CHARACTERS)
  let at = withSkips(tokens, new Set([0]))
  for (let length = 0; at.size > 0; length++) {
    if (at.has(tokens.length)) lengths.push(length)
    if (length >= end) break
    at = step(tokens, at, text[length] ?? '')
  }
  return lengths
}

export const matches = (pattern: Pattern, text: string): boolean =>
  matchingLengths(pattern, text).at(-1) === text.length

/** Whether a pattern matches a text with unknown parts, where that is sure. */
export function surelyMatches(
  pattern: Pattern,
  text: string,
  unknown: (offset: number) => Unknown,
): boolean | undefined {
  const { tokens } = pattern
  let isSure = tokens.at(-1) === 'any'
  let at = withSkips(tokens, new Set([0]))
  const end = Math.min(text.length, MOST_CHARACTERS)
  for (let offset = 0; offset < end && at.size > 0; offset++) {
    if (isSure && at.has(tokens.length - 1)) return true
    const character = text[offset] ?? ''
    isSure &&= character !== HOLE
    at = character === HOLE ? anywhereBehind(tokens, at, unknown(offset)) : step(tokens, at, character)
  }
  return at.has(tokens.length) || text.length > end ? undefined : false
}

/** What a part that is not known may hold. */
export type Unknown = (literal: string) => boolean

/** Token indexes after any number of characters. */
function anywhereBehind(tokens: readonly Token[], at: ReadonlySet<number>, unknown: Unknown): Set<number> {
  const next = new Set<number>()
  let isReached = false
  for (let index = 0; index <= tokens.length; index++) {
    isReached ||= at.has(index)
    if (isReached) next.add(index)
    const token = tokens[index]
    if (token !== undefined && token !== 'any' && token.literal !== undefined && !unknown(token.literal))
      isReached = false
  }
  return next
}

const reversed = (text: string): string => Array.from(text, (_, index) => text[text.length - 1 - index]).join('')

/** Lengths of the ends of the text that match, shortest first. */
export const matchingEnds = ({ tokens }: Pattern, text: string): number[] =>
  matchingLengths({ tokens: [...tokens].reverse(), literal: undefined }, reversed(text))

/** Unquoted text of a pattern; a backslash quotes the character behind it. */
export const literalPieces = (text: string): PatternPiece[] =>
  (text.match(/\\[\s\S]|[^\\]+|\\$/g) ?? []).map((piece) =>
    piece.startsWith('\\') ? { text: piece.slice(1), isQuoted: true } : { text: piece, isQuoted: false },
  )
