import { jsoncComments } from '../../languages/comments/jsonc.js'
import { objectAt } from '../../languages/units/object.js'
import type { CommentSyntax } from '../format.js'

export const comments: CommentSyntax = { read: jsoncComments, signs: ['/* ', ' */'], unitAt: objectAt }
