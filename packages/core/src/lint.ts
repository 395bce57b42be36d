import { formatOf, type FormatId, type Read } from './formats/index.js'
import { readers } from './formats/readers.js'
import { lintWith, type LintOptions } from './lint-with.js'
import type { Context, LintResult, Machine, Reading, Source } from './types.js'

const NOTHING: LintResult = {
  mounts: [],
  findings: [],
  omitted: 0,
  problems: [],
  ignores: [],
  hidden: { comments: 0, settings: 0 },
  truncated: [],
}

interface ReadingKey {
  readonly format: FormatId
  readonly context: Context
  readonly machine: Machine | undefined
  readonly isWhole: boolean
}

interface KnownReading extends ReadingKey {
  readonly reading: Reading
}

const isSame = (a: ReadingKey, b: ReadingKey): boolean =>
  a.format === b.format && a.context === b.context && a.machine === b.machine && a.isWhole === b.isWhole

/** Reading a file does not depend on the rules, so it is read once for all settings of the rules. */
const readings = new WeakMap<Source, KnownReading>()

const readOnce =
  (format: FormatId, machine: Machine | undefined): Read =>
  (source, context, isSuspect) => {
    const key = { format, context, machine, isWhole: isSuspect === undefined }
    const known = readings.get(source)
    if (known && isSame(known, key)) return known.reading
    const reading = readers[format](source, context, isSuspect)
    readings.set(source, { ...key, reading })
    return reading
  }

/**
 * Lints one file. Never throws on bad input: unreadable parts are reported as problems, which are omitted if only the
 * content suggests the format.
 */
export function lint(source: Source, options: LintOptions = {}): LintResult {
  const match = options.format === undefined ? formatOf(source) : { id: options.format, certain: true }
  if (!match) return NOTHING
  const result = lintWith(readOnce(match.id, options.machine), source, match.id, options)
  return match.certain ? result : { ...result, problems: [] }
}
