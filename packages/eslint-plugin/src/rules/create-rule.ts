import { visible, type Severity } from '@mount-lint/core'
import type { Rule, SourceCode } from 'eslint'
import { DOCUMENT_EVENT, MountLintSourceCode } from '../languages/source-code.js'
import type { MountLintRule } from '../plugin-types.js'
import { OPTIONS_SCHEMA } from './options.js'
import type { CommentSpot, Report } from './report.js'
import { reportsOf } from './scan.js'
import { capitalized } from './sentence.js'

const DOCS = 'https://github.com/mount-lint/mount-lint/blob/main/docs/rules'

function cureOf({ cure }: Report): Rule.SuggestionReportDescriptor[] {
  if (!cure) return []
  const { help, edits } = cure
  const fix = (fixer: Rule.RuleFixer) => edits.map(({ range, text }) => fixer.replaceTextRange([...range], text))
  return [{ messageId: 'replace', data: { help: visible(capitalized(help)) }, fix }]
}

function ignoreAt(spot: CommentSpot | undefined, ruleId: string): Rule.SuggestionReportDescriptor[] {
  if (!spot) return []
  const comment = `${spot.before}eslint-disable-next-line ${ruleId}${spot.after}`
  const fix = (fixer: Rule.RuleFixer) => fixer.insertTextBeforeRange([spot.offset, spot.offset], comment)
  return [{ messageId: 'ignore', data: { comment: comment.trim() }, fix }]
}

function reportAll(context: Rule.RuleContext, reports: readonly Report[]): void {
  const { sourceCode } = context
  for (const report of reports) {
    const [start, end] = report.range
    context.report({
      // ESLint counts lines and columns from where the file's language does.
      loc: { start: sourceCode.getLocFromIndex(start), end: sourceCode.getLocFromIndex(end) },
      messageId: 'mount',
      data: { message: visible(report.message) },
      suggest: [...cureOf(report), ...ignoreAt(report.ignore, context.id)],
    })
  }
}

/** What fires for the root of a file, whatever its language calls it. */
const rootListener = (sourceCode: SourceCode): string =>
  (sourceCode as unknown) instanceof MountLintSourceCode ? DOCUMENT_EVENT : sourceCode.ast.type

const NO_LISTENERS: Rule.RuleListener = {}

/** What a rule is called, and what it counts as in the recommended configuration. */
export interface RuleText {
  readonly id: MountLintRule
  readonly severity: Severity
  readonly summary: string
}

/** A rule of ESLint that runs in a file of any language. */
export const createRule = ({ id, summary }: RuleText): Rule.RuleModule => ({
  meta: {
    type: 'problem',
    docs: { description: summary, recommended: true, url: `${DOCS}/${id}.md` },
    hasSuggestions: true,
    languages: ['*'],
    schema: [OPTIONS_SCHEMA],
    defaultOptions: [{}],
    messages: { mount: '{{message}}', replace: '{{help}}', ignore: 'Ignore this mount: {{comment}}' },
  },
  create: (context) => {
    const reports = reportsOf(context).filter(({ rule }) => rule === id)
    if (reports.length === 0) return NO_LISTENERS
    return {
      [rootListener(context.sourceCode)]: (node: unknown) => {
        if (node === context.sourceCode.ast) reportAll(context, reports)
      },
    }
  },
})
