import { codeComments } from '../code/comments.js'
import { C_FAMILY } from '../code/tokens.js'

export const comments = codeComments(C_FAMILY, '// ')
