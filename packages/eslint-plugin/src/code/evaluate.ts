import type { Range } from '@mount-lint/core'
import type {
  CallExpression,
  Expression,
  Identifier,
  MemberExpression,
  Node,
  TemplateElement,
  TemplateLiteral,
} from 'estree'
import type { SourceCode } from 'eslint'
import { constantOf, type Evaluation } from './evaluation.js'
import { environmentVariable, folderOfCall, isModuleFolder, pathParts } from './known-calls.js'
import type { ComputedPiece, Piece, Quote, TextPiece } from './pieces.js'
import { staticText } from './static-value.js'
import { charactersOf } from './string-literal.js'

export const rangeOf = (node: Node): Range => node.range ?? [0, 0]

const computed = (node: Node, known: Omit<ComputedPiece, 'kind' | 'use'> = {}): ComputedPiece => ({
  kind: 'computed',
  use: rangeOf(node),
  ...known,
})

const variable = (node: Node, name: string): ComputedPiece => computed(node, { variable: name })

function textPiece(quote: Quote, range: Range, { sourceCode, isUsedOnce }: Evaluation): TextPiece {
  const characters = charactersOf(sourceCode.text.slice(...range), range[0])
  return { kind: 'text', literal: { quote, range, isUsedOnce }, characters }
}

function stringPiece(node: Node, evaluation: Evaluation): TextPiece {
  const [start, end] = rangeOf(node)
  const quote = evaluation.sourceCode.text[start] === '"' ? '"' : "'"
  return textPiece(quote, [start + 1, end - 1], evaluation)
}

/** Parsers differ in whether the range of a template's part holds the signs around it. */
function quasiRange(node: TemplateElement, { text }: SourceCode): Range {
  const [start, end] = rangeOf(node)
  if (end - start - node.value.raw.length < 2) return [start, end]
  return [start + 1, end - (text[end - 1] === '{' ? 2 : 1)]
}

/** The pieces of an expression in a template, which is used with its signs: `${folder}`. */
const withSigns = (pieces: readonly Piece[], use: Range): Piece[] =>
  pieces.map((piece) => (piece.kind === 'text' && !piece.use ? piece : { ...piece, use }))

/** The parts of a template. */
export function templatePieces({ quasis, expressions }: TemplateLiteral, evaluation: Evaluation): Piece[] {
  const ranges = quasis.map((quasi) => quasiRange(quasi, evaluation.sourceCode))
  return ranges.flatMap((range, index) => {
    const text = textPiece('`', range, evaluation)
    const [expression, next] = [expressions[index], ranges[index + 1]]
    return expression && next ? [text, ...withSigns(evaluate(expression, evaluation), [range[1], next[0]])] : [text]
  })
}

function identifierPieces(node: Identifier, evaluation: Evaluation): Piece[] {
  if (node.name === '__dirname') return [variable(node, 'PWD')]
  const constant = constantOf(node, evaluation)
  if (!constant) return [staticPiece(node, evaluation)]
  return evaluate(constant.value, constant.evaluation).map((piece) => ({ ...piece, use: rangeOf(node) }))
}

function memberPiece(node: MemberExpression, evaluation: Evaluation): Piece {
  const name = environmentVariable(node)
  if (name !== undefined) return variable(node, name)
  return isModuleFolder(node) ? variable(node, 'PWD') : staticPiece(node, evaluation)
}

function callPieces(node: CallExpression, evaluation: Evaluation): Piece[] {
  const folder = folderOfCall(node)
  if (folder !== undefined) return [variable(node, folder)]
  const parts = pathParts(node)
  if (!parts) return [staticPiece(node, evaluation)]
  return parts.flatMap((part, index) => {
    const pieces = evaluate(part, evaluation)
    const [start] = rangeOf(part)
    return index === 0 ? pieces : [{ kind: 'computed', use: [start, start], text: '/' }, ...pieces]
  })
}

function staticPiece(node: Expression, { sourceCode }: Evaluation): ComputedPiece {
  const text = staticText(node, sourceCode)
  return text === undefined ? computed(node) : computed(node, { text })
}

/** Set wherever a container is started, but for Windows. */
const ALWAYS_SET = new Set<string | undefined>(['HOME', 'PWD'])

const isKnown = (pieces: readonly Piece[]): boolean =>
  pieces.some((piece) => piece.kind === 'text' || piece.text !== undefined || ALWAYS_SET.has(piece.variable))

/** `a ?? b` and `a || b`: what the text offers for an unknown value. */
function fallbackPieces(left: Expression, right: Expression, evaluation: Evaluation): Piece[] {
  const pieces = evaluate(left, evaluation)
  return isKnown(pieces) ? pieces : evaluate(right, evaluation)
}

/** What TypeScript puts around an expression: `x as string`, `x!`. */
const innerOf = (node: object): Expression | undefined =>
  'type' in node && String(node.type).startsWith('TS') && 'expression' in node
    ? (node.expression as Expression)
    : undefined

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
  Identifier: identifierPieces,
  MemberExpression: (node, evaluation) => [memberPiece(node, evaluation)],
  CallExpression: callPieces,
}

/** The parts of the string that an expression gives. */
export function evaluate(node: Expression, evaluation: Evaluation): Piece[] {
  const inner = innerOf(node)
  if (inner) return evaluate(inner, evaluation)
  const own = EVALUATORS[node.type] as ((node: Expression, evaluation: Evaluation) => Piece[]) | undefined
  return own ? own(node, evaluation) : [staticPiece(node, evaluation)]
}

/** The text that an expression gives, undefined where code alone does not say it. */
export function textOf(pieces: readonly Piece[]): string | undefined {
  const texts = pieces.map((piece) =>
    piece.kind === 'text' ? piece.characters.map(({ text }) => text).join('') : piece.text,
  )
  return texts.includes(undefined) ? undefined : texts.join('')
}
