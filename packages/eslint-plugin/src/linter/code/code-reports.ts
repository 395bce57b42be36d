import { suppressionsIn, type Suppression } from '@mount-lint/core'
import type { SourceCode } from 'eslint'
import type { Report } from '../../report.js'
import type { Subject } from '../../subject.js'
import { omittedReports } from '../omitted-reports.js'
import { unusedIgnoreReports } from '../unused-ignores.js'
import { commentsIn } from './comments.js'
import { findInCode, withinLimits, type Found } from './found.js'
import { homeExpressionIn } from './home.js'
import { withoutRepeatedCommands } from './repeated-commands.js'
import { reportOf } from './report-of.js'
import { usesOfLiterals } from './shared-literals.js'

/** Where a comment may ignore a finding: at the mount, and where the host path is written. */
const offsetsOf = ({ place, segments }: Found): number[] => [
  place.range[0],
  ...segments.flatMap(({ written }) => (written ? [written.range[0]] : [])).slice(0, 1),
]

const ignores = ({ rule, covers: [start, end] }: Suppression, found: Found): boolean =>
  (rule === undefined || rule === found.verdict.rule) && offsetsOf(found).some((at) => at >= start && at < end)

/** The findings that no comment ignores, and the comments that ignore one. */
function withoutIgnored(findings: readonly Found[], suppressions: readonly Suppression[]) {
  const used = new Set(suppressions.filter((one) => findings.some((found) => ignores(one, found))))
  const left = used.size === 0 ? findings : findings.filter((found) => ![...used].some((one) => ignores(one, found)))
  return { left, used }
}

/** The same mount may be part of several commands. */
function withoutRepeated(reports: readonly Report[]): Report[] {
  return [...new Map(reports.map((one) => [[one.rule, ...one.range, one.message].join('\0'), one])).values()]
}

/** The findings in JavaScript or TypeScript. */
export function codeReports(sourceCode: SourceCode, subject: Subject): Report[] {
  const { text } = sourceCode
  const {
    machine,
    source: { path },
  } = subject
  const comments = commentsIn(sourceCode)
  const suppressions = suppressionsIn(text, comments)
  const { findings, mounts, omitted } = findInCode(sourceCode, subject)
  const { left, used } = withoutIgnored(withoutRepeatedCommands(findings, sourceCode), suppressions)
  const limits = withinLimits(left)
  const code = { text, home: homeExpressionIn(sourceCode), isRightForAll: usesOfLiterals(left) }
  const reports = limits.reported.map((found) => reportOf(found, code, sourceCode))
  return [
    ...withoutRepeated(reports).sort((a, b) => a.range[0] - b.range[0]),
    ...omittedReports(
      limits.reported.map(({ verdict }) => verdict),
      omitted + limits.omitted,
      text,
    ),
    ...unusedIgnoreReports({ text, machine, comments, suppressions, used, mounts, mayServeOthers: false }, path),
  ]
}
