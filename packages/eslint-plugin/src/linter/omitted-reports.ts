import { describeOmitted, type Finding, type Range } from '@mount-lint/core'
import type { Report } from '../report.js'
import { ruleOf } from '../rule-texts.js'

/** The range of the first line of a text. */
export function firstLineOf(text: string): Range {
  const [firstLine = ''] = text.split(/\r?\n/, 1)
  return [0, firstLine.length]
}

/** Says at the first line that there are more findings than are reported. */
export function omittedReports(reported: readonly Finding[], omitted: number, text: string): Report[] {
  const [last] = reported.slice(-1)
  if (omitted === 0 || !last) return []
  return [{ rule: ruleOf(last), range: firstLineOf(text), message: `${describeOmitted(omitted)}.` }]
}
