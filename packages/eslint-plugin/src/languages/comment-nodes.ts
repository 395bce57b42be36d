import type { SourceLocation } from '@eslint/core'
import type { FormatId } from '@mount-lint/core'
import { commentsOf } from '../linter.js'

/** A comment as ESLint's directives know it. */
export interface CommentNode {
  readonly type: 'Block'
  /** Without its signs. */
  readonly value: string
  readonly range: [start: number, end: number]
  readonly loc: SourceLocation
}

/** What every directive holds; a file without it needs no search for comments. */
const DIRECTIVE = 'eslint'

const DIRECTIVE_COMMENT = /^\s*eslint(?:-enable|-disable(?:-(?:next-)?line)?)?(?:\s|$)/

/** Older versions of VS Code's extension write a block comment with two stars. */
const withoutStar = (text: string): string => text.replace(/^\*+/, '')

/** The comments that speak to ESLint, in the order of the text. */
export function directiveComments(
  text: string,
  format: FormatId,
  locOf: (offset: number) => SourceLocation['start'],
): CommentNode[] {
  if (!text.includes(DIRECTIVE)) return []
  return commentsOf(text, format)
    .map(({ text: content, range: [start, end] }) => ({ value: withoutStar(content), start, end }))
    .filter(({ value }) => DIRECTIVE_COMMENT.test(value))
    .map(({ value, start, end }) => ({
      type: 'Block',
      value,
      range: [start, end],
      loc: { start: locOf(start), end: locOf(end) },
    }))
}
