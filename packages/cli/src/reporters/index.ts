import type { Options } from '../options.js'
import type { Report } from '../report.js'
import { prettySummary } from './pretty-summary.js'
import type { Reporter } from './reporter.js'

type Load = (report: Pick<Report, 'files'>) => Promise<Reporter>

const isClean = ({ files }: Pick<Report, 'files'>): boolean =>
  files.every(({ findings, problems }) => findings.length + problems.length === 0)

/** The reporters of findings, loaded on demand. */
export const reporters = {
  pretty: async (report) => (isClean(report) ? prettySummary : (await import('./pretty.js')).pretty),
  stylish: async () => (await import('./stylish.js')).stylish,
  json: async () => (await import('./json.js')).json,
  jsonl: async () => (await import('./jsonl.js')).jsonl,
  sarif: async () => (await import('./sarif.js')).sarif,
  github: async () => (await import('./github.js')).github,
  gitlab: async () => (await import('./gitlab.js')).gitlab,
  junit: async () => (await import('./junit.js')).junit,
  checkstyle: async () => (await import('./checkstyle.js')).checkstyle,
  unix: async () => (await import('./unix.js')).unix,
  rdjson: async () => (await import('./rdjson.js')).rdjson,
} satisfies Record<Options['format'], Load>

/** The reporters of `--list`; the other formats cannot represent a list of mounts. */
export const listReporters: Readonly<Partial<Record<Options['format'], Load>>> = {
  pretty: async () => (await import('./list-pretty.js')).listPretty,
  json: async () => (await import('./list-json.js')).listJson,
}

/** Whether a report includes mounts without findings. */
export const includesAllMounts = ({ list, format }: Options): boolean => list || format === 'json' || format === 'jsonl'
