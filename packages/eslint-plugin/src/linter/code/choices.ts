import type { Range } from '@mount-lint/core'
import type { Node } from 'estree'
import { evaluate, type Bound } from './evaluation.js'
import { rangeOf } from './nodes.js'
import { usedAt, type Piece } from './pieces.js'

/** What is used as one of several values. */
export function oneOf(options: readonly Bound[], use: Range): Piece[] {
  const pieces = options.map(({ value, evaluation }) => evaluate(value, evaluation))
  const isChoice = pieces.length > 1 || options.some(({ isOneOf }) => isOneOf)
  return usedAt(isChoice ? [{ kind: 'choice', options: pieces }] : pieces.flat(), use)
}

/** The pieces of each known value; undefined where none is known. */
export const anyOf = (values: readonly Bound[], node: Node): Piece[] | undefined =>
  values.length === 0 ? undefined : oneOf(values, rangeOf(node))
