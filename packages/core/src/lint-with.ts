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
  /** Lint the file as this format, regardless of its name. */
  readonly format?: FormatId
  /** The other files; without it, only the text counts. */
  readonly context?: Context
  readonly machine?: Machine
  /** Windows folders and the Linux folders that replace them. */
  readonly map?: FolderMap
  /** Skip parts of a file without findings: the result lists neither their mounts nor their problems. */
  readonly only?: 'findings'
  /**
   * Caches the pre-check of parts of the file by their texts, which saves checking unchanged parts again. Reuse it only
   * while path, format and machine are the same.
   */
  readonly partChecks?: Map<string, boolean>
}

const NO_CONTEXT: Context = { read: () => undefined }

/** The pre-check of parts of a file; undefined if other files may cause a finding in any part. */
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

/** Lints one file with the given reader, without loading others; see `lint`. */
export function lintWith(read: Read, source: Source, format: FormatId, options: LintOptions): LintResult {
  const { context = NO_CONTEXT, machine = UNKNOWN_MACHINE, map, partChecks = new Map<string, boolean>() } = options
  const isSuspect =
    options.only === 'findings' ? partCheck(source, format, { context, machine }, partChecks) : undefined
  const reading = read(source, context, isSuspect)
  const { mounts } = reading
  const textOf = (path: string): string => (path === source.path ? source.text : (context.read(path, 'include') ?? ''))
  const all = judgeAll(mounts, machine, context)
  const unsuppressed = applyIgnores(all, source, { format, context })
  // A caller that pre-checks files reports nothing here, so a caller that reads every file must not either.
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
