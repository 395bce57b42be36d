import { evaluate, type Element } from './evaluation.js'
import { rangeOf } from './nodes.js'
import { propertiesOf } from './objects.js'
import type { Piece } from './pieces.js'

/** The string of an element; unknown if the element may be any number of elements. */
export const piecesOf = ({ node, evaluation, kind }: Element): readonly Piece[] =>
  kind === 'unknown'
    ? [{ kind: 'computed', use: rangeOf(node), expression: rangeOf(node) }]
    : evaluate(node, evaluation)

/** The strings that the properties of an object give, by their names. */
export const fieldsOf = ({ node, evaluation }: Element): ReadonlyMap<string, readonly Piece[]> =>
  new Map(Array.from(propertiesOf(node, evaluation), ([name, value]) => [name, piecesOf(value)]))
