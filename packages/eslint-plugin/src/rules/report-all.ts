import { visible, type CommentSpot } from '@mount-lint/core'
import type { Rule } from 'eslint'
import type { Report } from '../report.js'

/** What a report offers to do. */
export type SuggestionsOf = (report: Report, ruleId: string) => Rule.SuggestionReportDescriptor[]

/** Offers to write something else. */
export const replacementOf: SuggestionsOf = ({ suggestion }) => {
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

/** Offers to write something else, and to ignore the mount. */
export const allSuggestions: SuggestionsOf = (report, ruleId) => [
  ...replacementOf(report, ruleId),
  ...ignoreAt(report.ignore, ruleId),
]

/** Shows reports in ESLint with their suggestions. */
export function reportAll(
  context: Rule.RuleContext,
  reports: readonly Report[],
  messageId: string,
  suggestionsOf: SuggestionsOf,
): void {
  const { sourceCode } = context
  for (const report of reports) {
    const [start, end] = report.range
    context.report({
      // ESLint counts lines and columns from where the file's language does.
      loc: { start: sourceCode.getLocFromIndex(start), end: sourceCode.getLocFromIndex(end) },
      messageId,
      data: { message: visible(report.message) },
      suggest: suggestionsOf(report, context.id),
    })
  }
}
