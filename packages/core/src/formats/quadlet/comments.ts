import type { Comment } from '../../languages/comments/comment.js'
import { commandAt } from '../../languages/units/command.js'
import type { CommentSyntax } from '../format.js'

const COMMENT = /^[ \t]*[#;]([^\r\n]*)/gm

const read = (text: string): Comment[] =>
  [...text.matchAll(COMMENT)].map(({ 0: comment, 1: content = '', index }) => ({
    range: [index + comment.length - comment.trimStart().length, index + comment.length],
    text: content,
  }))

export const comments: CommentSyntax = { read, signs: ['# ', ''], unitAt: commandAt('\\'), continuation: '\\' }
