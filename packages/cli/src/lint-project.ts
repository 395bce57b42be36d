import { refuseContradictions } from './contradictions.js'
import { exitCodeFor } from './exit-code.js'
import { baselineFor, updateBaseline, withoutWarnings } from './filters.js'
import { readInput } from './input.js'
import { lintFiles } from './lint-files.js'
import { hasManyFiles } from './lint-input.js'
import { printNotes } from './notes.js'
import { printReport } from './print-report.js'
import type { Report } from './report.js'
import type { RunContext } from './run-context.js'

/** Runs the whole pipeline: arguments, files, results, filters, fixes, report, exit code. */
export async function lintProject(paths: readonly string[], context: RunContext): Promise<number> {
  const { options, log } = context
  refuseContradictions(options)
  const baseline = await baselineFor(context)
  const input = await readInput(paths, context)
  if (hasManyFiles(input)) (await import('./v8-flags.js')).prepareForManyFiles()
  const found = await lintFiles(input, baseline, context)
  if (options['update-baseline']) return updateBaseline(found, context)
  const report = options.fix && !options.list ? await fixed(found, context) : found
  if (!options['dry-run']) await printReport(options.quiet ? withoutWarnings(report) : report, context)
  await printNotes(report, baseline, context)
  log('done')
  return exitCodeFor(report, context)
}

async function fixed(report: Report, context: RunContext): Promise<Report> {
  const { fix } = await import('./fix/fix.js')
  return { ...(await fix(report, context)), isFixed: true }
}
