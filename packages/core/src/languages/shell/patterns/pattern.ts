import { HOLE } from '../../../traced-text.js'
import { bracketAt } from './bracket.js'
import { ANY_CHARACTER, ANY_TEXT, characterIs, machineOf, type Expression, type Machine } from './machine.js'

/** A shell pattern; undefined where it holds something that is not followed, such as `!(a)`. */
export interface Pattern {
  readonly machine: Machine
  /** The same from behind. */
  readonly backward: Machine
  /** The only text that it matches. */
  readonly literal: string | undefined
  /** Whether anything may stand behind what it asks for. */
  readonly isOpen: boolean
}

/** Longest pattern that is read; longer ones are not followed. */
const MOST_TOKENS = 256

/** A piece of a pattern: quoted text stands for itself. */
export interface PatternPiece {
  readonly text: string
  readonly isQuoted: boolean
}

/** A character of a pattern, which may be quoted. */
interface Sign {
  readonly text: string
  readonly isQuoted: boolean
}

type Signs = readonly Sign[]

const signsOf = (pieces: readonly PatternPiece[]): Signs =>
  pieces.flatMap(({ text, isQuoted }) => text.split('').map((one) => ({ text: one, isQuoted })))

const isSpecial = (sign: Sign | undefined, characters: string): boolean =>
  sign !== undefined && !sign.isQuoted && characters.includes(sign.text)

/** What `?(…)`, `*(…)`, `+(…)` and `@(…)` do with the choice inside. */
const REPEATS: Readonly<Record<string, readonly [least: number, most: number]>> = {
  '?': [0, 1],
  '*': [0, Infinity],
  '+': [1, Infinity],
  '@': [1, 1],
}

/** A part of a pattern and the number of signs that it has. */
interface Part {
  readonly expression: Expression
  readonly length: number
}

/** The offset of the parenthesis that closes the one before `from`. */
function closing(signs: Signs, from: number): number | undefined {
  let depth = 1
  for (let at = from; at < signs.length; at++) {
    if (isSpecial(signs[at], '(')) depth++
    else if (isSpecial(signs[at], ')') && --depth === 0) return at
  }
  return undefined
}

function choices(signs: Signs): Signs[] {
  const parts: Sign[][] = [[]]
  let depth = 0
  for (const sign of signs) {
    if (isSpecial(sign, '(')) depth++
    else if (isSpecial(sign, ')')) depth--
    if (depth === 0 && isSpecial(sign, '|')) parts.push([])
    else parts.at(-1)?.push(sign)
  }
  return parts
}

const DEEPEST = 8

/** `@(a|b)` and its like at an offset. */
function extendedAt(signs: Signs, at: number, depth: number): Part | undefined {
  const end = closing(signs, at + 2)
  const [least, most] = REPEATS[signs[at]?.text ?? ''] ?? []
  if (end === undefined || least === undefined || most === undefined || depth > DEEPEST) return undefined
  const parts = choices(signs.slice(at + 2, end)).map((one) => expressionOf(one, depth + 1))
  const known = parts.filter((part) => part !== undefined)
  if (known.length < parts.length) return undefined
  return { expression: { kind: 'repeat', part: { kind: 'choice', parts: known }, least, most }, length: end + 1 - at }
}

const LONGEST_BRACKET = 128

const textOf = (signs: Signs): string => signs.map(({ text }) => text).join('')

function bracketPart(signs: Signs, at: number): Part | undefined {
  const bracket = bracketAt(textOf(signs.slice(at, at + LONGEST_BRACKET)), 0)
  return bracket && { expression: bracket.characters, length: bracket.length }
}

function partAt(signs: Signs, at: number, depth: number): Part | undefined {
  const sign = signs[at]
  if (sign?.text === HOLE) return undefined
  if (isSpecial(sign, '?*+@!') && isSpecial(signs[at + 1], '(')) return extendedAt(signs, at, depth)
  if (isSpecial(sign, '[')) return bracketPart(signs, at)
  if (isSpecial(sign, '*')) return { expression: ANY_TEXT, length: 1 }
  return { expression: isSpecial(sign, '?') ? ANY_CHARACTER : characterIs(sign?.text ?? ''), length: 1 }
}

function expressionOf(signs: Signs, depth: number): (Expression & { kind: 'sequence' }) | undefined {
  const parts: Expression[] = []
  for (let at = 0; at < signs.length;) {
    const part = partAt(signs, at, depth)
    if (!part) return undefined
    parts.push(part.expression)
    at += part.length
  }
  return { kind: 'sequence', parts }
}

function reversed(expression: Expression): Expression {
  switch (expression.kind) {
    case 'sequence':
      return { kind: 'sequence', parts: expression.parts.map(reversed).reverse() }
    case 'choice':
      return { kind: 'choice', parts: expression.parts.map(reversed) }
    case 'repeat':
    case 'group':
      return { ...expression, part: reversed(expression.part) }
    case 'characters':
    case 'start':
    case 'end':
      return expression
  }
}

const literalOf = (part: Expression): string | undefined => (part.kind === 'characters' ? part.literal : undefined)

/** Reads a pattern whose quoted parts are told apart (bash, "Pattern Matching"). */
export function patternOf(pieces: readonly PatternPiece[]): Pattern | undefined {
  const signs = signsOf(pieces)
  const expression = signs.length > MOST_TOKENS ? undefined : expressionOf(signs, 0)
  const machine = expression && machineOf(expression)
  const backward = expression && machineOf(reversed(expression))
  if (!expression || !machine || !backward) return undefined
  const literals = expression.parts.map(literalOf)
  const literal = literals.includes(undefined) ? undefined : literals.join('')
  return { machine, backward, literal, isOpen: expression.parts.at(-1) === ANY_TEXT }
}

/** Unquoted text of a pattern; a backslash quotes the character behind it. */
export const literalPieces = (text: string): PatternPiece[] =>
  (text.match(/\\[\s\S]|[^\\]+|\\$/g) ?? []).map((piece) =>
    piece.startsWith('\\') ? { text: piece.slice(1), isQuoted: true } : { text: piece, isQuoted: false },
  )
