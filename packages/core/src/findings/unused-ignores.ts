import { commentSyntaxes } from '../formats/comments.js'
import type { FormatId } from '../formats/index.js'
import { suppressions, type Suppression } from '../formats/suppressions.js'
import { hasDrives } from '../paths/machine.js'
import { rules } from '../rules/index.js'
import { placeOf } from '../traced-text.js'
import type { LintResult, Machine, Mount, Range, Source } from '../types.js'

/** What decides whether a comment is used. */
interface JudgeContext {
  readonly source: Source
  readonly format: FormatId
  readonly machine: Machine
}

/** A comment that ignores nothing, and the range to delete, where it names no other rule. */
export interface UnusedIgnore {
  readonly suppression: Suppression
  readonly removal?: Range
}

const includes = ([start, end]: Range, at: number): boolean => at >= start && at < end

const sourceOffset = ({ source }: Mount, path: string): number | undefined => {
  const place = source && placeOf(source)
  return place?.path === path ? place.range[0] : undefined
}

const isUndecided = ({ source }: Mount): boolean =>
  source?.atoms.some(({ hole }) => hole?.meaning === 'unknown') === true

/** Whether a comment says the same on machines that have drives, which the one that lints may not have. */
const isOfText = (rule: string | undefined, machine: Machine): boolean =>
  hasDrives(machine) || (rule !== undefined && rule !== 'no-windows-project')

/**
 * Whether an unused comment is of no use to anybody. It may be on another machine, with another `.env`, or to another
 * script, which reads this one.
 */
function isSurelyUnused({ rule, covers }: Suppression, result: LintResult, around: JudgeContext): boolean {
  const { source, format, machine } = around
  if (rule !== undefined && !rules.some(({ id }) => id === rule)) return true
  const covered = result.mounts.filter((mount) => includes(covers, sourceOffset(mount, source.path) ?? -1))
  if (covered.length === 0) return commentSyntaxes[format].isIncluded === undefined && result.problems.length === 0
  return isOfText(rule, machine) && !covered.some(isUndecided)
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

/** A comment that names several rules may be of use for another one. */
function withRemoval(suppression: Suppression, all: readonly Suppression[], around: JudgeContext): UnusedIgnore {
  const { text } = around.source
  const comments = commentSyntaxes[around.format].read(text)
  const comment = comments.find(({ range }) => includes(range, suppression.range[0]))
  if (!comment || all.filter(({ range }) => includes(comment.range, range[0])).length > 1) return { suppression }
  return { suppression, removal: removalOf(text, comment.range) }
}

/** Comments such as `mount-lint-ignore` that take no finding away, as the result of linting the file says. */
export function unusedIgnores(result: LintResult, around: JudgeContext): UnusedIgnore[] {
  const { path, text } = around.source
  const used = new Set(result.ignores.filter((one) => one.path === path && one.isUsed).map(({ range: [at] }) => at))
  const all = suppressions(text, around.format)
  return all
    .filter((one) => !used.has(one.range[0]) && isSurelyUnused(one, result, around))
    .map((one) => withRemoval(one, all, around))
}
