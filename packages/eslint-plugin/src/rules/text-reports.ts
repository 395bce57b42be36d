import {
  describeFinding,
  lineIndex,
  lint,
  type Finding,
  type FormatId,
  type Place,
  type RuleId,
} from '@mount-lint/core'
import { commentSpots } from './comment-spots.js'
import type { CommentSpot, Report } from './report.js'
import type { Subject } from './subject.js'

/** Where else the host path was written: a line of this file, or of another one. */
function nameOf({ path, range }: Place, { source, context }: Subject): string {
  const text = path === source.path ? source.text : (context.read(path) ?? '')
  const { line } = lineIndex(text).positionAt(range[0])
  return path === source.path ? `line ${line}` : `${path}:${line}`
}

function messageOf(finding: Finding, subject: Subject): string {
  const { message, help } = describeFinding(finding)
  const written = finding.related.find(({ kind }) => kind === 'definition')
  const where = written ? ` (written at ${nameOf(written, subject)})` : ''
  return help === undefined ? `${message}${where}.` : `${message}${where}; ${help}.`
}

function cureOf({ edits, ...finding }: Finding, { source }: Subject): Report['cure'] {
  const { help } = describeFinding({ edits, ...finding })
  if (help === undefined || edits.length === 0 || edits.some(({ path }) => path !== source.path)) return undefined
  return { help, edits }
}

function reportOf(finding: Finding, subject: Subject, ignore: CommentSpot | undefined): Report {
  const cure = cureOf(finding, subject)
  return {
    rule: finding.rule satisfies RuleId,
    range: finding.place.range,
    message: messageOf(finding, subject),
    ...(cure ? { cure } : {}),
    ...(ignore ? { ignore } : {}),
  }
}

/** The findings in a file of a format; those that lie in files around it are reported when these are linted. */
export function textReports(subject: Subject, format: FormatId): Report[] {
  const { source, context, machine } = subject
  const findings = lint(source, { format, context, machine }).findings.filter(({ place }) => place.path === source.path)
  if (findings.length === 0) return []
  const spots = commentSpots(
    source.text,
    format,
    findings.map(({ place }) => place.range[0]),
  )
  return findings.map((finding, index) => reportOf(finding, subject, spots[index]))
}
