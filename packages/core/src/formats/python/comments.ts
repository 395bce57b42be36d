import { codeComments } from '../code/comments.js'
import { PYTHON } from '../code/tokens.js'

export const comments = codeComments(PYTHON, '# ')
