import { applyIgnores } from './findings/ignore.js'
import { judgeAll } from './findings/judge.js'
import { limited } from './findings/limit.js'
import { mayFind } from './findings/may-find.js'
import { settle, type Settings } from './findings/settle.js'
import { toFindings } from './findings/to-findings.js'
import type { FormatId, IsSuspect, Read } from './formats/index.js'
import type { FolderMap } from './paths/folder-map.js'
import { UNKNOWN_MACHINE } from './paths/machine.js'
import type { Context, LintResult, Machine, Source } from './types.js'

export interface LintOptions extends Settings {
  /** Read the file as this format, whatever its name. */
  readonly format?: FormatId
  /** The files around; without them the text alone counts. */
  readonly context?: Context
  readonly machine?: Machine
  /** Windows folders and the Linux folders that take their place. */
  readonly map?: FolderMap
  /** Parts of a file that have no findings may be skipped: the result lists neither their mounts nor their problems. */
  readonly only?: 'findings'
  /**
   * What the pre-check says of parts of the file, by their texts: kept while its path, format and machine are the same, it
   * spares the parts that an edit did not change.
   */
  readonly partChecks?: Map<string, boolean>
}

const NO_CONTEXT: Context = { read: () => undefined }

/** The pre-check of parts of a file; undefined if the files beside it may cause a finding anywhere. */
function partCheck(
  { path }: Source,
  format: FormatId,
  run: { readonly context: Context; readonly machine: Machine },
  known: Map<string, boolean>,
): IsSuspect | undefined {
  if (mayFind({ path, text: '' }, format, run)) return undefined
  const alone = { ...run, context: { ...run.context, read: () => undefined } }
  return (text) => {
    const isSuspect = known.get(text) ?? mayFind({ path, text }, format, alone)
    known.set(text, isSuspect)
    return isSuspect
  }
}

/** Lints one file with the reader of its format, for who loads no others; see `lint`. */
export function lintWith(read: Read, source: Source, format: FormatId, options: LintOptions): LintResult {
  const { context = NO_CONTEXT, machine = UNKNOWN_MACHINE, map, partChecks = new Map<string, boolean>() } = options
  const isSuspect =
    options.only === 'findings' ? partCheck(source, format, { context, machine }, partChecks) : undefined
  const reading = read(source, context, isSuspect)
  const { mounts } = reading
  const textOf = (path: string): string => (path === source.path ? source.text : (context.read(path, 'include') ?? ''))
  const all = judgeAll(mounts, machine, context)
  const unsuppressed = applyIgnores(all, source, { format, context })
  // Where the pre-check says no, callers that ask it first report nothing: neither does one that reads every file.
  const isReported = mayFind(source, format, { context, machine })
  const settled = settle(unsuppressed.judged, options, machine)
  const judged = isReported ? settled : []
  const reported = limited(judged)
  return {
    mounts,
    hidden: {
      comments: all.length - unsuppressed.judged.length,
      settings: unsuppressed.judged.length - settled.length,
    },
    findings: toFindings(reported, reading, { textOf, machine, context, ...(map ? { map } : {}) }),
    omitted: judged.length - reported.length,
    problems: isReported ? reading.problems : [],
    ignores: unsuppressed.ignores,
    truncated: reading.truncated ?? [],
  }
}
