import { Scalar } from 'yaml'
import { EMPTY, slice, writtenAs } from '../../traced-text.js'
import type { TracedText, Writing } from '../../types.js'
import { blockScalarPieces } from './block-scalar.js'
import { doubleQuotedPieces } from './double-quoted.js'
import { plainPieces, singleQuotedPieces } from './flow-scalar.js'
import { traceOf } from './pieces.js'
import type { ScalarPiece } from './pieces.js'

/** Whether a node is inside `[…]` or `{…}`, where plain scalars end earlier. */
export type CollectionStyle = 'block' | 'flow'

interface Style {
  readonly writing: Writing
  readonly pieces: (text: string) => ScalarPiece[]
}

/** The syntax of unquoted text. */
export const plainWriting = (around: CollectionStyle): Writing => (around === 'flow' ? 'yaml-flow' : 'yaml-plain')

function styleOf({ type }: Scalar, around: CollectionStyle): Style {
  if (type === Scalar.QUOTE_SINGLE) return { writing: 'yaml-single', pieces: singleQuotedPieces }
  if (type === Scalar.QUOTE_DOUBLE) return { writing: 'yaml-double', pieces: doubleQuotedPieces }
  return { writing: plainWriting(around), pieces: plainPieces }
}

/** The characters of a scalar without escapes or folds, like most scalars. */
function verbatimIn(written: TracedText, { type, value }: Scalar<string>): TracedText | undefined {
  const quote = type === Scalar.PLAIN ? 0 : 1
  const end = quote + value.length
  const isVerbatim = written.text.length === end + quote && written.text.startsWith(value, quote)
  return isVerbatim ? slice(written, quote, end) : undefined
}

function tracedFlowScalar(written: TracedText, scalar: Scalar<string>, around: CollectionStyle): TracedText {
  const { writing, pieces } = styleOf(scalar, around)
  const whole = { text: scalar.value, start: 0, end: written.text.length }
  return writtenAs(verbatimIn(written, scalar) ?? traceOf(written, pieces(written.text), whole), writing)
}

function tracedBlockScalar(written: TracedText, { value }: Scalar<string>): TracedText {
  const [header = ''] = /^[|>][-+\d]*/.exec(written.text) ?? []
  const newline = written.text.indexOf('\n')
  const lines = newline < 0 ? EMPTY : slice(written, newline + 1)
  const whole = { text: value, start: 0, end: lines.text.length }
  return writtenAs(traceOf(lines, blockScalarPieces({ header, text: lines.text, value }), whole), 'yaml-block')
}

/** The value of a scalar, traced to its characters in the source. */
export function tracedScalar(source: TracedText, scalar: Scalar<string>, around: CollectionStyle): TracedText {
  const [start, end] = scalar.range ?? [0, 0]
  const written = slice(source, start, end)
  const isBlock = scalar.type === Scalar.BLOCK_LITERAL || scalar.type === Scalar.BLOCK_FOLDED
  return isBlock ? tracedBlockScalar(written, scalar) : tracedFlowScalar(written, scalar, around)
}
