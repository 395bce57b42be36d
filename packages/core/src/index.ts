export { applyEdits, compatibleEdits } from './findings/apply-edits.js'
export { conflictsIn, type Conflict } from './findings/conflicts.js'
export { nothingIn, hasResults, type LintedFile } from './findings/linted-file.js'
export { mergeResults, mountPlace } from './findings/merge-results.js'
export { limited } from './findings/limit.js'
export type { Settings } from './findings/settle.js'
export { mayFind } from './findings/may-find.js'
export { lint } from './lint.js'
export { lintWith, type LintOptions } from './lint-with.js'
export { formats, formatByName, formatOf } from './formats/index.js'
export type { CommentSyntax, Format, FormatId, FormatMatch, Read } from './formats/index.js'
export { commentSpots, spotBefore, type CommentSpot } from './formats/comment-spots.js'
export { commentSyntaxes } from './formats/comments.js'
export { composeFileLinks, type FileLink } from './formats/compose/file-links.js'
export type { Comment } from './languages/comments/comment.js'
export type { CoveringComments } from './formats/covered-range.js'
export { suppressions, suppressionsIn, type Suppression } from './formats/suppressions.js'
export { rules } from './rules/index.js'
export type { PreCheck, Rule, RuleId } from './rules/index.js'
export { otherPathsOf, unreportedIn } from './findings/elsewhere.js'
export {
  ignoresOf,
  unusedIgnores,
  type IgnoresInFile,
  type LocatedMount,
  type UnusedIgnore,
} from './findings/unused-ignores.js'
export { describeFinding, sentenceOf, type Description } from './findings/describe.js'
export { groupBy } from './group-by.js'
export { capitalized, describeOmitted, describeProblem, REASON, rulePage } from './messages.js'
export { lineIndex, type LineIndex, type Position } from './lines.js'
export { destinationOf, type Destination } from './paths/destination.js'
export { filesystemOf, type Filesystem } from './paths/filesystem.js'
export type { FolderMap } from './paths/folder-map.js'
export { isVolume } from './is-volume.js'
export { targetOf, type Target } from './paths/target-kind.js'
export { remoteOf } from './paths/git-remote.js'
export { projectMoveOf } from './paths/project-move.js'
export { hostPathOf, locate } from './paths/locate.js'
export { formatWindowsPath } from './paths/windows-path.js'
export {
  hasDrives,
  MACHINE_VARIABLES,
  machineOf,
  UNKNOWN_MACHINE,
  withDrives,
  type ConfiguredDrives,
  type MachineChoice,
} from './paths/machine.js'
export { coverageOf, display, placeOf } from './traced-text.js'
export { escapeOf, UNSAFE, visible } from './visible.js'
export type * from './types.js'
