import type { Range } from '@mount-lint/core'
import type { Expression, Identifier, MemberExpression, TemplateLiteral } from 'estree'
import { callPieces } from './call-pieces.js'
import { anyOf, oneOf } from './choices.js'
import { evaluate, type Evaluation } from './evaluation.js'
import { environmentVariable, isModuleFolder } from './known-calls.js'
import { quasiRange, stringPiece, textPiece } from './literal-pieces.js'
import { memberValues } from './members.js'
import { rangeOf } from './nodes.js'
import { computed, usedAt, shellVariable, type ComputedPiece, type Piece } from './pieces.js'
import { inRounds } from './rounds.js'
import { staticText } from './static-value.js'
import { givesItsText } from './substitutions.js'
import { meaningOf } from './variables.js'
import { evaluatedPieces } from './words.js'

/** The pieces of an expression in a template, which is used with its signs: `${folder}`. */
const withSigns = (pieces: readonly Piece[], use: Range): Piece[] =>
  pieces.map((piece) => {
    if (piece.kind === 'choice') return { ...piece, options: piece.options.map((option) => withSigns(option, use)) }
    return piece.kind === 'text' && !piece.use ? piece : { ...piece, use }
  })

/** A part of a template: text of its own, or what the expression `node` gives. */
interface TemplatePart {
  readonly pieces: readonly Piece[]
  readonly node?: Expression
}

/** The parts of a template, in the order of the code. */
export function templateParts({ quasis, expressions }: TemplateLiteral, evaluation: Evaluation): TemplatePart[] {
  const ranges = quasis.map((quasi) => quasiRange(quasi, evaluation.sourceCode))
  return ranges.flatMap((range, index): TemplatePart[] => {
    const text = { pieces: [textPiece('`', range, evaluation)] }
    const [node, next] = [expressions[index], ranges[index + 1]]
    return node && next ? [text, { node, pieces: withSigns(evaluate(node, evaluation), [range[1], next[0]]) }] : [text]
  })
}

const templatePieces = (template: TemplateLiteral, evaluation: Evaluation): Piece[] =>
  templateParts(template, evaluation).flatMap(({ pieces }) => pieces)

function identifierPieces(node: Identifier, evaluation: Evaluation): Piece[] {
  if (node.name === '__dirname') return [shellVariable(node, 'PWD')]
  const meaning = meaningOf(node, evaluation)
  if (!meaning) return [staticPiece(node, evaluation)]
  if (meaning.kind === 'options') return oneOf(meaning.options, rangeOf(node))
  return usedAt(
    meaning.parts.flatMap(({ value, evaluation: inner, declaration }) => {
      const rounds = declaration ? inRounds(value, inner, declaration) : [inner]
      return rounds.flatMap((round) => evaluate(value, round))
    }),
    rangeOf(node),
  )
}

function memberPieces(node: MemberExpression, evaluation: Evaluation): Piece[] {
  const name = environmentVariable(node)
  if (name !== undefined) return [shellVariable(node, name)]
  if (isModuleFolder(node)) return [shellVariable(node, 'PWD')]
  return anyOf(memberValues(node, evaluation), node) ?? [staticPiece(node, evaluation)]
}

function staticPiece(node: Expression, { sourceCode }: Evaluation): ComputedPiece {
  const text = staticText(node, sourceCode)
  return text === undefined ? computed(node) : computed(node, { text })
}

/** Set wherever a container is started, but for Windows. */
const ALWAYS_SET = new Set<string | undefined>(['HOME', 'PWD'])

const isKnown = (pieces: readonly Piece[]): boolean =>
  pieces.some((piece) => piece.kind !== 'computed' || piece.text !== undefined || ALWAYS_SET.has(piece.variable))

/** `a ?? b` and `a || b`: what the text offers for an unknown value. */
function fallbackPieces(left: Expression, right: Expression, evaluation: Evaluation): Piece[] {
  const pieces = evaluate(left, evaluation)
  return isKnown(pieces) ? pieces : evaluate(right, evaluation)
}

type Evaluators = {
  readonly [Type in Expression['type']]?: (node: Extract<Expression, { type: Type }>, evaluation: Evaluation) => Piece[]
}

const EVALUATORS: Evaluators = {
  Literal: (node, evaluation) => [
    typeof node.value === 'string'
      ? stringPiece({ ...node, value: node.value }, evaluation)
      : staticPiece(node, evaluation),
  ],
  TemplateLiteral: (node, evaluation) => evaluatedPieces(node)?.slice() ?? templatePieces(node, evaluation),
  BinaryExpression: (node, evaluation) =>
    node.operator === '+' && node.left.type !== 'PrivateIdentifier'
      ? [...evaluate(node.left, evaluation), ...evaluate(node.right, evaluation)]
      : [computed(node)],
  LogicalExpression: ({ operator, left, right }, evaluation) =>
    operator === '&&' ? evaluate(right, evaluation) : fallbackPieces(left, right, evaluation),
  ConditionalExpression: ({ consequent, alternate }, evaluation) => [
    { kind: 'choice', options: [evaluate(consequent, evaluation), evaluate(alternate, evaluation)] },
  ],
  Identifier: identifierPieces,
  MemberExpression: memberPieces,
  CallExpression: (node, evaluation) => callPieces(node, evaluation) ?? [staticPiece(node, evaluation)],
  TaggedTemplateExpression: (node, evaluation) =>
    givesItsText(node.tag) ? templatePieces(node.quasi, evaluation) : [staticPiece(node, evaluation)],
}

/** The parts of the string that an expression gives. */
export function textPieces(node: Expression, evaluation: Evaluation): Piece[] {
  const own = EVALUATORS[node.type] as ((node: Expression, evaluation: Evaluation) => Piece[]) | undefined
  return own ? own(node, evaluation) : [staticPiece(node, evaluation)]
}
