import type { Range } from '@mount-lint/core'
import type { Expression, Node } from 'estree'
import type { Bound, Evaluation } from './evaluation.js'
import { rangeOf } from './literal-pieces.js'
import { usedAt, type ComputedPiece, type Piece } from './pieces.js'

export type Evaluate = (node: Expression, evaluation: Evaluation) => Piece[]

/** What an expression gives that is not written there. */
export const computed = (node: Node, known: Pick<ComputedPiece, 'text' | 'variable'> = {}): ComputedPiece => ({
  kind: 'computed',
  use: rangeOf(node),
  expression: rangeOf(node),
  ...known,
})

/** What a variable of a shell gives as well. */
export const variable = (node: Node, name: string): ComputedPiece => computed(node, { variable: name })

/** What is used as one of several values. */
export function oneOf(options: readonly Bound[], use: Range, evaluate: Evaluate): Piece[] {
  const pieces = options.map(({ value, evaluation }) => evaluate(value, evaluation))
  const isChoice = pieces.length > 1 || options.some(({ isOneOf }) => isOneOf)
  return usedAt(isChoice ? [{ kind: 'choice', options: pieces }] : pieces.flat(), use)
}

/** The pieces of each known value; undefined where none is known. */
export const anyOf = (values: readonly Bound[], node: Node, evaluate: Evaluate): Piece[] | undefined =>
  values.length === 0 ? undefined : oneOf(values, rangeOf(node), evaluate)
