import type { FileProblem, TraversalStep } from '@eslint/core'
import type { Directive } from '@eslint/plugin-kit'
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
  readonly #checks: (() => void)[] = []

  constructor(text: string, ast: MountLintDocument, format: FormatId) {
    super({ text, ast, lineEndingPattern: /\r\n|[\r\n]/u })
    this.format = format
  }

  /** Calls a check when ESLint traverses the file: after it has created all rules, and charged to none of them. */
  onTraversal(check: () => void): void {
    this.#checks.push(check)
  }

  /** No steps, so that no listener of any rule is called, not even `*`. */
  override *traverse(): Generator<TraversalStep> {
    for (const check of this.#checks.splice(0)) check()
    yield* []
  }

  getInlineConfigNodes(): CommentNode[] {
    this.#directives ??= this.text.includes(DIRECTIVE)
      ? directiveComments(this.text, this.format, (offset) => this.getLocFromIndex(offset))
      : []
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
