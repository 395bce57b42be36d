import { HOLE } from '../../../traced-text.js'

/** One character, of some or of all. */
interface One {
  readonly kind: 'one'
  readonly matches: (character: string) => boolean
  /** The only character that it matches. */
  readonly literal?: string
}

type Token = One | { readonly kind: 'any' }

/** A shell pattern; undefined where it holds something that is not followed, such as `@(a|b)`. */
export interface Glob {
  readonly tokens: readonly Token[]
  /** The only text that it matches. */
  readonly literal: string | undefined
}

/** A piece of a pattern: quoted text is literal. */
export interface GlobPiece {
  readonly text: string
  readonly isQuoted: boolean
}

/** Longer patterns and texts are not compared; the cost is their product. */
const MAX_TOKENS = 256
const MAX_CHARACTERS = 4096

const CLASSES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    alpha: '\\p{L}',
    digit: '0-9',
    alnum: '\\p{L}0-9',
    upper: '\\p{Lu}',
    lower: '\\p{Ll}',
    space: '\\s',
    blank: ' \\t',
    xdigit: '0-9A-Fa-f',
  }),
)

const ANY: Token = { kind: 'any' }
const oneOf = (literal: string): One => ({ kind: 'one', matches: (character) => character === literal, literal })

const BRACKET = /^\[([!^]?\]?(?:\[:\w+:\]|[^\]])*)\]/

function bracketOf(inside: string): One | undefined {
  const isNegated = /^[!^]/.test(inside)
  const body = (isNegated ? inside.slice(1) : inside)
    .replace(/[\\\]^[]/g, '\\$&')
    .replace(/\\\[:(\w+):\\\]/g, (_, name: string) => CLASSES.get(name) ?? '')
  try {
    const set = new RegExp(`^[${isNegated ? '^' : ''}${body}]$`, 'u')
    return { kind: 'one', matches: (character) => set.test(character) }
  } catch {
    return undefined
  }
}

/** A token and how many characters it has. */
interface Read {
  readonly token: Token
  readonly length: number
}

const WILD: Readonly<Record<string, Token>> = { '*': ANY, '?': { kind: 'one', matches: () => true } }

/** The token at an offset; undefined where it is not followed. */
function tokenAt(text: string, at: number): Read | undefined {
  const character = text.charAt(at)
  if (character === HOLE || /^[?*+@!]\($/.test(text.slice(at, at + 2))) return undefined
  if (Object.hasOwn(WILD, character)) return { token: WILD[character] ?? ANY, length: 1 }
  const [bracket, inside] = character === '[' ? (BRACKET.exec(text.slice(at, at + MAX_TOKENS)) ?? []) : []
  if (bracket === undefined || inside === undefined) return { token: oneOf(character), length: 1 }
  const token = bracketOf(inside)
  return token && { token, length: bracket.length }
}

/** The tokens of unquoted text; undefined where one is not followed. */
function tokensOf(text: string): Token[] | undefined {
  const tokens: Token[] = []
  for (let at = 0; at < text.length;) {
    const read = tokenAt(text, at)
    if (!read) return undefined
    tokens.push(read.token)
    at += read.length
  }
  return tokens
}

/** Reads a pattern whose quoted parts are told apart (bash, "Pattern Matching"). */
export function globOf(pieces: readonly GlobPiece[]): Glob | undefined {
  const tokens = pieces.map(({ text, isQuoted }) => {
    if (!isQuoted) return tokensOf(text)
    return text.includes(HOLE) ? undefined : text.split('').map(oneOf)
  })
  const all = tokens.flatMap((some) => some ?? [])
  if (tokens.includes(undefined) || all.length > MAX_TOKENS) return undefined
  const literals = all.map((token) => (token.kind === 'one' ? token.literal : undefined))
  return { tokens: all, literal: literals.includes(undefined) ? undefined : literals.join('') }
}

/** Unquoted text of a pattern; a backslash quotes the next character. */
export const literalPieces = (text: string): GlobPiece[] =>
  (text.match(/\\[\s\S]|[^\\]+|\\$/g) ?? []).map((piece) =>
    piece.startsWith('\\') ? { text: piece.slice(1), isQuoted: true } : { text: piece, isQuoted: false },
  )

/** Indexes of tokens, with those after each `*`, which may match nothing. */
function closure(tokens: readonly Token[], indexes: Iterable<number>): Set<number> {
  const all = new Set(indexes)
  for (const index of all) if (tokens[index]?.kind === 'any') all.add(index + 1)
  return all
}

const stepped = (tokens: readonly Token[], at: ReadonlySet<number>, character: string): Set<number> =>
  closure(
    tokens,
    [...at].flatMap((index) => {
      const token = tokens[index]
      if (token?.kind === 'any') return [index]
      return token?.matches(character) ? [index + 1] : []
    }),
  )

/** Lengths of the starts of the text that match, shortest first; all ways at once, never going back. */
function lengthsOf(tokens: readonly Token[], text: string): number[] {
  const lengths: number[] = []
  let at = closure(tokens, [0])
  for (let length = 0; at.size > 0; length++) {
    if (at.has(tokens.length)) lengths.push(length)
    if (length >= Math.min(text.length, MAX_CHARACTERS)) break
    at = stepped(tokens, at, text.charAt(length))
  }
  return lengths
}

export const isComparable = (text: string): boolean => text.length <= MAX_CHARACTERS

export const matchingStarts = ({ tokens }: Glob, text: string): number[] => lengthsOf(tokens, text)

/** Lengths of the ends of the text that match, shortest first. */
export const matchingEnds = ({ tokens }: Glob, text: string): number[] =>
  lengthsOf([...tokens].reverse(), text.split('').reverse().join(''))

export const matches = (glob: Glob, text: string): boolean => matchingStarts(glob, text).at(-1) === text.length

/** Whether it matches any text. */
export const matchesAll = ({ tokens }: Glob): boolean => tokens.length > 0 && tokens.every(({ kind }) => kind === 'any')

/** What an unknown part of a text may hold. */
export type MayHold = (character: string) => boolean

/** Where tokens may lead that any number of unknown characters match. */
function behindUnknown(tokens: readonly Token[], at: ReadonlySet<number>, mayHold: MayHold): Set<number> {
  const reached = new Set(at)
  for (const index of reached) {
    const token = tokens[index]
    const isPassed = token && (token.kind === 'any' || token.literal === undefined || mayHold(token.literal))
    if (isPassed) reached.add(index + 1)
  }
  return reached
}

/** Whether a text with unknown parts matches, where that is certain. */
export function certainlyMatches(
  { tokens }: Glob,
  text: string,
  mayHold: (offset: number) => MayHold,
): boolean | undefined {
  const isOpen = tokens.at(-1)?.kind === 'any'
  let isCertain = isOpen
  let at = closure(tokens, [0])
  for (let offset = 0; offset < text.length && at.size > 0; offset++) {
    if (isCertain && at.has(tokens.length)) return true
    const character = text.charAt(offset)
    isCertain &&= character !== HOLE
    at = character === HOLE ? behindUnknown(tokens, at, mayHold(offset)) : stepped(tokens, at, character)
  }
  return at.has(tokens.length) ? undefined : false
}
