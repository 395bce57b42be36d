import type { Edit, Filesystem, Position, Range, Severity } from '@mount-lint/core'
import type { FileDiff } from './diffs.js'

/** A range of a file, and its line and column. */
export interface SourceSpan extends Position {
  readonly name: string
  readonly range: Range
}

export interface ReportedFinding {
  readonly rule: string
  readonly severity: Severity
  readonly span: SourceSpan
  readonly message: string
  readonly help?: string
  /** Where the path is written, if it is elsewhere. */
  readonly related: readonly SourceSpan[]
  /** The suggested change; undefined if there is none. */
  readonly edits: readonly Edit[]
  readonly diffs: readonly FileDiff[]
}

export interface ReportedProblem {
  readonly span: SourceSpan
  readonly message: string
}

/** A row of `--list`. */
export interface MountRow {
  readonly span: SourceSpan
  readonly usedBy: string
  readonly type: string
  readonly host: string
  readonly container: string
  readonly filesystem: Filesystem
  /** Whether a Linux container accesses a Windows drive. */
  readonly isSlow: boolean
}

/** How a file was linted. */
export interface ReportedFile {
  readonly name: string
  /** The title of its format; undefined for an unknown format. */
  readonly format?: string
}

export interface Report {
  readonly files: readonly ReportedFile[]
  readonly findings: readonly ReportedFinding[]
  /** Number of findings that are not shown. */
  readonly omitted: number
  readonly problems: readonly ReportedProblem[]
  readonly mounts: readonly MountRow[]
  /** The edits of all findings that can be applied together. */
  readonly fixes: readonly Edit[]
  /** Number of findings that `fixes` fixes. */
  readonly fixable: number
  /** Why some findings are not fixed. */
  readonly conflicts: readonly string[]
}
