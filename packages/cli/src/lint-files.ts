import { lineIndex, mayFind, hasResults, type HiddenFindings, type LineIndex, type LintedFile } from '@mount-lint/core'
import { loadReader } from '@mount-lint/core/formats'
import { diskContext } from '@mount-lint/core/node'
import type { Baseline } from './baseline.js'
import type { Candidate } from './candidates.js'
import type { Failure } from './failures.js'
import { earlyNotice } from './early-notice.js'
import { hasManyFiles, type BoundedInput, type Clean, type Input } from './lint-input.js'
import { progressOn } from './progress.js'
import type { Hidden, Linted, Report, Run } from './report.js'
import { includesAllMounts } from './reporters/index.js'
import type { RunContext } from './run-context.js'
import { truncatedPlaces } from './truncated.js'

/** Lints the input of a run, with a progress line on a terminal. */
export async function lintFiles(
  input: BoundedInput,
  baseline: Baseline | undefined,
  context: RunContext,
): Promise<Report> {
  const { options, cwd, stderr, machine, log } = context
  const progress = progressOn(stderr)
  const report = await lintTasks(input, {
    machine,
    context: diskContext(cwd, input),
    reads: includesAllMounts(options) ? 'all' : 'suspects',
    applyBaseline: baseline ? baseline.keep : (files) => files,
    onProgress: progress.onProgress,
    onLinted: hasManyFiles(input) ? earlyNotice(context, progress.end) : () => undefined,
  })
  progress.end()
  log(`read ${report.paths.length} files`)
  for (const line of truncatedPlaces(report)) log(line)
  return report
}

/** Lints the files one by one. */
export async function lintTasks(input: Omit<Input, 'links'>, shared: Run): Promise<Report> {
  const { tasks, count, failures, skipped } = input
  const paths: string[] = []
  const linted: Linted[] = []
  const failed = [...failures]
  let done = 0
  for (const task of tasks) {
    const outcome = 'candidate' in task ? lintOne(task.candidate, shared) : task
    // Most outcomes are no promises, and awaiting one costs as much as the pre-check of a short file.
    const result = outcome instanceof Promise ? await outcome : outcome
    if ('failure' in result) failed.push(result.failure)
    else if ('clean' in result) paths.push(result.clean)
    else {
      paths.push(result.file.path)
      linted.push(result)
      const printing = shared.onLinted(result.file)
      if (printing) await printing
    }
    shared.onProgress(++done, count)
  }
  return { ...(await reportOf({ paths, linted, failures: failed }, shared)), skipped }
}

type Outcome = Linted | Clean | { readonly failure: Failure }

function lintOne(candidate: Candidate, shared: Run): Outcome | Promise<Outcome> {
  const { source, format, settings } = candidate
  const { machine } = settings
  const isRead = shared.reads === 'all' || mayFind(source, format, { context: shared.context, machine })
  return isRead ? read(candidate, shared) : { clean: source.path }
}

/** Up to this length, loading `node:v8` costs more than it saves. */
const LONG = 10_000

/** Loads the parser of the format first; most runs never need it. */
async function read(candidate: Candidate, shared: Run): Promise<Outcome> {
  if (candidate.source.text.length > LONG) (await import('./v8-flags.js')).optimizeLater()
  const { lintCandidate } = await import('./lint-candidate.js')
  const reader = await loadReader[candidate.format]()
  const result = lintCandidate(candidate, reader, shared.reads === 'all' ? shared : { ...shared, only: 'findings' })
  if (!result.ok) return { failure: result.failure }
  const file = shared.reads === 'all' ? result.file : { ...result.file, mounts: [] }
  return hasResults(file) ? { file, candidate } : { clean: file.path }
}

const countFindings = (files: readonly LintedFile[]): number =>
  files.reduce((sum, { findings }) => sum + findings.length, 0)

function hiddenOf(all: readonly LintedFile[], kept: readonly LintedFile[]): Hidden {
  const sum = (reason: keyof HiddenFindings): number => all.reduce((total, { hidden }) => total + hidden[reason], 0)
  return {
    comments: sum('comments'),
    settings: sum('settings'),
    baseline: countFindings(all) - countFindings(kept),
    quiet: 0,
  }
}

/** The findings, grouped by file. */
async function merged({ linted, paths }: Pick<Report, 'linted' | 'paths'>): Promise<readonly LintedFile[]> {
  if (linted.length === 0) return []
  const { mergeResults } = await import('./lint-candidate.js')
  return mergeResults(
    linted.map(({ file }) => file),
    paths,
  )
}

async function reportOf(
  found: Pick<Report, 'paths' | 'linted' | 'failures'>,
  shared: Run,
): Promise<Omit<Report, 'skipped'>> {
  const candidates = new Map(found.linted.map(({ file, candidate }) => [file.path, candidate]))
  const all = await merged(found)
  const kept = shared.applyBaseline(all, found.paths)
  return {
    ...shared,
    ...found,
    hidden: hiddenOf(all, kept),
    files: kept.map((file) => withoutForeignText(file, shared)),
    mayShow: (path) => candidates.has(path) || shared.context.read(path) !== undefined,
    linesOf: cachedLines((path) =>
      lineIndex(candidates.get(path)?.source.text ?? shared.context.read(path, 'include') ?? ''),
    ),
    machineOf: (path) => candidates.get(path)?.settings.machine ?? shared.machine,
  }
}

/** Removes text of files outside the project from their problems. */
function withoutForeignText(file: LintedFile, { context }: Run): LintedFile {
  const isForeign = file.problems.length > 0 && context.read(file.path, 'include') !== context.read(file.path)
  return isForeign ? { ...file, problems: file.problems.map((problem) => ({ ...problem, detail: '…' })) } : file
}

/** Computes the line index of each file once. */
function cachedLines(make: (path: string) => LineIndex): (path: string) => LineIndex {
  const known = new Map<string, LineIndex>()
  return (path) => {
    const lines = known.get(path) ?? make(path)
    known.set(path, lines)
    return lines
  }
}
