import { objectAt } from '../../languages/units/object.js'
import type { CommentSyntax } from '../format.js'

/** npm rejects a package.json with comments. */
export const comments: CommentSyntax = {
  read: () => [],
  signs: ['/* ', ' */'],
  unitAt: objectAt,
  isAccepted: () => false,
}
