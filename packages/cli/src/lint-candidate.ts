import { lint, type LintOptions } from '@mount-lint/core'
import type { Candidate } from './candidates.js'
import type { LintedFile } from './report.js'

/** Lints one file; what only looks like one of ours may have its problems. */
export function lintCandidate({ source, format, certain }: Candidate, options: LintOptions): LintedFile {
  const result = lint(source, { ...options, format })
  return { path: source.path, ...result, problems: certain ? result.problems : [] }
}
