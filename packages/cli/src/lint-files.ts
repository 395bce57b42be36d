import { createAlternativeNames, lineIndex, type LineIndex, type Machine } from '@mount-lint/core'
import { diskContext } from '@mount-lint/core/node'
import { choose, type Candidate } from './candidates.js'
import type { Failure } from './failures.js'
import type { Search } from './files.js'
import { mergeResults } from './merge-results.js'
import type { CandidateResult } from './lint-candidate.js'
import type { Report } from './report.js'

/** Lints the files of a search one after the other. */
export async function lintFiles(search: Search, cwd: string, machine: Machine): Promise<Report> {
  const chosen = search.files.flatMap((file) => choose(file, cwd) ?? [])
  const candidates = chosen.flatMap((one) => ('candidate' in one ? one.candidate : []))
  const failures = [...search.failures, ...chosen.flatMap((one) => ('failure' in one ? one.failure : []))]
  return lintCandidates(candidates, failures, { machine, context: diskContext(cwd), names: createAlternativeNames() })
}

/** Lints files whose texts are known. */
export async function lintCandidates(
  candidates: readonly Candidate[],
  failures: readonly Failure[],
  shared: Pick<Report, 'machine' | 'context' | 'names'>,
): Promise<Report> {
  const results: CandidateResult[] = []
  for (const candidate of candidates) {
    // Brings the parsers along, which take longer to load than most runs take otherwise.
    const { lintCandidate } = await import('./lint-candidate.js')
    results.push(lintCandidate(candidate, shared))
  }
  const linted = results.flatMap((result) => (result.ok ? result.file : []))
  const texts = new Map(candidates.map(({ source }) => [source.path, source.text]))
  return {
    ...shared,
    linted: linted.length,
    files: mergeResults(linted),
    failures: [...failures, ...results.flatMap((result) => (result.ok ? [] : result.failure))],
    candidates,
    linesOf: cachedLines((path) => lineIndex(texts.get(path) ?? shared.context.read(path) ?? '')),
  }
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
