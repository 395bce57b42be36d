import { totalsOf, type Hidden, type Report } from '../report.js'
import { countOf } from './count.js'
import type { Reporter } from './reporter.js'
import { styleFor, type Style } from './style.js'

/** For runs without findings and problems. */
export const prettySummary: Reporter = (report, { stdout, env }) => `${summary(report, styleFor(stdout, env))}\n`

/** How the summary names each reason, in order. */
const REASONS: Readonly<Record<keyof Hidden, string>> = {
  comments: 'by comments',
  settings: 'by rule settings or `allow`',
  baseline: 'by the baseline',
  quiet: 'by --quiet',
}

/** `2 hidden by comments, 1 hidden by --quiet`; undefined if none is hidden. */
function hiddenWords({ hidden }: Report): string | undefined {
  const reasons = Object.entries(REASONS) as [keyof Hidden, string][]
  const words = reasons.flatMap(([reason, by]) => (hidden[reason] > 0 ? [`${hidden[reason]} hidden ${by}`] : []))
  return words.length === 0 ? undefined : words.join(', ')
}

/** How many findings `--fix` can fix. */
function fixWords({ files, isFixed }: Report): string[] {
  const findings = files.flatMap((file) => file.findings)
  const fixable = findings.filter(({ edits }) => edits.length > 0).length
  return fixable === 0 || isFixed ? [] : [`${fixable} of ${findings.length} can be fixed with \`mount-lint --fix\`.`]
}

function cleanSummary(report: Report, files: number, unread: string): string {
  const hidden = hiddenWords(report)
  if (hidden === undefined) return `No mounts on Windows drives in ${countOf(files, 'file')}${unread}.`
  return `Nothing to report in ${countOf(files, 'file')}${unread}; ${hidden}.`
}

/** Files of unknown format are named on stderr. */
function emptySummary({ skipped, failures }: Report, unread: string): string {
  if (skipped.ignored > 0)
    return `No files to lint${unread}; ${countOf(skipped.ignored, 'file')} ignored by the config or an option.`
  const hint = skipped.unmatched.length + failures.length > 0 ? '' : '; --help lists the formats'
  return `No files to lint${unread}${hint}.`
}

/** One line with the counts, and one with the number of fixable findings. */
export function summary(report: Report, style: Style): string {
  const { files, errors, warnings, omitted = 0 } = totalsOf(report)
  const unread = report.failures.length > 0 ? `; ${countOf(report.failures.length, 'path')} could not be read` : ''
  if (files === 0) return emptySummary(report, unread)
  if (errors + warnings === 0) return cleanSummary(report, files, unread)
  const counts = [
    ...(errors > 0 ? [style('error', countOf(errors, 'error'))] : []),
    ...(warnings > 0 ? [style('warn', countOf(warnings, 'warning'))] : []),
  ]
  const more = omitted > 0 ? `, ${countOf(omitted, 'more finding')} omitted` : ''
  const hidden = hiddenWords(report)
  const bad = report.files.filter(({ findings }) => findings.length > 0).length
  const total = `${counts.join(' and ')} in ${bad < files ? `${bad} of ` : ''}${countOf(Math.max(bad, files), 'file')}${more}${unread}${hidden === undefined ? '' : `; ${hidden}`}.`
  return [total, ...fixWords(report)].join('\n')
}
