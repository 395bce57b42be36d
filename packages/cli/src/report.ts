import type { Context, HiddenFindings, LineIndex, LintedFile, Machine, Place, Position } from '@mount-lint/core'
import type { Candidate } from './candidates.js'
import type { Failure } from './failures.js'

/** A linted file with findings or problems, and its candidate, which `--fix` lints again. */
export interface Linted {
  readonly file: LintedFile
  readonly candidate: Candidate
}

/** A range in 1-based lines and columns; columns count UTF-16 code units, the end is exclusive. */
export interface Span {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** Facts and callbacks that all files of a run share. */
export interface Run {
  readonly machine: Machine
  readonly context: Context
  /** Removes the findings that the baseline lists; `paths` are those of all linted files. */
  readonly applyBaseline: (files: readonly LintedFile[], paths: readonly string[]) => readonly LintedFile[]
  /** All files, for a report that includes harmless mounts, or only files in which the pre-check suspects a finding. */
  readonly reads: 'all' | 'suspects'
  readonly onProgress: (done: number, total: number) => void
  /** Called with each file that has findings or problems, before the next file is read. */
  readonly onLinted: (file: LintedFile) => void | Promise<void>
}

/** How many findings are hidden, by what hides them. */
export interface Hidden extends HiddenFindings {
  readonly baseline: number
  /** Warnings that `--quiet` hides. */
  readonly quiet: number
}

/** Files that are not linted. */
export interface Skipped {
  /** Display paths of named files of unknown format. */
  readonly unmatched: readonly string[]
  /** How many files the configuration ignores. */
  readonly ignored: number
}

/** The result of a run, which reporters print. */
export interface Report extends Run {
  readonly hidden: Hidden
  readonly skipped: Skipped
  /** Set after `--fix`. */
  readonly isFixed?: true
  /** Display paths of all linted files, in order. */
  readonly paths: readonly string[]
  /** The linted files with findings or problems. */
  readonly linted: readonly Linted[]
  /** Findings by the file that contains them: linted files in order, then others, such as included files. */
  readonly files: readonly LintedFile[]
  readonly failures: readonly Failure[]
  /** The machine, with the drives that the config of a file adds. */
  readonly machineOf: (path: string) => Machine
  readonly linesOf: (path: string) => LineIndex
  /** False for files outside the project, whose text must not be shown. */
  readonly mayShow: (path: string) => boolean
}

export interface Totals {
  readonly files: number
  readonly mounts: number
  readonly errors: number
  readonly warnings: number
  /** Findings beyond the limits of a report; absent if there are none. */
  readonly omitted?: number
}

export function totalsOf({ paths, files }: Pick<Report, 'paths' | 'files'>): Totals {
  let [mounts, errors, warnings, omitted] = [0, 0, 0, 0]
  for (const file of files) {
    mounts += file.mounts.length
    omitted += file.omitted
    for (const { severity } of file.findings) {
      if (severity === 'error') errors++
      if (severity === 'warn') warnings++
    }
  }
  return { files: paths.length, mounts, errors, warnings, ...(omitted > 0 ? { omitted } : {}) }
}

export function spanOf({ path, range }: Place, { linesOf }: Pick<Report, 'linesOf'>): Span {
  const { positionAt } = linesOf(path)
  const start: Position = positionAt(range[0])
  const end: Position = positionAt(range[1])
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
}
