import type { SourceLocation } from '@eslint/core'
import { commentSyntaxes, type FormatId } from '@mount-lint/core'
import type { CommentNode } from '../comment-node.js'

const DIRECTIVE_COMMENT = /^\s*eslint(?:-enable|-disable(?:-(?:next-)?line)?)?(?:\s|$)/

/** Older versions of VS Code's extension write a block comment with two stars. */
const withoutStar = (text: string): string => text.replace(/^\*+/, '')

/** The comments of a file that are directives for ESLint, in the order of the text. */
export const directiveComments = (
  text: string,
  format: FormatId,
  locOf: (offset: number) => SourceLocation['start'],
): CommentNode[] =>
  commentSyntaxes[format]
    .read(text)
    .map(({ text: content, range: [start, end] }) => ({ value: withoutStar(content), start, end }))
    .filter(({ value }) => DIRECTIVE_COMMENT.test(value))
    .map(({ value, start, end }) => ({
      type: 'Block',
      value,
      range: [start, end],
      loc: { start: locOf(start), end: locOf(end) },
    }))
