import {
  describeFinding,
  describeProblem,
  type Finding,
  type LintedFile,
  type Place,
  type Problem,
} from '@mount-lint/core'
import { spanOf, type Report, type Span } from '../report.js'

/** A finding or a problem, as formats with one line per entry print it. */
export interface Entry {
  readonly place: Place
  readonly span: Span
  readonly level: 'error' | 'warning' | 'note'
  /** The rule, or the code of the problem. */
  readonly code: string
  /** What is wrong, and what to do, without a full stop. */
  readonly message: string
}

function ofFinding(finding: Finding, report: Report): Entry {
  const { message, help } = describeFinding(finding)
  return {
    place: finding.place,
    span: spanOf(finding.place, report),
    level: finding.severity === 'warn' ? 'warning' : 'error',
    code: finding.rule,
    message: help === undefined ? message : `${message}; ${help}`,
  }
}

const ofProblem = (problem: Problem, report: Report): Entry => ({
  place: problem.place,
  span: spanOf(problem.place, report),
  level: 'note',
  code: problem.code,
  message: describeProblem(problem),
})

const byPosition = (a: Entry, b: Entry): number => a.place.range[0] - b.place.range[0]

function entriesIn({ findings, problems }: LintedFile, report: Report): readonly Entry[] {
  const entries = [
    ...findings.map((finding) => ofFinding(finding, report)),
    ...problems.map((problem) => ofProblem(problem, report)),
  ]
  return entries.sort(byPosition)
}

/** The entries of each file in text order, including files without entries. */
export function entriesByFile(report: Report): (readonly [path: string, entries: readonly Entry[]])[] {
  const found = new Map(report.files.map((file) => [file.path, file]))
  return [...new Set([...report.paths, ...found.keys()])].map((path) => {
    const file = found.get(path)
    return [path, file ? entriesIn(file, report) : []]
  })
}

export const entriesOf = (report: Report): Entry[] => entriesByFile(report).flatMap(([, entries]) => entries)
