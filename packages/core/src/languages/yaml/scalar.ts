import { Scalar } from 'yaml'
import type { CST } from 'yaml'
import { slice, writtenAs } from '../../traced-text.js'
import type { TracedText, Writing } from '../../types.js'
import { blockScalarPieces } from './block-scalar.js'
import { doubleQuotedPieces } from './double-quoted.js'
import { plainPieces, singleQuotedPieces } from './flow-scalar.js'
import { traceOf } from './pieces.js'
import type { Piece } from './pieces.js'

/** Whether a node stands in `[…]` or `{…}`, where plain scalars end earlier. */
export type Surroundings = 'block' | 'flow'

interface Style {
  readonly writing: Writing
  readonly pieces: (text: string) => Piece[]
}

/** How text without quotes is written. */
export const plainWriting = (around: Surroundings): Writing => (around === 'flow' ? 'yaml-flow' : 'yaml-plain')

function styleOf({ type }: Scalar, around: Surroundings): Style {
  if (type === Scalar.QUOTE_SINGLE) return { writing: 'yaml-single', pieces: singleQuotedPieces }
  if (type === Scalar.QUOTE_DOUBLE) return { writing: 'yaml-double', pieces: doubleQuotedPieces }
  return { writing: plainWriting(around), pieces: plainPieces }
}

function tracedFlowScalar(written: TracedText, scalar: Scalar<string>, around: Surroundings): TracedText {
  const { writing, pieces } = styleOf(scalar, around)
  const whole = { text: scalar.value, start: 0, end: written.text.length }
  return writtenAs(traceOf(written, pieces(written.text), whole), writing)
}

function headerLength({ props }: CST.BlockScalar): number {
  return props.reduce((length, token) => length + ('source' in token ? token.source.length : 0), 0)
}

function tracedBlockScalar(written: TracedText, { value }: Scalar<string>, token: CST.BlockScalar): TracedText {
  const lines = slice(written, headerLength(token))
  const [header] = token.props
  const scalar = { header: header && 'source' in header ? header.source : '', text: lines.text, indent: token.indent }
  const whole = { text: value, start: 0, end: lines.text.length }
  return writtenAs(traceOf(lines, blockScalarPieces(scalar), whole), 'yaml-block')
}

/** The value of a scalar, traced to its characters in the source. */
export function tracedScalar(source: TracedText, scalar: Scalar<string>, around: Surroundings): TracedText {
  const [start, end] = scalar.range ?? [0, 0]
  const written = slice(source, start, end)
  const token = scalar.srcToken
  if (token?.type === 'block-scalar') return tracedBlockScalar(written, scalar, token)
  return tracedFlowScalar(written, scalar, around)
}
