import { yamlComments } from '../../languages/comments/yaml.js'
import { itemAt } from '../../languages/units/item.js'
import type { CommentSyntax } from '../format.js'

export const comments: CommentSyntax = { read: yamlComments, signs: ['# ', ''], unitAt: itemAt }
