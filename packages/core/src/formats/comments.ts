// Written by `npm run docs` from the registry in index.ts.
import { comments as batch } from './batch/comments.js'
import { comments as compose } from './compose/comments.js'
import { comments as devcontainer } from './devcontainer/comments.js'
import type { CommentSyntax } from './format.js'
import type { FormatId } from './index.js'
import { comments as powershell } from './powershell/comments.js'
import { comments as shell } from './shell/comments.js'

/** The comments of all formats, apart from the registry, which loads no parser. */
export const commentSyntaxes: Readonly<Record<FormatId, CommentSyntax>> = {
  compose,
  devcontainer,
  shell,
  batch,
  powershell,
}
