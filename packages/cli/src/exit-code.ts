import { withoutMisplaced } from './misplaced.js'
import { totalsOf, type Report } from './report.js'
import type { RunContext } from './run-context.js'

/** 1 for errors or too many warnings, 2 if an input could not be read or there was none, otherwise 0. */
export function exitCodeFor(report: Report, context: Pick<RunContext, 'options' | 'env'>): number {
  const { errors, warnings, omitted = 0 } = totalsOf(countedFindings(report, context))
  // Only warnings are omitted from a report without errors.
  if (errors > 0 || warnings + omitted > maxWarningsOf(context)) return 1
  return report.failures.length > 0 || isUnmatched(report, context) ? 2 : 0
}

const maxWarningsOf = ({ options }: Pick<RunContext, 'options'>): number => Number(options['max-warnings'] ?? Infinity)

/** `--list` reports no findings. In hooks, the location of a project never stops a commit. */
function countedFindings(report: Report, { options, env }: Pick<RunContext, 'options' | 'env'>): Report {
  if (options.list) return { ...report, files: [] }
  return options.staged || env.PRE_COMMIT !== undefined ? withoutMisplaced(report) : report
}

/** Whether there was nothing to lint. This is an error, unless another program chose the files. */
export const isUnmatched = ({ paths, failures, skipped }: Report, { options }: Pick<RunContext, 'options'>): boolean =>
  paths.length + failures.length + skipped.ignored === 0 &&
  !options['no-error-on-unmatched'] &&
  !options.staged &&
  options['stdin-filename'] === undefined &&
  options['files-from'] === undefined
