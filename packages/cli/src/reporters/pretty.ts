import { REASON, type LintedFile } from '@mount-lint/core'
import { misplacedIn, withoutMisplaced } from '../misplaced.js'
import { presentationFor, type Presentation } from './presentation.js'
import { prettyFinding } from './pretty-finding.js'
import { prettyMisplaced } from './pretty-misplaced.js'
import { prettyProblems } from './pretty-problems.js'
import { summary } from './pretty-summary.js'
import type { Reporter } from './reporter.js'
import { wrap } from './wrap.js'

/** The default report: findings with source lines, misplaced projects, the reason why it matters, and the counts. */
export const pretty: Reporter = (report, { stdout, env }) => {
  const presentation = presentationFor(report, stdout, env)
  const { style, width } = presentation
  const blocks = withoutMisplaced(report).files.flatMap((file) => blocksOf(file, presentation))
  const reason = report.files.some(({ findings }) => findings.length > 0) ? [`${wrap(REASON, width)}\n`] : []
  const causes = misplacedIn(report).map((cause) => prettyMisplaced(cause, presentation))
  return [...blocks, ...causes, ...reason, `${summary(report, style)}\n`].join('\n')
}

const blocksOf = (file: LintedFile, presentation: Presentation): string[] => [
  ...file.findings.map((finding) => prettyFinding(finding, presentation)),
  ...prettyProblems(file.problems, presentation),
]
