import type { Edit, Filesystem, Position, Range, Severity } from '@mount-lint/core'
import type { FileDiff } from './diffs.js'

/** A range of a file, and where it starts for people. */
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
  /** Where else the path is written. */
  readonly related: readonly SourceSpan[]
  /** The alternative; none where nothing can be written in place of the path. */
  readonly edits: readonly Edit[]
  readonly diffs: readonly FileDiff[]
}

export interface ReportedProblem {
  readonly span: SourceSpan
  readonly message: string
}

/** A mount as `--list` shows it. */
export interface MountRow {
  readonly span: SourceSpan
  readonly usedBy: string
  readonly type: string
  readonly host: string
  readonly container: string
  readonly filesystem: Filesystem
  /** A Linux container reaches a Windows drive. */
  readonly isSlow: boolean
}

/** How a file was read. */
export interface ReportedFile {
  readonly name: string
  /** Title of its format; none if no format claims it. */
  readonly format?: string
}

export interface Report {
  readonly files: readonly ReportedFile[]
  readonly findings: readonly ReportedFinding[]
  /** How many more findings there are. */
  readonly omitted: number
  readonly problems: readonly ReportedProblem[]
  readonly mounts: readonly MountRow[]
  /** The alternatives of all findings, as far as they go together. */
  readonly fixes: readonly Edit[]
  /** How many findings `fixes` settles. */
  readonly fixable: number
  /** Why some alternatives are not among the fixes. */
  readonly conflicts: readonly string[]
}
