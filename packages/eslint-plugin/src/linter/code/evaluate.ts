import type { Range } from '@mount-lint/core'
import type { CallExpression, Expression, Identifier, MemberExpression, Node, TemplateLiteral } from 'estree'
import { elementsOf } from './elements.js'
import { unwrapped, type Bound, type Evaluation } from './evaluation.js'
import {
  environmentVariable,
  folderOfCall,
  isModuleFolder,
  nameOf,
  pathParts,
  slashedPath,
  unchangedPath,
} from './known-calls.js'
import { quasiRange, rangeOf, stringPiece, textPiece } from './literal-pieces.js'
import { memberValues, callValues } from './members.js'
import { slashed, usedAt, type ComputedPiece, type Piece } from './pieces.js'
import { reducedText } from './reductions.js'
import { inRounds } from './rounds.js'
import { meaningOf } from './variables.js'
import { staticText } from './static-value.js'

const computed = (node: Node, known: Pick<ComputedPiece, 'text' | 'variable'> = {}): ComputedPiece => ({
  kind: 'computed',
  use: rangeOf(node),
  expression: rangeOf(node),
  ...known,
})

const variable = (node: Node, name: string): ComputedPiece => computed(node, { variable: name })

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

/** What is used as one of several values. */
function oneOf(options: readonly Bound[], use: Range): Piece[] {
  const pieces = options.map(({ value, evaluation }) => evaluate(value, evaluation))
  const isChoice = pieces.length > 1 || options.some(({ isOneOf }) => isOneOf)
  return usedAt(isChoice ? [{ kind: 'choice', options: pieces }] : pieces.flat(), use)
}

function identifierPieces(node: Identifier, evaluation: Evaluation): Piece[] {
  if (node.name === '__dirname') return [variable(node, 'PWD')]
  const meaning = meaningOf(node, evaluation)
  if (!meaning) return [staticPiece(node, evaluation)]
  if (meaning.kind === 'options') return oneOf(meaning.options, rangeOf(node))
  return usedAt(
    meaning.parts.flatMap(({ value, evaluation: inner, declaration }) => {
      const rounds = declaration ? inRounds(value, inner, elementsOf, declaration) : [inner]
      return rounds.flatMap((round) => evaluate(value, round))
    }),
    rangeOf(node),
  )
}

/** The pieces of each known value; undefined where none is known. */
const anyOf = (values: readonly Bound[], node: Node): Piece[] | undefined =>
  values.length === 0 ? undefined : oneOf(values, rangeOf(node))

function memberPieces(node: MemberExpression, evaluation: Evaluation): Piece[] {
  const name = environmentVariable(node)
  if (name !== undefined) return [variable(node, name)]
  if (isModuleFolder(node)) return [variable(node, 'PWD')]
  const piece = staticPiece(node, evaluation)
  return piece.text === undefined ? (anyOf(memberValues(node, evaluation), node) ?? [piece]) : [piece]
}

/** A piece that stands between two others. */
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

/** `list.join(' ')` of a list whose elements are known. */
function listPieces(node: CallExpression, evaluation: Evaluation): Piece[] | undefined {
  const [separator] = node.arguments
  if (node.callee.type !== 'MemberExpression' || nameOf(node.callee) !== 'join') return undefined
  const elements = elementsOf(node.callee.object, evaluation)
  if (!elements || separator?.type !== 'Literal' || typeof separator.value !== 'string') return undefined
  return joined(elements, separator.value)
}

/** The string that `list.reduce(…)` puts together. */
const reducedPieces = (node: CallExpression, evaluation: Evaluation): Piece[] | undefined =>
  reducedText(node, evaluation, elementsOf)?.flatMap((part) => evaluate(part.value, part.evaluation))

function callPieces(node: CallExpression, evaluation: Evaluation): Piece[] {
  const folder = folderOfCall(node)
  if (folder !== undefined) return [variable(node, folder)]
  const known =
    listPieces(node, evaluation) ?? reducedPieces(node, evaluation) ?? anyOf(callValues(node, evaluation), node)
  if (known) return known
  const [same, backslashed] = [unchangedPath(node), slashedPath(node)]
  if (same) return evaluate(same, evaluation)
  if (backslashed) return slashed(evaluate(backslashed, evaluation))
  const parts = pathParts(node)
  return parts
    ? joined(
        parts.map((part) => ({ node: part, evaluation })),
        '/',
      )
    : [staticPiece(node, evaluation)]
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
    typeof node.value === 'string' ? stringPiece(node, evaluation) : staticPiece(node, evaluation),
  ],
  TemplateLiteral: templatePieces,
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
  CallExpression: callPieces,
}

/** The parts of the string that an expression gives; unknown where the fuel is used up. */
export function evaluate(given: Expression, evaluation: Evaluation): Piece[] {
  const node = unwrapped(given) as Expression
  if (evaluation.fuel.left-- <= 0) return [computed(node)]
  const own = EVALUATORS[node.type] as ((node: Expression, evaluation: Evaluation) => Piece[]) | undefined
  return own ? own(node, evaluation) : [staticPiece(node, evaluation)]
}
