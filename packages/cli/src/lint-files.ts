import {
  lineIndex,
  mayFind,
  nothingIn,
  saysAnything,
  type HiddenFindings,
  type LineIndex,
  type LintedFile,
} from '@mount-lint/core'
import { loadReader } from '@mount-lint/core/formats'
import { diskContext } from '@mount-lint/core/node'
import type { Baseline } from './baseline.js'
import type { Candidate } from './candidates.js'
import type { Failure } from './failures.js'
import { earlyNotice } from './early-notice.js'
import { hasManyFiles, type BoundedInput, type Input } from './lint-input.js'
import { progressOn } from './progress.js'
import type { Hidden, Linted, Report, Run } from './report.js'
import { speaksOfAllMounts } from './reporters/index.js'
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
    reads: speaksOfAllMounts(options) ? 'all' : 'suspects',
    applyBaseline: baseline ? baseline.keep : (files) => files,
    onProgress: progress.onProgress,
    onLinted: hasManyFiles(input) ? earlyNotice(context, progress.end) : () => undefined,
  })
  progress.end()
  log(`read ${report.linted.length} files`)
  for (const line of truncatedPlaces(report)) log(line)
  return report
}

/** Lints the tasks one after the other. */
export async function lintTasks(input: Omit<Input, 'links'>, shared: Run): Promise<Report> {
  const { tasks, count, failures, skipped } = input
  const linted: Linted[] = []
  const failed = [...failures]
  let done = 0
  for (const task of tasks) {
    const outcome = 'candidate' in task ? lintOne(task.candidate, shared) : task
    // Most outcomes are no promises, and awaiting one takes as long as the pre-check of a short file.
    const result = outcome instanceof Promise ? await outcome : outcome
    if ('failure' in result) failed.push(result.failure)
    else {
      linted.push(result)
      const printing = shared.onLinted(result.file)
      if (printing) await printing
    }
    shared.onProgress(++done, count)
  }
  return { ...(await reportOf(linted, failed, shared)), skipped }
}

type Outcome = Linted | { readonly failure: Failure }

function lintOne(candidate: Candidate, shared: Run): Outcome | Promise<Outcome> {
  const { source, format, settings } = candidate
  const { machine } = settings
  const isRead = shared.reads === 'all' || mayFind(source, format, { context: shared.context, machine })
  return isRead ? read(candidate, shared) : { file: nothingIn(source.path) }
}

/** Characters of a file up to which loading `node:v8` takes longer than it saves. */
const LONG = 10_000

/** Loads the parser of the format, which most runs never need. */
async function read(candidate: Candidate, shared: Run): Promise<Outcome> {
  if (candidate.source.text.length > LONG) (await import('./v8-flags.js')).optimizeLater()
  const { lintCandidate } = await import('./lint-candidate.js')
  const reader = await loadReader[candidate.format]()
  const result = lintCandidate(candidate, reader, shared.reads === 'all' ? shared : { ...shared, only: 'findings' })
  if (!result.ok) return { failure: result.failure }
  if (shared.reads === 'all') return { file: result.file, candidate }
  const file = { ...result.file, mounts: [] }
  return saysAnything(file) ? { file, candidate } : { file }
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

/** Most runs find nothing that could be merged. */
async function merged(files: readonly LintedFile[]): Promise<readonly LintedFile[]> {
  return files.some(saysAnything) ? (await import('./lint-candidate.js')).mergeResults(files) : files
}

function candidatesIn(linted: readonly Linted[]): ReadonlyMap<string, Candidate> {
  const candidates = new Map<string, Candidate>()
  for (const { file, candidate } of linted) if (candidate) candidates.set(file.path, candidate)
  return candidates
}

async function reportOf(
  linted: readonly Linted[],
  failures: readonly Failure[],
  shared: Run,
): Promise<Omit<Report, 'skipped'>> {
  const candidates = candidatesIn(linted)
  const all = await merged(linted.map(({ file }) => file))
  const kept = shared.applyBaseline(all)
  return {
    ...shared,
    linted,
    hidden: hiddenOf(all, kept),
    files: kept.map((file) => withoutForeignText(file, shared)),
    failures,
    mayShow: (path) => candidates.has(path) || shared.context.read(path) !== undefined,
    linesOf: cachedLines((path) =>
      lineIndex(candidates.get(path)?.source.text ?? shared.context.read(path, 'include') ?? ''),
    ),
    machineOf: (path) => candidates.get(path)?.settings.machine ?? shared.machine,
  }
}

/** Removes quoted text from problems in files outside the project. */
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
