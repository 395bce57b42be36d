import { formatOf, type FormatId, type Read } from './formats/index.js'
import { readers } from './formats/readers.js'
import { lintWith, type LintOptions } from './lint-with.js'
import type { Context, LintResult, Reading, Source } from './types.js'

const NOTHING: LintResult = {
  mounts: [],
  findings: [],
  omitted: 0,
  problems: [],
  ignores: [],
  hidden: { comments: 0, settings: 0 },
  truncated: [],
}

interface KnownReading {
  readonly format: FormatId
  readonly context: Context
  readonly reading: Reading
}

/** What a file says does not depend on the rules, so that it is read once for all of their options. */
const readings = new WeakMap<Source, KnownReading>()

const readOnce =
  (format: FormatId): Read =>
  (source, context) => {
    const known = readings.get(source)
    if (known?.format === format && known.context === context) return known.reading
    const reading = readers[format](source, context)
    readings.set(source, { format, context, reading })
    return reading
  }

/**
 * Lints one file. Never throws on bad input: what can't be read is among the problems, and left out where only the text
 * made the file look like a known format.
 */
export function lint(source: Source, options: LintOptions = {}): LintResult {
  const match = options.format === undefined ? formatOf(source) : { id: options.format, certain: true }
  if (!match) return NOTHING
  const result = lintWith(readOnce(match.id), source, match.id, options)
  return match.certain ? result : { ...result, problems: [] }
}
