import {
  commentSpots,
  describeFinding,
  formatByName,
  ignoresOf,
  lineIndex,
  lint,
  otherPathsOf,
  sentenceOf,
  unreportedIn,
  type CommentSpot,
  type Finding,
  type FormatId,
  type Place,
} from '@mount-lint/core'
import type { Report } from '../report.js'
import { ruleOf } from '../rule-texts.js'
import type { Subject } from '../subject.js'
import { firstLineOf, omittedReports } from './omitted-reports.js'
import { titleOf } from './title.js'
import { unusedIgnoreReports } from './unused-ignores.js'

/** Where else the host path was written: a line of this file, or of another one. */
function nameOf({ path, range }: Place, { source, context }: Subject): string {
  const text = path === source.path ? source.text : (context.read(path, 'include') ?? '')
  const { line } = lineIndex(text).positionAt(range[0])
  return path === source.path ? `line ${line}` : `${path}:${line}`
}

function messageOf(finding: Finding, subject: Subject): string {
  const written = finding.related.find(({ kind }) => kind === 'definition')
  return sentenceOf(describeFinding(finding), written ? ` (written at ${nameOf(written, subject)})` : '')
}

function suggestionOf(finding: Finding, { source }: Subject): Report['suggestion'] {
  const { edits, place } = finding
  const { help } = describeFinding(finding)
  if (help === undefined || edits.length === 0 || edits.some(({ path }) => path !== source.path)) return undefined
  return { title: titleOf(help, edits, place.range, source.text), edits }
}

function reportOf(finding: Finding, subject: Subject, ignore: CommentSpot | undefined): Report {
  const suggestion = suggestionOf(finding, subject)
  return {
    rule: ruleOf(finding),
    range: finding.place.range,
    message: messageOf(finding, subject),
    ...(suggestion ? { suggestion } : {}),
    ...(ignore ? { ignore } : {}),
  }
}

/** The findings in the files that a file brings in, but for those that are reported there. */
const elsewhereOf = (findings: readonly Finding[], subject: Subject): Finding[] =>
  otherPathsOf(findings, subject.source.path).flatMap((path) => unreportedIn(path, findings, reportedIn(path, subject)))

/** What is reported in another file when ESLint gets to it, which its name has to say. */
function reportedIn(path: string, subject: Subject): readonly Finding[] {
  const format = formatByName(path)
  const text = subject.context.read(path, 'include')
  if (format === 'none' || format === 'ask' || text === undefined) return []
  return lint({ path, text }, { ...subject, format, only: 'findings' }).findings
}

/**
 * ESLint reports nothing in files that it does not lint, so the file that brings them in has to say it: where it writes the path,
 * if it does.
 */
function reportElsewhere(finding: Finding, subject: Subject): Report {
  const written = finding.related.findLast(({ path }) => path === subject.source.path)
  const suggestion = written && suggestionOf({ ...finding, place: written }, subject)
  return {
    rule: ruleOf(finding),
    range: written?.range ?? firstLineOf(subject.source.text),
    message: sentenceOf(describeFinding(finding), ` (in ${nameOf(finding.place, subject)})`),
    ...(suggestion ? { suggestion } : {}),
  }
}

/** Everything that is reported of a file of a format, the findings in the files that it includes first. */
export function textReports(subject: Subject, format: FormatId): Report[] {
  const { source } = subject
  const result = lint(source, { ...subject, format, only: 'findings' })
  const own = result.findings.filter(({ place }) => place.path === source.path)
  const offsets = own.map(({ place }) => place.range[0])
  const spots = own.length === 0 ? [] : commentSpots(source, format, offsets)
  return [
    ...elsewhereOf(result.findings, subject).map((finding) => reportElsewhere(finding, subject)),
    ...own.map((finding, index) => reportOf(finding, subject, spots[index])),
    ...omittedReports(result.findings, result.omitted, source.text),
    ...unusedIgnoreReports(ignoresOf(result, { ...subject, format }), source.path),
  ]
}
