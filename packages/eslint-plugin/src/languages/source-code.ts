import type { FileProblem, TraversalStep } from '@eslint/core'
import { CallMethodStep, type Directive } from '@eslint/plugin-kit'
import { commentSyntaxes, type FormatId } from '@mount-lint/core'
import type { CommentNode } from '../comment-node.js'
import { directiveComments, disableDirectives, inlineConfigs, type InlineConfigs } from '../linter/index.js'
import type { MountLintDocument } from './document.js'
import { InertSourceCode } from './inert-source-code.js'

/** What every directive contains; the comments of a file without it are not read. */
const DIRECTIVE = 'eslint'

/** A file in one of our languages. */
export class MountLintSourceCode extends InertSourceCode {
  readonly format: FormatId
  #directives?: CommentNode[]
  #preparations: (() => void)[] = []

  constructor(text: string, ast: MountLintDocument, format: FormatId) {
    super({ text, ast, lineEndingPattern: /\r\n|[\r\n]/u })
    this.format = format
  }

  /** Does something after all rules are created and before the first listener is called: ESLint charges it to no rule. */
  beforeRules(prepare: () => void): void {
    this.#preparations.push(prepare)
  }

  /** A call instead of a visit: no listener of any other rule fires, not even `*`. */
  override *traverse(): Generator<TraversalStep> {
    for (const prepare of this.#preparations.splice(0)) prepare()
    yield new CallMethodStep({ target: DOCUMENT_EVENT, args: [this.ast] })
  }

  getInlineConfigNodes(): CommentNode[] {
    if (!this.text.includes(DIRECTIVE)) return []
    this.#directives ??= directiveComments(this.text, this.format, (offset) => this.getLocFromIndex(offset))
    return this.#directives
  }

  getDisableDirectives(): { directives: Directive[]; problems: FileProblem[] } {
    const nodes = this.getInlineConfigNodes()
    if (nodes.length === 0) return { directives: [], problems: [] }
    const { continuation } = commentSyntaxes[this.format]
    return { directives: disableDirectives(nodes, this.lines, continuation), problems: [] }
  }

  applyInlineConfig(): InlineConfigs {
    const nodes = this.getInlineConfigNodes()
    return nodes.length === 0 ? { configs: [], problems: [] } : inlineConfigs(nodes)
  }
}

/** The event that our rules listen to in files of our languages. */
export const DOCUMENT_EVENT = 'onMountLintDocument'
