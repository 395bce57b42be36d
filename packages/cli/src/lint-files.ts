import { createAlternativeNames, lineIndex, type LineIndex } from '@mount-lint/core'
import { diskContext } from '@mount-lint/core/node'
import { choose } from './candidates.js'
import type { Search } from './files.js'
import { mergeResults } from './merge-results.js'
import type { LintedFile, Report } from './report.js'
import type { World } from './world.js'

/** Lints the files of a search one after the other. */
export async function lintFiles(search: Search, { cwd, machine: readMachine }: World): Promise<Report> {
  const context = diskContext(cwd)
  const machine = readMachine()
  const shared = { context, machine, names: createAlternativeNames() }
  const texts = new Map<string, string>()
  const results: LintedFile[] = []
  const failures = [...search.failures]
  for (const file of search.files) {
    const chosen = choose(file, cwd)
    if (!chosen) continue
    if ('failure' in chosen) {
      failures.push(chosen.failure)
      continue
    }
    texts.set(file.path, chosen.candidate.source.text)
    // Brings the parsers along, which take longer to load than most runs take otherwise.
    const { lintCandidate } = await import('./lint-candidate.js')
    const result = lintCandidate(chosen.candidate, shared)
    if (result.ok) results.push(result.file)
    else failures.push(result.failure)
  }
  const linesOf = cached((path) => lineIndex(texts.get(path) ?? context.read(path) ?? ''))
  return { linted: results.length, files: mergeResults(results), failures, machine, context, linesOf }
}

function cached(make: (path: string) => LineIndex): (path: string) => LineIndex {
  const known = new Map<string, LineIndex>()
  return (path) => {
    const lines = known.get(path) ?? make(path)
    known.set(path, lines)
    return lines
  }
}
