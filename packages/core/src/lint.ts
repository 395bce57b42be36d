import { formatOf } from './formats/index.js'
import { readers } from './formats/readers.js'
import { lintWith, type LintOptions } from './lint-with.js'
import type { LintResult, Source } from './types.js'

const NOTHING: LintResult = { mounts: [], findings: [], problems: [], ignores: [], truncated: [] }

/**
 * Lints one file. Never throws on bad input: what can't be read is among the problems, and left out where only the text
 * made the file look like one of ours.
 */
export function lint(source: Source, options: LintOptions = {}): LintResult {
  const match = options.format === undefined ? formatOf(source) : { id: options.format, certain: true }
  if (!match) return NOTHING
  const result = lintWith(readers[match.id], source, match.id, options)
  return match.certain ? result : { ...result, problems: [] }
}
