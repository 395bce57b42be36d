import { objectAt } from '../../languages/units/object.js'
import type { CommentSyntax } from '../format.js'

/** npm refuses a package.json with comments, so that none is read and none is offered. */
export const comments: CommentSyntax = { read: () => [], signs: ['/* ', ' */'], unitAt: objectAt }
