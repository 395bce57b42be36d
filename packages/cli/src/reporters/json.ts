import { totalsOf } from '../report.js'
import { version } from '../version.js'
import { toFinding, toProblem } from './json-finding.js'
import { noticesOf } from './notices.js'
import type { Reporter } from './reporter.js'
import { jsonText } from '../output.js'

/** Its schema is schema/report.json. */
export const json: Reporter = (report) => {
  const notices = noticesOf(report)
  const value = {
    schemaVersion: 1,
    version: version(),
    summary: totalsOf(report),
    findings: report.files.flatMap(({ findings }) => findings.map((finding) => toFinding(finding, report))),
    problems: report.files.flatMap(({ problems }) => problems.map((problem) => toProblem(problem, report))),
    ...(notices.length > 0 ? { notices } : {}),
  }
  return `${jsonText(value, 2)}\n`
}
