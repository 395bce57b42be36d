import { visible } from '@mount-lint/core'
import type { Rule, SourceCode } from 'eslint'
import { DOCUMENT_EVENT, MountLintSourceCode } from '../languages/source-code.js'
import { OPTIONS_SCHEMA } from './options.js'
import type { CommentSpot, Report } from '../report.js'
import type { RuleText } from '../rule-texts.js'
import { scanOf } from './scan.js'

const DOCS = 'https://github.com/mount-lint/mount-lint/blob/main/docs/rules'

function replacementOf({ suggestion }: Report): Rule.SuggestionReportDescriptor[] {
  if (!suggestion) return []
  const { title, edits } = suggestion
  const fix = (fixer: Rule.RuleFixer) => edits.map(({ range, text }) => fixer.replaceTextRange([...range], text))
  return [{ messageId: 'replace', data: { title: visible(title) }, fix }]
}

function ignoreAt(spot: CommentSpot | undefined, ruleId: string): Rule.SuggestionReportDescriptor[] {
  if (!spot) return []
  const comment = `${spot.before}eslint-disable-next-line ${ruleId}${spot.after}`
  const fix = (fixer: Rule.RuleFixer) => fixer.insertTextBeforeRange([spot.offset, spot.offset], comment)
  return [{ messageId: 'ignore', data: { comment: comment.trim() }, fix }]
}

function reportAll(context: Rule.RuleContext, reports: readonly Report[], messageId: string): void {
  const { sourceCode } = context
  for (const report of reports) {
    const [start, end] = report.range
    context.report({
      // ESLint counts lines and columns from where the file's language does.
      loc: { start: sourceCode.getLocFromIndex(start), end: sourceCode.getLocFromIndex(end) },
      messageId,
      data: { message: visible(report.message) },
      suggest: [...replacementOf(report), ...ignoreAt(report.ignore, context.id)],
    })
  }
}

/** What fires for the root of a file, whatever its language calls it. */
const rootListener = (sourceCode: SourceCode): string =>
  (sourceCode as unknown) instanceof MountLintSourceCode ? DOCUMENT_EVENT : sourceCode.ast.type

/** `windowsPath` for `no-windows-path`. */
const messageIdOf = (id: string): string =>
  id.replace(/^no-/, '').replace(/-(\w)/g, (_match, letter: string) => letter.toUpperCase())

const NO_LISTENERS: Rule.RuleListener = {}

/** A rule of ESLint that runs in a file of any language. */
export const createRule = ({ id, summary }: RuleText): Rule.RuleModule => ({
  meta: {
    type: 'problem',
    docs: { description: summary, recommended: true, url: `${DOCS}/${id}.md` },
    hasSuggestions: true,
    languages: ['*'],
    schema: [OPTIONS_SCHEMA],
    defaultOptions: [{}],
    messages: { [messageIdOf(id)]: '{{message}}', replace: '{{title}}', ignore: 'Ignore this mount: {{comment}}' },
  },
  create: (context) => {
    const scan = scanOf(context)
    if (!scan) return NO_LISTENERS
    const { sourceCode } = context
    return {
      [rootListener(sourceCode)]: (node: unknown) => {
        if (node !== sourceCode.ast) return
        const own = scan().filter(({ rule }) => rule === id)
        reportAll(context, own, messageIdOf(id))
      },
    }
  },
})
