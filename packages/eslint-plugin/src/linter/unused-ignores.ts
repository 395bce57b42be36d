import {
  capitalized,
  describeProblem,
  sentenceOf,
  unusedIgnores,
  type IgnoresInFile,
  type UnusedIgnore,
} from '@mount-lint/core'
import type { Report } from '../report.js'

function messageOf({ suppression: { rule = '', range } }: UnusedIgnore, path: string): string {
  const message = describeProblem({ code: 'unused-ignore', place: { path, range }, detail: rule })
  return capitalized(sentenceOf({ message }))
}

const suggestionOf = ({ removal }: UnusedIgnore): Pick<Report, 'suggestion'> =>
  removal ? { suggestion: { title: 'Remove the comment', edits: [{ range: removal, text: '' }] } } : {}

/** Reports comments such as `mount-lint-ignore` that ignore no finding. */
export const unusedIgnoreReports = (file: IgnoresInFile, path: string): Report[] =>
  unusedIgnores(file).map((one) => ({
    rule: 'no-unused-ignore',
    range: one.suppression.range,
    message: messageOf(one, path),
    ...suggestionOf(one),
  }))
