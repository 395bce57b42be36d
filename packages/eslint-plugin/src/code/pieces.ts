import type { Range } from '@mount-lint/core'
import type { Character } from './string-literal.js'

export type Quote = "'" | '"' | '`'

/** A string or a part of a template that text was written in. */
export interface Literal {
  readonly quote: Quote
  /** Of what stands between the quotes. */
  readonly range: Range
  /** Rewriting it changes this one mount only. */
  readonly isUsedOnce: boolean
}

/** Text whose characters are known. */
export interface TextPiece {
  readonly kind: 'text'
  readonly literal: Literal
  readonly characters: readonly Character[]
  /** The expression that stands for it, where it was written elsewhere. */
  readonly use?: Range
}

/** Text that was computed, or is not known: then it has the name of a shell variable that means the same. */
export interface ComputedPiece {
  readonly kind: 'computed'
  readonly use: Range
  readonly text?: string
  /** `HOME`, `PWD` or the variable of the environment. */
  readonly variable?: string
}

/** A part of a string that code builds. */
export type Piece = TextPiece | ComputedPiece
