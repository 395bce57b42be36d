import type { CallExpression, Expression, Node } from 'estree'
import { anyOf } from './choices.js'
import { elementsOf, evaluate, type Evaluation } from './evaluation.js'
import { folderOfCall, nameOf, pathParts, slashedPath, unchangedPath } from './known-calls.js'
import { callValues } from './members.js'
import { rangeOf } from './nodes.js'
import { slashed, shellVariable, type ComputedPiece, type Piece } from './pieces.js'
import { reducedText } from './reductions.js'
import { substitutedPieces } from './substitutions.js'

/** A separator between two pieces. */
const between = (node: Node, text: string): ComputedPiece => {
  const [start] = rangeOf(node)
  return { kind: 'computed', use: [start, start], expression: [start, start], text }
}

const joined = (
  parts: readonly { readonly node: Expression; readonly evaluation: Evaluation }[],
  separator: string,
): Piece[] =>
  parts.flatMap(({ node, evaluation }, index) => {
    const pieces = evaluate(node, evaluation)
    return index === 0 ? pieces : [between(node, separator), ...pieces]
  })

type CallEvaluator = (node: CallExpression, evaluation: Evaluation) => Piece[] | undefined

/** `os.homedir()` and `process.cwd()` */
const folderPieces: CallEvaluator = (node) => {
  const folder = folderOfCall(node)
  return folder === undefined ? undefined : [shellVariable(node, folder)]
}

/** `list.join(' ')` of a list whose elements are known. */
const listPieces: CallEvaluator = (node, evaluation) => {
  const [separator] = node.arguments
  if (node.callee.type !== 'MemberExpression' || nameOf(node.callee) !== 'join') return undefined
  const elements = elementsOf(node.callee.object, evaluation)
  if (!elements || separator?.type !== 'Literal' || typeof separator.value !== 'string') return undefined
  return joined(elements, separator.value)
}

/** The string that `list.reduce(…)` puts together. */
const reducedPieces: CallEvaluator = (node, evaluation) =>
  reducedText(node, evaluation)?.flatMap((part) => evaluate(part.value, part.evaluation))

const returnedPieces: CallEvaluator = (node, evaluation) => anyOf(callValues(node, evaluation), node)

/** The path that `normalize` and its like give. */
const normalizedPieces: CallEvaluator = (node, evaluation) => {
  const [same, backslashed] = [unchangedPath(node), slashedPath(node)]
  if (same) return evaluate(same, evaluation)
  return backslashed && slashed(evaluate(backslashed, evaluation))
}

/** `'docker run '.concat(flags)` */
const concatenatedPieces: CallEvaluator = ({ callee, arguments: given }, evaluation) => {
  if (callee.type !== 'MemberExpression' || callee.object.type === 'Super' || nameOf(callee) !== 'concat')
    return undefined
  return [callee.object, ...given].flatMap((one) => evaluate(one as Expression, evaluation))
}

/** The path that `path.join` puts together. */
const pathPieces: CallEvaluator = (node, evaluation) => {
  const parts = pathParts(node)?.map((part) => ({ node: part, evaluation }))
  return parts && joined(parts, '/')
}

const EVALUATORS: readonly CallEvaluator[] = [
  folderPieces,
  listPieces,
  reducedPieces,
  returnedPieces,
  normalizedPieces,
  substitutedPieces,
  concatenatedPieces,
  pathPieces,
]

/** The parts of the string that a known call gives; undefined for others. */
export const callPieces: CallEvaluator = (node, evaluation) => {
  for (const one of EVALUATORS) {
    const pieces = one(node, evaluation)
    if (pieces) return pieces
  }
  return undefined
}
