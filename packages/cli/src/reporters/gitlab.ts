import { describeFinding, type Finding } from '@mount-lint/core'
import { spanOf, type Report } from '../report.js'
import { fingerprinter } from './fingerprint.js'
import type { Reporter } from './reporter.js'
import { jsonText } from '../output.js'

/** A report for GitLab's code quality widget, which expects paths relative to the repository without `./`. */
export const gitlab: Reporter = (report) => {
  const fingerprint = fingerprinter()
  const issues = report.files.flatMap(({ findings }) =>
    findings.map((finding) => ({ ...toIssue(finding, report), fingerprint: fingerprint(finding) })),
  )
  return `${jsonText(issues, 2)}\n`
}

function toIssue(finding: Finding, report: Report): object {
  const { message, help } = describeFinding(finding)
  const { line, column, endLine, endColumn } = spanOf(finding.place, report)
  return {
    description: help === undefined ? message : `${message}; ${help}`,
    check_name: finding.rule,
    severity: finding.severity === 'error' ? 'major' : 'minor',
    location: {
      path: finding.place.path,
      lines: { begin: line, end: endLine },
      positions: { begin: { line, column }, end: { line: endLine, column: endColumn } },
    },
  }
}
