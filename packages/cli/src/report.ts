import type { Context, HiddenFindings, LineIndex, LintedFile, Machine, Place, Position } from '@mount-lint/core'
import type { Candidate } from './candidates.js'
import type { Failure } from './failures.js'

/** What was found by linting one file, and what it takes to lint it again with another text; nothing of most files. */
export interface Linted {
  readonly file: LintedFile
  readonly candidate?: Candidate
}

/** A range as people count: lines and columns from 1, columns in UTF-16 code units, the end exclusive. */
export interface Span {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** What all files of a run are linted with. */
export interface Run {
  readonly machine: Machine
  readonly context: Context
  /** What is left when the findings that are known already are taken away. */
  readonly keep: (files: readonly LintedFile[]) => readonly LintedFile[]
  /** Every file, for a report that speaks of all mounts, or those in which something may be found. */
  readonly reads: 'all' | 'suspects'
  readonly onProgress: (done: number, total: number) => void
}

/** How many findings a report leaves out, and why. */
export interface Hidden extends HiddenFindings {
  /** By the baseline. */
  readonly baseline: number
  /** By `--quiet`, which leaves out warnings. */
  readonly quiet: number
}

/** Files that are not linted. */
export interface Skipped {
  /** Named files that no format claims, as they are shown. */
  readonly unmatched: readonly string[]
  /** How many the configuration ignores. */
  readonly ignored: number
}

/** All that a run found; reporters make text of it. */
export interface Report extends Run {
  readonly hidden: Hidden
  readonly skipped: Skipped
  /** After `--fix`, which has written what it could. */
  readonly isFixed?: true
  /** Every file that was linted; `files` may hold more, such as a file that one of them includes. */
  readonly linted: readonly Linted[]
  readonly files: readonly LintedFile[]
  readonly failures: readonly Failure[]
  /** The machine with the drives that the config of a file adds. */
  readonly machineOf: (path: string) => Machine
  readonly linesOf: (path: string) => LineIndex
  /** False for a file outside of the project, of which no line is shown. */
  readonly mayShow: (path: string) => boolean
}

export interface Totals {
  readonly files: number
  readonly mounts: number
  readonly errors: number
  readonly warnings: number
  /** Findings that are not reported, as there are too many; absent for none. */
  readonly omitted?: number
}

export function totalsOf({ linted, files }: Pick<Report, 'linted' | 'files'>): Totals {
  const severities = files.flatMap(({ findings }) => findings.map(({ severity }) => severity))
  const errors = severities.filter((severity) => severity === 'error').length
  const mounts = files.reduce((sum, file) => sum + file.mounts.length, 0)
  const omitted = files.reduce((sum, file) => sum + file.omitted, 0)
  const warnings = severities.length - errors
  return { files: linted.length, mounts, errors, warnings, ...(omitted > 0 ? { omitted } : {}) }
}

/** Errors are the answer to what was asked; only without them does it matter that the answer is incomplete. */
export function exitCodeOf(report: Pick<Report, 'linted' | 'files' | 'failures'>, maxWarnings = Infinity): number {
  const { errors, warnings, omitted = 0 } = totalsOf(report)
  // Without errors, what is omitted are warnings.
  if (errors > 0 || warnings + omitted > maxWarnings) return 1
  return report.failures.length > 0 ? 2 : 0
}

export function spanOf({ path, range }: Place, { linesOf }: Pick<Report, 'linesOf'>): Span {
  const { positionAt } = linesOf(path)
  const start: Position = positionAt(range[0])
  const end: Position = positionAt(range[1])
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
}
