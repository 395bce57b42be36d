import { describeProblem, visible, type Problem } from '@mount-lint/core'
import { spanOf, type Report } from '../report.js'
import { countOf } from './count.js'
import type { Style } from './style.js'

/** One syntax error often causes many others. */
const MAX_SHOWN = 3

/** One line for each problem of a file; an empty list if there are none. */
export function prettyProblems(problems: readonly Problem[], presentation: { report: Report; style: Style }): string[] {
  if (problems.length === 0) return []
  const lines = problems.slice(0, MAX_SHOWN).map((problem) => lineOf(problem, presentation))
  const more = problems.length - lines.length
  return [[...lines, ...(more > 0 ? [`  and ${countOf(more, 'more problem')}`] : []), ''].join('\n')]
}

function lineOf(problem: Problem, { report, style }: { report: Report; style: Style }): string {
  const { line, column } = spanOf(problem.place, report)
  const at = style('path', visible(`${problem.place.path}:${line}:${column}`))
  return `${at}  ${style('warn', 'problem')}  ${visible(describeProblem(problem))}`
}
