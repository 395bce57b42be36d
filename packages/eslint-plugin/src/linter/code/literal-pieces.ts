import type { Range } from '@mount-lint/core'
import type { Node, TemplateElement } from 'estree'
import type { SourceCode } from 'eslint'
import type { Evaluation } from './evaluation.js'
import type { Quote, TextPiece } from './pieces.js'
import { charactersOf } from './string-literal.js'

export const rangeOf = (node: Node): Range => node.range ?? [0, 0]

export function textPiece(quote: Quote, range: Range, { sourceCode, uses }: Evaluation): TextPiece {
  const characters = charactersOf(sourceCode.text.slice(...range), range[0])
  return { kind: 'text', literal: { quote, range, uses }, characters }
}

export function stringPiece(node: Node, evaluation: Evaluation): TextPiece {
  const [start, end] = rangeOf(node)
  const quote = evaluation.sourceCode.text[start] === '"' ? '"' : "'"
  return textPiece(quote, [start + 1, end - 1], evaluation)
}

/** Parsers differ in whether the range of a template's part holds the signs around it. */
export function quasiRange(node: TemplateElement, { text }: SourceCode): Range {
  const [start, end] = rangeOf(node)
  if (end - start - node.value.raw.length < 2) return [start, end]
  return [start + 1, end - (text[end - 1] === '{' ? 2 : 1)]
}
