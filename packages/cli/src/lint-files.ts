import { lineIndex, mayFind, type LineIndex } from '@mount-lint/core'
import { loadReader } from '@mount-lint/core/formats'
import type { Candidate } from './candidates.js'
import type { Failure } from './failures.js'
import { mergeResults, nothingIn } from './merge-results.js'
import type { CandidateResult } from './lint-candidate.js'
import type { Report, Run } from './report.js'

/** Lints files whose texts are known, one after the other. */
export async function lintCandidates(
  candidates: readonly Candidate[],
  failures: readonly Failure[],
  shared: Run,
): Promise<Report> {
  const results: CandidateResult[] = []
  for (const candidate of candidates) {
    results.push(needsReading(candidate, shared) ? await read(candidate, shared) : unread(candidate))
    shared.onProgress(results.length, candidates.length)
  }
  const linted = results.flatMap((result) => (result.ok ? result.file : []))
  const texts = new Map(candidates.map(({ source }) => [source.path, source.text]))
  const machines = new Map(candidates.map(({ source, settings }) => [source.path, settings.machine]))
  return {
    ...shared,
    linted: linted.length,
    files: shared.keep(mergeResults(linted)),
    failures: [...failures, ...results.flatMap((result) => (result.ok ? [] : result.failure))],
    candidates,
    linesOf: cachedLines((path) => lineIndex(texts.get(path) ?? shared.context.read(path) ?? '')),
    machineOf: (path) => machines.get(path) ?? shared.machine,
  }
}

const needsReading = ({ source, format, settings: { machine } }: Candidate, { reads, context }: Run): boolean =>
  reads === 'all' || mayFind(source, format, { context, machine })

/** Brings the parser along, which takes longer to load than most runs take otherwise. */
async function read(candidate: Candidate, shared: Run): Promise<CandidateResult> {
  const { lintCandidate } = await import('./lint-candidate.js')
  return lintCandidate(candidate, await loadReader[candidate.format](), shared)
}

const unread = ({ source: { path } }: Candidate): CandidateResult => ({ ok: true, file: nothingIn(path) })

/** Counts the lines of a file once. */
function cachedLines(make: (path: string) => LineIndex): (path: string) => LineIndex {
  const known = new Map<string, LineIndex>()
  return (path) => {
    const lines = known.get(path) ?? make(path)
    known.set(path, lines)
    return lines
  }
}
