import { REASON, type LintedFile } from '@mount-lint/core'
import { prettyFinding, type Look } from './pretty-finding.js'
import { prettyMoves } from './pretty-moves.js'
import { prettyProblems } from './pretty-problems.js'
import { summary } from './pretty-summary.js'
import type { Reporter } from './reporter.js'
import { linkFor, styleFor } from './style.js'
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
