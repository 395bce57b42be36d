import { TextSourceCodeBase } from '@eslint/plugin-kit'
import type { CommentNode } from '../comment-node.js'
import type { MountLintDocument } from './document.js'

/** Gives itself for every property and every call, so that whatever is asked of it answers nothing. */
const inert: unknown = new Proxy(() => inert, {
  get: (_target, key) => (key === Symbol.toPrimitive ? () => '' : inert),
  apply: () => inert,
})

const none = (): never[] => []
const nothing = (): null => null
const no = (): false => false

/** What typed rules require before they check anything. */
const PARSER_SERVICES = { program: inert, esTreeNodeToTSNodeMap: new Map(), tsNodeToESTreeNodeMap: new Map() }

/** A file of which no rule for JavaScript expects anything. */
export class InertSourceCode extends TextSourceCodeBase<{
  LangOptions: Record<string, unknown>
  RootNode: MountLintDocument
  SyntaxElementWithLoc: MountLintDocument | CommentNode
  ConfigNode: CommentNode
}> {}

/**
 * The members of a JavaScript file's source code, all empty: presets that name no files run JavaScript rules on ours,
 * and one that misses a member would end the whole run. They are in the prototype, since each file has a source code.
 */
Object.assign(InertSourceCode.prototype, {
  hasBOM: false,
  visitorKeys: {},
  parserServices: PARSER_SERVICES,
  scopeManager: inert,
  tokensAndComments: [],

  getParent: () => undefined,
  getAncestors: none,
  getLines(this: InertSourceCode) {
    return this.lines
  },
  getScope: () => inert,
  getDeclaredVariables: none,
  getNodeByRangeIndex: nothing,
  getJSDocComment: nothing,
  isSpaceBetween: no,
  isSpaceBetweenTokens: no,
  isGlobalReference: no,
  markVariableAsUsed: no,

  getAllComments: none,
  getCommentsBefore: none,
  getCommentsAfter: none,
  getCommentsInside: none,
  commentsExistBetween: no,

  getTokenByRangeStart: nothing,
  getFirstToken: nothing,
  getLastToken: nothing,
  getTokenBefore: nothing,
  getTokenAfter: nothing,
  getFirstTokenBetween: nothing,
  getLastTokenBetween: nothing,
  getTokens: none,
  getFirstTokens: none,
  getLastTokens: none,
  getTokensBefore: none,
  getTokensAfter: none,
  getTokensBetween: none,
  getFirstTokensBetween: none,
  getLastTokensBetween: none,
})
