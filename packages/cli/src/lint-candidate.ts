import { lintWith, type LintedFile, type LintOptions, type Read } from '@mount-lint/core'
import type { Candidate } from './candidates.js'
import type { Failure } from './failures.js'

// Loaded with the first file that may have a finding, as what merges its results.
export { mergeResults } from '@mount-lint/core'

export type CandidateResult =
  { readonly ok: true; readonly file: LintedFile } | { readonly ok: false; readonly failure: Failure }

/** Lints one file; problems are dropped if only the content suggests its format. */
export function lintCandidate(candidate: Candidate, read: Read, options: LintOptions): CandidateResult {
  const { source, format, certain, settings } = candidate
  const { path } = source
  try {
    const result = lintWith(read, source, format, { ...options, ...settings.lint, machine: settings.machine })
    return { ok: true, file: { path, ...result, problems: certain ? result.problems : [] } }
  } catch (error) {
    // A bug: no input should throw. The other files are still linted.
    return { ok: false, failure: { path, message: `could not be linted, please report it: ${String(error)}` } }
  }
}
