import { jsoncComments } from '../../languages/comments/jsonc.js'
import { objectAt } from '../../languages/units/object.js'
import type { CommentSyntax } from '../format.js'

/** A block comment is the one form that directives have in every ESLint plugin for JSON. */
export const comments: CommentSyntax = { read: jsoncComments, signs: ['/* ', ' */'], unitAt: objectAt }
