import { lintWith, type LintedFile, type LintOptions, type Read } from '@mount-lint/core'
import type { Candidate } from './candidates.js'
import type { Failure } from './failures.js'

// In this chunk because it is needed with the first finding.
export { mergeResults } from '@mount-lint/core'

export type CandidateResult =
  { readonly ok: true; readonly file: LintedFile } | { readonly ok: false; readonly failure: Failure }

/** Lints one file; problems are dropped if the format is only guessed from the content. */
export function lintCandidate(candidate: Candidate, read: Read, options: LintOptions): CandidateResult {
  const { source, format, certain, settings } = candidate
  const { path } = source
  try {
    const result = lintWith(read, source, format, { ...options, ...settings.lint, machine: settings.machine })
    return { ok: true, file: { path, ...result, problems: certain ? result.problems : [] } }
  } catch (error) {
    // Only a bug throws here. The other files are still linted.
    return { ok: false, failure: { path, message: `could not be linted, please report it: ${String(error)}` } }
  }
}
