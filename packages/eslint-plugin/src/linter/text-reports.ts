import {
  commentSyntaxes,
  describeFinding,
  formatByName,
  lineIndex,
  lint,
  placeOf,
  suppressions,
  type Finding,
  type FormatId,
  type LintResult,
  type Place,
} from '@mount-lint/core'
import type { CommentSpot, Report } from '../report.js'
import { ruleOf } from '../rule-texts.js'
import type { Subject } from '../subject.js'
import { commentSpots } from './comment-spots.js'
import { firstLineOf, omittedReports } from './omitted-reports.js'
import { sentenceOf } from './sentence.js'
import { titleOf } from './title.js'
import { unusedIgnores, type IgnoresInFile, type LocatedMount } from './unused-ignores.js'

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
function elsewhereOf(findings: readonly Finding[], subject: Subject): Finding[] {
  const others = findings.filter((finding) => !isIn(subject.source.path)(finding))
  const paths = [...new Set(others.map(({ place }) => place.path))]
  return paths.flatMap((path) => {
    const reported = reportedIn(path, subject)
    return others.filter(isIn(path)).filter((finding) => !reported.some((one) => isSame(one, finding)))
  })
}

const isIn =
  (path: string) =>
  ({ place }: Finding): boolean =>
    place.path === path

const isSame = (a: Finding, b: Finding): boolean =>
  a.rule === b.rule && a.place.range[0] === b.place.range[0] && a.place.range[1] === b.place.range[1]

/** What is reported in another file when ESLint gets to it, which its name has to say. */
function reportedIn(path: string, subject: Subject): readonly Finding[] {
  const format = formatByName(path)
  const text = subject.context.read(path, 'include')
  if (format === 'none' || format === 'ask' || text === undefined) return []
  return lint({ path, text }, { ...subject, format }).findings
}

/** ESLint reports nothing in files that it does not lint, so the file that brings them in has to say it. */
function reportElsewhere(finding: Finding, subject: Subject): Report {
  return {
    rule: ruleOf(finding),
    range: firstLineOf(subject.source.text),
    message: sentenceOf(describeFinding(finding), ` (in ${nameOf(finding.place, subject)})`),
  }
}

const locatedMounts = ({ mounts }: LintResult, path: string): LocatedMount[] =>
  mounts.flatMap((mount) => {
    const place = mount.source && placeOf(mount.source)
    return place?.path === path ? [{ mount, at: place.range }] : []
  })

/** The `mount-lint-ignore` comments of a file of a format, as `lint` used them. */
function ignoresIn(result: LintResult, subject: Subject, format: FormatId): IgnoresInFile {
  const { path, text } = subject.source
  const comments = commentSyntaxes[format]
  const all = suppressions(text, format)
  const used = new Set(result.ignores.filter((one) => one.path === path && one.isUsed).map(({ range: [at] }) => at))
  return {
    subject,
    comments,
    suppressions: all,
    used: new Set(all.filter(({ range: [at] }) => used.has(at))),
    mounts: locatedMounts(result, path),
    mayServeOthers: comments.isIncluded !== undefined || result.problems.length > 0,
  }
}

/** Everything that is reported of a file of a format, the findings in the files that it includes first. */
export function textReports(subject: Subject, format: FormatId): Report[] {
  const { source } = subject
  const result = lint(source, { ...subject, format })
  const own = result.findings.filter(isIn(source.path))
  const offsets = own.map(({ place }) => place.range[0])
  const spots = own.length === 0 ? [] : commentSpots(source.text, format, offsets)
  return [
    ...elsewhereOf(result.findings, subject).map((finding) => reportElsewhere(finding, subject)),
    ...own.map((finding, index) => reportOf(finding, subject, spots[index])),
    ...omittedReports(result.findings, result.omitted, source.text),
    ...unusedIgnores(ignoresIn(result, subject, format)),
  ]
}
