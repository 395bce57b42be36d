import { Buffer } from 'node:buffer'
import { describeFinding, type Edit, type Finding, type Place, rulePage } from '@mount-lint/core'
import { jsonText } from '../output.js'
import { spanOf, type Report } from '../report.js'
import type { Reporter } from './reporter.js'

const SEVERITIES = { error: 'ERROR', warn: 'WARNING' } as const

/** reviewdog counts columns in bytes of UTF-8. */
function positionIn(path: string, line: number, column: number, { linesOf }: Report): object {
  return {
    line,
    column:
      Buffer.byteLength(
        linesOf(path)
          .lineText(line)
          .slice(0, column - 1),
      ) + 1,
  }
}

function locationOf(place: Place, report: Report): { readonly path: string; readonly range: object } {
  const { line, column, endLine, endColumn } = spanOf(place, report)
  const { path } = place
  const [start, end] = [positionIn(path, line, column, report), positionIn(path, endLine, endColumn, report)]
  return { path, range: { start, end } }
}

/** reviewdog can change one file per suggestion, and part of a fix would be wrong. */
function suggestionsOf({ edits, place }: Finding, report: Report): object[] {
  const isHere = edits.length > 0 && edits.every(({ path }) => path === place.path)
  return isHere ? edits.map((edit: Edit) => ({ range: locationOf(edit, report).range, text: edit.text })) : []
}

function diagnosticOf(finding: Finding, report: Report): object {
  const { message, help } = describeFinding(finding)
  return {
    message: help === undefined ? message : `${message}; ${help}`,
    location: locationOf(finding.place, report),
    severity: SEVERITIES[finding.severity],
    code: { value: finding.rule, url: rulePage(finding.rule) },
    suggestions: suggestionsOf(finding, report),
  }
}

/** The Reviewdog Diagnostic Format, as one object (reviewdog proto/rdf/reviewdog.proto). */
export const rdjson: Reporter = (report) => {
  const diagnostics = report.files.flatMap(({ findings }) => findings.map((finding) => diagnosticOf(finding, report)))
  return `${jsonText({ source: { name: 'mount-lint', url: 'https://github.com/mount-lint/mount-lint' }, diagnostics }, 2)}\n`
}
