import { codeComments } from '../code/comments.js'
import { TOML } from './toml.js'

export const comments = codeComments(TOML, '# ')
