import { applyIgnores } from './findings/ignore.js'
import { settle, type Settings } from './findings/settle.js'
import { toFindings } from './findings/to-findings.js'
import { formatOf } from './formats/index.js'
import { readers } from './formats/readers.js'
import { judgeAll } from './findings/judge.js'
import { createAlternativeNames, type AlternativeNames } from './paths/alternative-names.js'
import type { FolderMap } from './paths/folder-map.js'
import { UNKNOWN_MACHINE } from './paths/machine.js'
import type { Context, FormatId, LintResult, Machine, Source } from './types.js'

export interface LintOptions extends Settings {
  /** Read the file as this format, whatever its name. */
  readonly format?: FormatId
  /** The files around; without them the text alone counts. */
  readonly context?: Context
  readonly machine?: Machine
  /** Shared by all files of a run, so that different Windows folders never share an alternative. */
  readonly names?: AlternativeNames
  /** Windows folders and the Linux folders that take their place. */
  readonly map?: FolderMap
}

const NO_CONTEXT: Context = { read: () => undefined }
const NOTHING: LintResult = { mounts: [], findings: [], problems: [], ignores: [] }

/**
 * Lints one file. Never throws on bad input: what can't be read is among the problems, and left out where only the text
 * made the file look like one of ours.
 */
export function lint(source: Source, options: LintOptions = {}): LintResult {
  const { context = NO_CONTEXT, machine = UNKNOWN_MACHINE, names = createAlternativeNames(), map } = options
  const match = options.format === undefined ? formatOf(source) : { id: options.format, certain: true }
  if (!match) return NOTHING
  const reading = readers[match.id](source, context)
  const { mounts, problems } = reading
  const textOf = (path: string): string => (path === source.path ? source.text : (context.read(path) ?? ''))
  const heard = applyIgnores(judgeAll(mounts, machine, context), source, { format: match.id, context })
  const judged = settle(heard.judged, options, machine)
  return {
    mounts,
    findings: toFindings(judged, reading, { textOf, names, machine, context, ...(map ? { map } : {}) }),
    problems: match.certain ? problems : [],
    ignores: heard.ignores,
  }
}
