import { commentSyntaxes } from '../formats/comments.js'
import type { CoveringComments } from '../formats/covered-range.js'
import type { FormatId } from '../formats/index.js'
import { suppressions, type Suppression } from '../formats/suppressions.js'
import { isTemplate } from '../languages/template-tags.js'
import { hasDrives } from '../paths/machine.js'
import { rules } from '../rules/index.js'
import { placeOf } from '../traced-text.js'
import type { LintResult, Machine, Mount, Range, Source } from '../types.js'

/** A mount and the places where the file uses its host path. */
export interface LocatedMount {
  readonly mount: Mount
  readonly at: Range
}

/** The `mount-lint-ignore` comments of a file, and what they may cover. */
export interface IgnoresInFile {
  readonly text: string
  readonly machine: Machine
  readonly comments: CoveringComments
  readonly suppressions: readonly Suppression[]
  readonly used: ReadonlySet<Suppression>
  readonly mounts: readonly LocatedMount[]
  /** Whether comments without a mount may be meant for other files or for a part that cannot be read. */
  readonly mayServeOthers: boolean
}

/** A comment that ignores nothing, and the range to delete unless it names another rule. */
export interface UnusedIgnore {
  readonly suppression: Suppression
  readonly removal?: Range
}

/** A file, its format and the machine it was linted for. */
interface Linted {
  readonly source: Source
  readonly format: FormatId
  readonly machine: Machine
}

const includes = ([start, end]: Range, at: number): boolean => at >= start && at < end

const isUndecided = ({ source }: Mount): boolean =>
  source?.atoms.some(({ hole }) => hole?.meaning === 'unknown') === true

/** Whether a comment may ignore findings only on machines with drives, which this machine may not have. */
const isOfText = (rule: string | undefined, machine: Machine): boolean =>
  hasDrives(machine) || (rule !== undefined && rule !== 'no-windows-project')

/** Whether an unused comment cannot be used on another machine, with another `.env` or in another file either. */
function isSurelyUnused({ rule, covers }: Suppression, { mounts, machine, mayServeOthers }: IgnoresInFile): boolean {
  if (rule !== undefined && !rules.some(({ id }) => id === rule)) return true
  const covered = mounts.filter(({ at }) => includes(covers, at[0])).map(({ mount }) => mount)
  if (covered.length === 0) return !mayServeOthers
  return isOfText(rule, machine) && !covered.some(isUndecided)
}

/** The whole line if it contains nothing else, else the comment and the blanks before it. */
function removalOf(text: string, [start, end]: Range): Range {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const newline = text.indexOf('\n', end)
  const lineEnd = newline < 0 ? text.length : newline + 1
  const before = text.slice(lineStart, start)
  if (/^[ \t]*$/.test(before) && /^\s*$/.test(text.slice(end, lineEnd))) return [lineStart, lineEnd]
  return [lineStart + before.trimEnd().length, end]
}

/** A comment that names several rules may be used for another one. */
function withRemoval(suppression: Suppression, { text, comments, suppressions: all }: IgnoresInFile): UnusedIgnore {
  const comment = comments.read(text).find(({ range }) => includes(range, suppression.range[0]))
  if (!comment || all.filter(({ range }) => includes(comment.range, range[0])).length > 1) return { suppression }
  return { suppression, removal: removalOf(text, comment.range) }
}

/** The `mount-lint-ignore` comments that ignore no finding. */
export const unusedIgnores = (file: IgnoresInFile): UnusedIgnore[] =>
  file.suppressions
    .filter((one) => !file.used.has(one) && isSurelyUnused(one, file))
    .map((one) => withRemoval(one, file))

const locatedMounts = ({ mounts }: LintResult, path: string): LocatedMount[] =>
  mounts.flatMap((mount) => {
    const place = mount.source && placeOf(mount.source)
    return place?.path === path ? [{ mount, at: place.range }] : []
  })

/** The comments of a file, as `lint` used them. */
export function ignoresOf(result: LintResult, { source: { path, text }, format, machine }: Linted): IgnoresInFile {
  const comments = commentSyntaxes[format]
  const all = suppressions(text, format)
  const used = new Set(result.ignores.filter((one) => one.path === path && one.isUsed).map(({ range: [at] }) => at))
  return {
    text,
    machine,
    comments,
    suppressions: all,
    used: new Set(all.filter(({ range: [at] }) => used.has(at))),
    mounts: locatedMounts(result, path),
    // Looking for the tags of a template reads the whole text.
    mayServeOthers:
      all.length > 0 && (comments.isIncluded !== undefined || result.problems.length > 0 || isTemplate(text)),
  }
}
