import { totalsOf, type Hidden, type Report } from '../report.js'
import { countOf } from './count.js'
import type { Reporter } from './reporter.js'
import { styleFor, type Style } from './style.js'

/** What people read where nothing was found. */
export const prettySummary: Reporter = (report, { stdout, env }) => `${summary(report, styleFor(stdout, env))}\n`

/** Why findings are hidden, in the order of the summary. */
const REASONS: Readonly<Record<keyof Hidden, string>> = {
  comments: 'by comments',
  settings: 'by the settings of rules and `allow`',
  baseline: 'by the baseline',
  quiet: 'by --quiet',
}

/** `2 hidden by comments, 1 by --quiet`; nothing where none is hidden. */
function hiddenWords({ hidden }: Report): string | undefined {
  const reasons = Object.entries(REASONS) as [keyof Hidden, string][]
  const words = reasons.flatMap(([reason, by]) => (hidden[reason] > 0 ? [`${hidden[reason]} ${by}`] : []))
  return words.length === 0 ? undefined : `hidden: ${words.join(', ')}`
}

/** What `--fix` can do about the findings. */
function fixWords({ files, isFixed }: Report): string[] {
  const findings = files.flatMap((file) => file.findings)
  const fixable = findings.filter(({ edits }) => edits.length > 0).length
  return fixable === 0 || isFixed ? [] : [`${fixable} of ${findings.length} can be fixed with \`mount-lint --fix\`.`]
}

function cleanSummary(report: Report, files: number, unread: string): string {
  const hidden = hiddenWords(report)
  if (hidden === undefined) return `No mount of a Windows drive in ${countOf(files, 'file')}${unread}.`
  return `Nothing to report in ${countOf(files, 'file')}${unread}; ${hidden}.`
}

/** The counts of a run, in one line, and what can be done in another. */
export function summary(report: Report, style: Style): string {
  const { files, errors, warnings, omitted = 0 } = totalsOf(report)
  const unread = report.failures.length > 0 ? `, ${countOf(report.failures.length, 'path')} could not be read` : ''
  if (files === 0) return `Nothing to lint${unread}; --help says which files are read.`
  if (errors + warnings === 0) return cleanSummary(report, files, unread)
  const counts = [
    ...(errors > 0 ? [style('error', countOf(errors, 'error'))] : []),
    ...(warnings > 0 ? [style('warn', countOf(warnings, 'warning'))] : []),
  ]
  const more = omitted > 0 ? `, ${countOf(omitted, 'more finding')} omitted` : ''
  const bad = report.files.filter(({ findings }) => findings.length > 0).length
  const total = `${counts.join(' and ')} in ${bad < files ? `${bad} of ` : ''}${countOf(Math.max(bad, files), 'file')}${more}${unread}.`
  return [total, ...fixWords(report)].join('\n')
}
