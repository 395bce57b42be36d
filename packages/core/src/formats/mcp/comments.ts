import { jsoncComments } from '../../languages/comments/jsonc.js'
import { objectAt } from '../../languages/units/object.js'
import type { CommentSyntax } from '../format.js'

/** VS Code, Gemini CLI and opencode accept comments; the other clients parse strict JSON. */
const WITH_COMMENTS = /(?:^|\/)(?:\.vscode\/mcp\.json|\.gemini\/settings\.json|opencode\.json|[^/]*\.jsonc)$/

export const comments: CommentSyntax = {
  read: jsoncComments,
  signs: ['/* ', ' */'],
  unitAt: objectAt,
  isAccepted: (path) => WITH_COMMENTS.test(path),
}
