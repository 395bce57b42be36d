import { totalsOf, type Report } from '../report.js'
import { toFinding, toProblem } from './json-finding.js'
import { noticesOf } from './notices.js'
import type { Reporter } from './reporter.js'
import { jsonText } from '../output.js'

/** One JSON object per line: findings and problems with the fields of the JSON format, then the counts. */
export const jsonl: Reporter = (report) =>
  linesOf(report)
    .map((line) => `${jsonText(line)}\n`)
    .join('')

const linesOf = (report: Report): object[] => [
  ...report.files.flatMap(({ findings, problems }) => [
    ...findings.map((finding) => ({ type: 'finding', ...toFinding(finding, report) })),
    ...problems.map((problem) => ({ type: 'problem', ...toProblem(problem, report) })),
  ]),
  ...noticesOf(report).map((message) => ({ type: 'notice', message })),
  { type: 'summary', ...totalsOf(report) },
]
