import { powershellComments } from '../../languages/comments/powershell.js'
import { commandAt } from '../../languages/units/command.js'
import type { CommentSyntax } from '../format.js'

export const comments: CommentSyntax = {
  read: powershellComments,
  signs: ['# ', ''],
  unitAt: commandAt('`'),
  continuation: '`',
}
