import { TextSourceCodeBase } from '@eslint/plugin-kit'
import type { CommentNode } from './comment-nodes.js'
import type { MountLintDocument } from './document.js'

/** Gives itself for every property and every call, so that whatever is asked of it answers nothing. */
const inert: unknown = new Proxy(() => inert, {
  get: (_target, key) => (key === Symbol.toPrimitive ? () => '' : inert),
  apply: () => inert,
})

/** What typed rules insist on before they look at anything. */
const PARSER_SERVICES = { program: inert, esTreeNodeToTSNodeMap: new Map(), tsNodeToESTreeNodeMap: new Map() }

/**
 * The members of a JavaScript file's source code, all empty: presets that name no files run JavaScript rules on ours,
 * and one that misses a member would end the whole run.
 */
export class InertSourceCode extends TextSourceCodeBase<{
  LangOptions: Record<string, unknown>
  RootNode: MountLintDocument
  SyntaxElementWithLoc: MountLintDocument | CommentNode
  ConfigNode: CommentNode
}> {
  readonly hasBOM = false
  readonly visitorKeys = {}
  readonly parserServices = PARSER_SERVICES
  readonly scopeManager = inert
  readonly tokensAndComments: readonly never[] = []

  override getParent = (): undefined => undefined
  override getAncestors = (): never[] => []
  getLines = (): string[] => this.lines
  getScope = (): unknown => inert
  getDeclaredVariables = (): never[] => []
  getNodeByRangeIndex = (): null => null
  getJSDocComment = (): null => null
  isSpaceBetween = (): false => false
  isSpaceBetweenTokens = (): false => false
  isGlobalReference = (): false => false
  markVariableAsUsed = (): false => false

  getAllComments = (): never[] => []
  getCommentsBefore = (): never[] => []
  getCommentsAfter = (): never[] => []
  getCommentsInside = (): never[] => []
  commentsExistBetween = (): false => false

  getTokenByRangeStart = (): null => null
  getFirstToken = (): null => null
  getLastToken = (): null => null
  getTokenBefore = (): null => null
  getTokenAfter = (): null => null
  getFirstTokenBetween = (): null => null
  getLastTokenBetween = (): null => null
  getTokens = (): never[] => []
  getFirstTokens = (): never[] => []
  getLastTokens = (): never[] => []
  getTokensBefore = (): never[] => []
  getTokensAfter = (): never[] => []
  getTokensBetween = (): never[] => []
  getFirstTokensBetween = (): never[] => []
  getLastTokensBetween = (): never[] => []
}
