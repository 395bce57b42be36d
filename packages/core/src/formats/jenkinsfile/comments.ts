import type { Comment } from '../../languages/comments/comment.js'
import { commandAt } from '../../languages/units/command.js'
import type { CommentSyntax } from '../format.js'
import { tokensOf } from './tokens.js'

const read = (text: string): Comment[] =>
  tokensOf(text).flatMap(({ kind, range, content }) =>
    kind === 'comment' ? [{ range, text: text.slice(...content) }] : [],
  )

export const comments: CommentSyntax = { read, signs: ['// ', ''], unitAt: commandAt('\\') }
