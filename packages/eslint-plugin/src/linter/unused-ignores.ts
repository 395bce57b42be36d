import { commentSyntaxes, describeProblem, hasDrives, placeOf, rules, suppressions } from '@mount-lint/core'
import type { FormatId, LintResult, Mount, Range, Suppression } from '@mount-lint/core'
import type { Report } from '../report.js'
import type { Subject } from '../subject.js'
import { capitalized, sentenceOf } from './sentence.js'

const includes = ([start, end]: Range, at: number): boolean => at >= start && at < end

const sourceOffset = ({ source }: Mount, path: string): number | undefined => {
  const place = source && placeOf(source)
  return place?.path === path ? place.range[0] : undefined
}

const isUndecided = ({ source }: Mount): boolean =>
  source?.atoms.some(({ hole }) => hole?.meaning === 'unknown') === true

/** Whether a comment says the same on machines that have drives, which the one that lints may not have. */
const isOfText = (rule: string | undefined, { machine }: Subject): boolean =>
  hasDrives(machine) || (rule !== undefined && rule !== 'no-windows-project')

/**
 * Whether an unused comment is of no use to anybody. It may be on another machine, with another `.env`, or to another
 * script, which reads this one.
 */
function isSurelyUnused(
  { rule, covers }: Suppression,
  result: LintResult,
  subject: Subject,
  format: FormatId,
): boolean {
  if (rule !== undefined && !rules.some(({ id }) => id === rule)) return true
  const covered = result.mounts.filter((mount) => includes(covers, sourceOffset(mount, subject.source.path) ?? -1))
  if (covered.length === 0) return commentSyntaxes[format].isIncluded === undefined && result.problems.length === 0
  return isOfText(rule, subject) && !covered.some(isUndecided)
}

/** The whole line where nothing else stands on it, else the comment with the blanks before it. */
function removalOf(text: string, [start, end]: Range): Range {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const newline = text.indexOf('\n', end)
  const lineEnd = newline < 0 ? text.length : newline + 1
  const before = text.slice(lineStart, start)
  if (/^[ \t]*$/.test(before) && /^\s*$/.test(text.slice(end, lineEnd))) return [lineStart, lineEnd]
  return [lineStart + before.trimEnd().length, end]
}

const REMOVE = 'Remove the comment'

/** A comment that names several rules may be of use for another one. */
function removalSuggestion(all: readonly Suppression[], { range: [at] }: Suppression, text: string, format: FormatId) {
  const comment = commentSyntaxes[format].read(text).find(({ range }) => includes(range, at))
  if (!comment || all.filter(({ range }) => includes(comment.range, range[0])).length > 1) return {}
  return { suggestion: { title: REMOVE, edits: [{ range: removalOf(text, comment.range), text: '' }] } }
}

function messageOf({ rule = '', range }: Suppression, path: string): string {
  const message = describeProblem({ code: 'unused-ignore', place: { path, range }, detail: rule })
  return capitalized(sentenceOf({ message }))
}

/** Comments such as `mount-lint-ignore` that take no finding away, as `lint` found out. */
export function unusedIgnores(result: LintResult, subject: Subject, format: FormatId): Report[] {
  const { path, text } = subject.source
  const used = new Set(result.ignores.filter((one) => one.path === path && one.isUsed).map(({ range: [at] }) => at))
  const all = suppressions(text, format)
  return all
    .filter((one) => !used.has(one.range[0]) && isSurelyUnused(one, result, subject, format))
    .map((one) => ({
      rule: 'no-unused-ignore',
      range: one.range,
      message: messageOf(one, path),
      ...removalSuggestion(all, one, text, format),
    }))
}
