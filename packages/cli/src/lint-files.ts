import {
  lineIndex,
  mayFind,
  mergeResults,
  nothingIn,
  type HiddenFindings,
  type LineIndex,
  type LintedFile,
} from '@mount-lint/core'
import { loadReader } from '@mount-lint/core/formats'
import type { Candidate, Chosen } from './candidates.js'
import type { Failure } from './failures.js'
import type { Hidden, Linted, Report, Run, Skipped } from './report.js'

/** What there is to lint, or was linted already. */
export type Task = Chosen | { readonly file: LintedFile }

/** Everything that a run has to do, and what could not be found. */
export interface Input {
  /** Each file is read when it is its turn, and its text forgotten when nothing was found in it. */
  readonly tasks: Iterable<Task>
  /** At most so many. */
  readonly count: number
  readonly failures: readonly Failure[]
  /** The symbolic links that were come upon, as full paths. */
  readonly links: readonly string[]
  /** What is not linted; complete once all tasks are done. */
  readonly skipped: Skipped
}

export async function lintFiles(input: Omit<Input, 'links'>, shared: Run): Promise<Report> {
  const { tasks, count, failures, skipped } = input
  const linted: Linted[] = []
  const failed = [...failures]
  let done = 0
  for (const task of tasks) {
    const result = 'candidate' in task ? await lintOne(task.candidate, shared) : task
    if ('failure' in result) failed.push(result.failure)
    else linted.push(result)
    shared.onProgress(++done, count)
  }
  return { ...reportOf(linted, failed, shared), skipped }
}

type Outcome = Linted | { readonly failure: Failure }

function lintOne(candidate: Candidate, shared: Run): Outcome | Promise<Outcome> {
  const { source, format, settings } = candidate
  const { machine } = settings
  const isTold = shared.reads === 'all' || mayFind(source, format, { context: shared.context, machine })
  return isTold ? read(candidate, shared) : { file: nothingIn(source.path) }
}

/** Brings the parser along, which takes longer to load than most runs take otherwise. */
async function read(candidate: Candidate, shared: Run): Promise<Outcome> {
  const { lintCandidate } = await import('./lint-candidate.js')
  const result = lintCandidate(candidate, await loadReader[candidate.format](), shared)
  if (!result.ok) return { failure: result.failure }
  if (shared.reads === 'all') return { file: result.file, candidate }
  const file = { ...result.file, mounts: [] }
  return isQuiet(file) ? { file } : { file, candidate }
}

const isQuiet = ({ findings, problems, ignores, truncated }: LintedFile): boolean =>
  findings.length + problems.length + ignores.length + truncated.length === 0

const countFindings = (files: readonly LintedFile[]): number =>
  files.reduce((sum, { findings }) => sum + findings.length, 0)

function hiddenOf(merged: readonly LintedFile[], kept: readonly LintedFile[]): Hidden {
  const sum = (reason: keyof HiddenFindings): number => merged.reduce((all, { hidden }) => all + hidden[reason], 0)
  return {
    comments: sum('comments'),
    settings: sum('settings'),
    baseline: countFindings(merged) - countFindings(kept),
    quiet: 0,
  }
}

function reportOf(linted: readonly Linted[], failures: readonly Failure[], shared: Run): Omit<Report, 'skipped'> {
  const candidates = new Map(linted.flatMap(({ file, candidate }) => (candidate ? [[file.path, candidate]] : [])))
  const merged = mergeResults(linted.map(({ file }) => file))
  const kept = shared.keep(merged)
  return {
    ...shared,
    linted,
    hidden: hiddenOf(merged, kept),
    files: kept.map((file) => withoutForeignText(file, shared)),
    failures,
    mayShow: (path) => candidates.has(path) || shared.context.read(path) !== undefined,
    linesOf: cachedLines((path) =>
      lineIndex(candidates.get(path)?.source.text ?? shared.context.read(path, 'include') ?? ''),
    ),
    machineOf: (path) => candidates.get(path)?.settings.machine ?? shared.machine,
  }
}

/** Problems of files outside of the project are reported without the text that they quote. */
function withoutForeignText(file: LintedFile, { context }: Run): LintedFile {
  const isForeign = file.problems.length > 0 && context.read(file.path, 'include') !== context.read(file.path)
  return isForeign ? { ...file, problems: file.problems.map((problem) => ({ ...problem, detail: '…' })) } : file
}

/** Counts the lines of a file once. */
function cachedLines(make: (path: string) => LineIndex): (path: string) => LineIndex {
  const known = new Map<string, LineIndex>()
  return (path) => {
    const lines = known.get(path) ?? make(path)
    known.set(path, lines)
    return lines
  }
}
