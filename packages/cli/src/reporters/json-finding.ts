import {
  describeFinding,
  describeProblem,
  display,
  hostPathOf,
  type Finding,
  type Problem,
  type Related,
} from '@mount-lint/core'
import { spanOf, type Report } from '../report.js'

/** A finding in the JSON formats; JSON omits undefined values. */
export function toFinding(finding: Finding, report: Report): object {
  const { rule, severity, place, mount, location, services, alternative, edits, related } = finding
  return {
    rule,
    severity,
    message: describeFinding(finding).message,
    path: place.path,
    ...spanOf(place, report),
    offset: place.range[0],
    endOffset: place.range[1],
    format: mount.format,
    engine: mount.engine,
    services,
    source: mount.source && display(mount.source),
    hostPath: hostPathOf(mount, report.machine),
    target: mount.target && display(mount.target),
    windowsPath: location.on === 'windows' ? location.windowsPath : undefined,
    alternative,
    edits,
    related: related.map((one) => toRelated(one, report)),
  }
}

const toRelated = (related: Related, report: Report): object => ({
  path: related.path,
  ...spanOf(related, report),
  message: RELATED[related.kind],
})

/** Why a related place belongs to a finding. */
export const RELATED: Readonly<Record<Related['kind'], string>> = {
  definition: 'the path is written here',
  use: 'the path is passed on here',
}

/** A problem in the JSON formats. */
export function toProblem(problem: Problem, report: Report): object {
  const { line, column } = spanOf(problem.place, report)
  return { path: problem.place.path, line, column, message: describeProblem(problem) }
}
