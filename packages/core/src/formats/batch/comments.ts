import { batchComments } from '../../languages/comments/batch.js'
import { commandAt } from '../../languages/units/command.js'
import type { CommentSyntax } from '../format.js'

export const comments: CommentSyntax = {
  read: batchComments,
  signs: ['rem ', ''],
  unitAt: commandAt('^'),
  continuation: '^',
}
