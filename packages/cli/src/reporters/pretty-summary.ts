import { totalsOf, type Report } from '../report.js'
import { countOf } from './count.js'
import type { Reporter } from './reporter.js'
import { styleFor, type Style } from './style.js'

/** What people read where nothing was found. */
export const prettySummary: Reporter = (report, { stdout, env }) => `${summary(report, styleFor(stdout, env))}\n`

/** The counts of a run, in one line. */
export function summary(report: Report, style: Style): string {
  const { files, errors, warnings } = totalsOf(report)
  const unread = report.failures.length > 0 ? `, ${countOf(report.failures.length, 'path')} could not be read` : ''
  if (files === 0) return `Nothing to lint${unread}; --help says which files are read.`
  if (errors + warnings === 0) return `No mount of a Windows drive in ${countOf(files, 'file')}${unread}.`
  const counts = [
    ...(errors > 0 ? [style('error', countOf(errors, 'error'))] : []),
    ...(warnings > 0 ? [style('warn', countOf(warnings, 'warning'))] : []),
  ]
  const bad = report.files.filter(({ findings }) => findings.length > 0).length
  return `${counts.join(' and ')} in ${bad < files ? `${bad} of ` : ''}${countOf(Math.max(bad, files), 'file')}${unread}.`
}
