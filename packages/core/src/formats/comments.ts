import type { Comment } from '../languages/comments/comment.js'
import { jsoncComments } from '../languages/comments/jsonc.js'
import { shellComments } from '../languages/comments/shell.js'
import { yamlComments } from '../languages/comments/yaml.js'
import type { FormatId } from '../types.js'

/** Finds the comments of a file of each format, in the order of the text; never throws. */
export const commentReaders = {
  compose: yamlComments,
  devcontainer: jsoncComments,
  shell: shellComments,
} satisfies Record<FormatId, (text: string) => Comment[]>
