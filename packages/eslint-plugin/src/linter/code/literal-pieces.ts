import type { Range } from '@mount-lint/core'
import type { Literal, TemplateElement } from 'estree'
import type { SourceCode } from 'eslint'
import type { Evaluation } from './evaluation.js'
import { rangeOf } from './nodes.js'
import type { Piece, Quote, TextPiece } from './pieces.js'
import { charactersOf } from './string-literal.js'

export function textPiece(quote: Quote, range: Range, { sourceCode, uses }: Evaluation): TextPiece {
  const characters = charactersOf(sourceCode.text.slice(...range), range[0])
  return { kind: 'text', literal: { quote, range, uses }, characters }
}

/** The text of a string; that of the name of a property has no quotes to write in. */
export function stringPiece(node: Literal & { readonly value: string }, evaluation: Evaluation): Piece {
  const [start, end] = rangeOf(node)
  const quote = evaluation.sourceCode.text[start]
  return quote === '"' || quote === "'"
    ? textPiece(quote, [start + 1, end - 1], evaluation)
    : { kind: 'computed', use: [start, end], expression: [start, end], text: node.value }
}

/** The range of the text in a part of a template; some parsers include the delimiters. */
export function quasiRange(node: TemplateElement, { text }: SourceCode): Range {
  const [start, end] = rangeOf(node)
  if (end - start - node.value.raw.length < 2) return [start, end]
  return [start + 1, end - (text[end - 1] === '{' ? 2 : 1)]
}
