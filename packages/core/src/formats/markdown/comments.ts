import type { Comment } from '../../languages/comments/comment.js'
import { commandAt } from '../../languages/units/command.js'
import type { CommentSyntax } from '../format.js'
import { withClosedComments } from './html-comments.js'

/** Comments of HTML, and of the scripts in fences. */
const COMMENT = /<!--(?<html>(?:[^-]|-(?!->))*)-->|^[ \t>]*(?:#|::|rem\b)(?<script>[ \t]*mount-lint-ignore[^\r\n]*)/gim

const read = (text: string): Comment[] =>
  [...withClosedComments(text).matchAll(COMMENT)].map(({ 0: comment, index, groups }) => ({
    range: [index + comment.length - comment.trimStart().length, index + comment.length],
    text: groups?.html ?? groups?.script ?? '',
  }))

export const comments: CommentSyntax = { read, signs: ['<!-- ', ' -->'], unitAt: commandAt('\\') }
