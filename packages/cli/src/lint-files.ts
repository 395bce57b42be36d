import { createAlternativeNames, lineIndex, type LineIndex, type LintOptions } from '@mount-lint/core'
import { diskContext } from '@mount-lint/core/node'
import { choose, type Candidate } from './candidates.js'
import type { Search } from './files.js'
import type { LintedFile, Report } from './report.js'
import type { World } from './world.js'

/** Lints the files of a search one after the other. */
export async function lintFiles(search: Search, { cwd, machine: readMachine }: World): Promise<Report> {
  const context = diskContext(cwd)
  const machine = readMachine()
  const shared = { context, machine, names: createAlternativeNames() }
  const texts = new Map<string, string>()
  const files: LintedFile[] = []
  const failures = [...search.failures]
  for (const file of search.files) {
    const chosen = choose(file, cwd)
    if (!chosen) continue
    if ('failure' in chosen) {
      failures.push(chosen.failure)
      continue
    }
    texts.set(file.path, chosen.candidate.source.text)
    files.push(await lintCandidate(chosen.candidate, shared))
  }
  const linesOf = cached((path) => lineIndex(texts.get(path) ?? context.read(path) ?? ''))
  return { files, failures, machine, context, linesOf }
}

/** Loads the parsers, which take longer to start than to read most files. */
async function lintCandidate({ source, format, certain }: Candidate, shared: LintOptions): Promise<LintedFile> {
  const { lint } = await import('@mount-lint/core')
  const result = lint(source, { ...shared, format })
  return { path: source.path, ...result, problems: certain ? result.problems : [] }
}

function cached(make: (path: string) => LineIndex): (path: string) => LineIndex {
  const known = new Map<string, LineIndex>()
  return (path) => {
    const lines = known.get(path) ?? make(path)
    known.set(path, lines)
    return lines
  }
}
