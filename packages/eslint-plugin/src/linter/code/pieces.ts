import type { Range } from '@mount-lint/core'
import type { Node } from 'estree'
import { rangeOf } from './nodes.js'
import type { Character } from './string-literal.js'

export type Quote = "'" | '"' | '`'

/** A string or a part of a template that text was written in. */
export interface Literal {
  readonly quote: Quote
  /** Without the quotes. */
  readonly range: Range
  /** How often the code uses it; `Infinity` where that is unknown. */
  readonly uses: number
}

interface PieceBase {
  /** Set if it is one of several values that the code may have there. */
  readonly isOption?: true
}

/** Text whose characters are known. */
export interface TextPiece extends PieceBase {
  readonly kind: 'text'
  readonly literal: Literal
  readonly characters: readonly Character[]
  /** The expression that refers to it, if it was written elsewhere. */
  readonly use?: Range | undefined
}

/** Text that was computed, or is unknown: then it has the name of a shell variable that means the same. */
export interface ComputedPiece extends PieceBase {
  readonly kind: 'computed'
  readonly use: Range
  /** The expression itself, where `use` covers more. */
  readonly expression: Range
  readonly text?: string
  /** `HOME`, `PWD` or the variable of the environment. */
  readonly variable?: string
}

/** Text that depends on a condition; at least one option. */
export interface ChoicePiece {
  readonly kind: 'choice'
  readonly options: readonly (readonly Piece[])[]
}

/** A part of a string that code builds. */
export type Piece = TextPiece | ComputedPiece | ChoicePiece

/** A value that is not written in the expression itself. */
export const computed = (node: Node, known: Pick<ComputedPiece, 'text' | 'variable'> = {}): ComputedPiece => ({
  kind: 'computed',
  use: rangeOf(node),
  expression: rangeOf(node),
  ...known,
})

/** The value of a shell variable. */
export const shellVariable = (node: Node, name: string): ComputedPiece => computed(node, { variable: name })

/** The pieces with each choice replaced by one of its options, the first where `picked` names none. */
export const resolveChoices = (
  pieces: readonly Piece[],
  picked: ReadonlyMap<ChoicePiece, number> = new Map(),
): (TextPiece | ComputedPiece)[] =>
  pieces.flatMap((piece) =>
    piece.kind === 'choice'
      ? resolveChoices(piece.options[picked.get(piece) ?? 0] ?? [], picked).map((one) => ({ ...one, isOption: true }))
      : [piece],
  )

/** All choices among the pieces and their options. */
export const choicesIn = (pieces: readonly Piece[]): ChoicePiece[] =>
  pieces.flatMap((piece) => (piece.kind === 'choice' ? [piece, ...piece.options.flatMap(choicesIn)] : []))

/** The text that an expression gives, with the first option of each choice; undefined where part of it is unknown. */
export function textOf(pieces: readonly Piece[]): string | undefined {
  const texts = resolveChoices(pieces).map((piece) =>
    piece.kind === 'text' ? piece.characters.map(({ text }) => text).join('') : piece.text,
  )
  return texts.includes(undefined) ? undefined : texts.join('')
}

/** The pieces with slashes for backslashes. */
export const slashed = (pieces: readonly Piece[]): Piece[] =>
  pieces.map((piece) => {
    switch (piece.kind) {
      case 'choice':
        return { ...piece, options: piece.options.map(slashed) }
      case 'computed':
        return piece.text === undefined ? piece : { ...piece, text: piece.text.replaceAll('\\', '/') }
      case 'text':
        return {
          ...piece,
          characters: piece.characters.map((one) => (one.text === '\\' ? { ...one, text: '/' } : one)),
        }
    }
  })

/** The pieces as used at another place, such as that of a variable. */
export const usedAt = (pieces: readonly Piece[], use: Range): Piece[] =>
  pieces.map((piece) =>
    piece.kind === 'choice'
      ? { ...piece, options: piece.options.map((option) => usedAt(option, use)) }
      : { ...piece, use },
  )

/** The pieces where they are written, not where the code uses them. */
export const whereWritten = (pieces: readonly Piece[]): Piece[] =>
  pieces.map((piece) => {
    if (piece.kind === 'choice') return { ...piece, options: piece.options.map(whereWritten) }
    return piece.kind === 'text' ? { ...piece, use: undefined } : piece
  })
