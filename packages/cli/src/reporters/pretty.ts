import { REASON } from '@mount-lint/core'
import { totalsOf, type LintedFile, type Report } from '../report.js'
import { countOf } from './count.js'
import { prettyFinding, type Look } from './pretty-finding.js'
import { prettyMoves } from './pretty-moves.js'
import { prettyProblems } from './pretty-problems.js'
import type { Reporter } from './reporter.js'
import { linkFor, styleFor, type Style } from './style.js'
import { wrap } from './wrap.js'

/** Columns where no terminal says how many it has; some that are none say 0. */
const USUAL_WIDTH = 120

/** What people read: every finding with its lines, then once why it matters, and the counts. */
export const pretty: Reporter = (report, { stdout, env }) => {
  const style = styleFor(stdout, env)
  const { columns = 0 } = stdout
  const width = columns > 0 ? columns : USUAL_WIDTH
  const look = { report, style, link: linkFor(stdout, env), width }
  const blocks = report.files.flatMap((file) => blocksOf(file, look))
  const reason = report.files.some(({ findings }) => findings.length > 0) ? [`${wrap(REASON, width)}\n`] : []
  return [...blocks, ...reason, ...prettyMoves(report), `${summary(report, style)}\n`].join('\n')
}

const blocksOf = (file: LintedFile, look: Look): string[] => [
  ...file.findings.map((finding) => prettyFinding(finding, look)),
  ...prettyProblems(file.problems, look),
]

function summary(report: Report, style: Style): string {
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
