import { describeProblem, hasDrives, rules } from '@mount-lint/core'
import type { CoveringComments, Mount, Range, Suppression } from '@mount-lint/core'
import type { Report } from '../report.js'
import type { Subject } from '../subject.js'
import { capitalized, sentenceOf } from './sentence.js'

const includes = ([start, end]: Range, at: number): boolean => at >= start && at < end

const isUndecided = ({ source }: Mount): boolean =>
  source?.atoms.some(({ hole }) => hole?.meaning === 'unknown') === true

/** Whether a comment says the same on machines that have drives, which the one that lints may not have. */
const isOfText = (rule: string | undefined, { machine }: Subject): boolean =>
  hasDrives(machine) || (rule !== undefined && rule !== 'no-windows-project')

/** A mount and where the file uses its host path. */
export interface LocatedMount {
  readonly mount: Mount
  readonly at: Range
}

/** The `mount-lint-ignore` comments of a file, and what they may cover. */
export interface IgnoresInFile {
  readonly subject: Subject
  readonly comments: CoveringComments
  readonly suppressions: readonly Suppression[]
  readonly used: ReadonlySet<Suppression>
  readonly mounts: readonly LocatedMount[]
  /** Whether comments at no mount may be for other files or for a part that cannot be read. */
  readonly mayServeOthers: boolean
}

/** Whether an unused comment is of no use to anybody: neither on another machine, nor with another `.env`, nor in another file. */
function isSurelyUnused({ rule, covers }: Suppression, { mounts, subject, mayServeOthers }: IgnoresInFile): boolean {
  if (rule !== undefined && !rules.some(({ id }) => id === rule)) return true
  const covered = mounts.filter(({ at }) => includes(covers, at[0])).map(({ mount }) => mount)
  if (covered.length === 0) return !mayServeOthers
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
function removalSuggestion({ range: [at] }: Suppression, { suppressions, comments, subject }: IgnoresInFile) {
  const { text } = subject.source
  const comment = comments.read(text).find(({ range }) => includes(range, at))
  if (!comment || suppressions.filter(({ range }) => includes(comment.range, range[0])).length > 1) return {}
  return { suggestion: { title: REMOVE, edits: [{ range: removalOf(text, comment.range), text: '' }] } }
}

function messageOf({ rule = '', range }: Suppression, path: string): string {
  const message = describeProblem({ code: 'unused-ignore', place: { path, range }, detail: rule })
  return capitalized(sentenceOf({ message }))
}

/** Reports comments such as `mount-lint-ignore` that ignore no finding. */
export const unusedIgnores = (file: IgnoresInFile): Report[] =>
  file.suppressions
    .filter((one) => !file.used.has(one) && isSurelyUnused(one, file))
    .map((one) => ({
      rule: 'no-unused-ignore',
      range: one.range,
      message: messageOf(one, file.subject.source.path),
      ...removalSuggestion(one, file),
    }))
