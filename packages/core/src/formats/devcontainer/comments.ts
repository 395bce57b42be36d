import { jsoncComments } from '../../languages/comments/jsonc.js'
import { objectAt } from '../../languages/units/object.js'
import type { CommentSyntax } from '../format.js'

/** Block comments are the only form that all ESLint plugins for JSON support in directives. */
export const comments: CommentSyntax = { read: jsoncComments, signs: ['/* ', ' */'], unitAt: objectAt }
