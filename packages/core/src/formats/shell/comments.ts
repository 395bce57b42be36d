import { shellComments } from '../../languages/comments/shell.js'
import { commandAt } from '../../languages/units/command.js'
import type { CommentSyntax } from '../format.js'

export const comments: CommentSyntax = {
  read: shellComments,
  signs: ['# ', ''],
  unitAt: commandAt('\\'),
  continuation: '\\',
  isIncluded: true,
}
