import {
  describeFinding,
  describeProblem,
  display,
  filesystemOf,
  lineIndex,
  mountPlace,
  visible,
  type Context,
  type Finding,
  type LineIndex,
  type Machine,
  type Mount,
  type Place,
  type Problem,
} from '@mount-lint/core'
import type { ProjectFile } from './project.js'
import type { MountRow, ReportedFinding, ReportedProblem, SourceSpan } from './report.js'

interface ReportParts {
  readonly finding: (finding: Finding) => ReportedFinding
  readonly problem: (problem: Problem) => ReportedProblem
  /** `path` is the linted file, for mounts without a place in a text. */
  readonly mount: (mount: Mount, path: string) => MountRow
}

/** Creates the texts, lines and diffs of the report; the diff library is loaded with the first report. */
export async function reporterFor(
  files: readonly ProjectFile[],
  where: { readonly machine: Machine; readonly context: Context },
): Promise<ReportParts> {
  const { diffsOf } = await import('./diffs.js')
  const spanOf = spansIn(files)
  return {
    finding: (finding) => ({ ...toFinding(finding, spanOf), diffs: diffsOf(files, finding.edits) }),
    problem: (problem) => ({ span: spanOf(problem.place), message: describeProblem(problem) }),
    mount: (mount, path) => ({
      span: spanOf(mountPlace(mount, path)),
      usedBy: visible(mount.service ?? mount.engine),
      type: mount.type,
      host: mount.source ? visible(display(mount.source)) : '',
      container: `${mount.target ? visible(display(mount.target)) : '?'}${mount.readOnly ? ' (ro)' : ''}`,
      filesystem: filesystemOf(mount, where),
      isSlow: filesystemOf(mount, where) === 'windows' && !mount.windowsContainer,
    }),
  }
}

function spansIn(files: readonly ProjectFile[]): (place: Place) => SourceSpan {
  const indexes = new Map<string, LineIndex>(files.map(({ name, text }) => [name, lineIndex(text)]))
  const empty = lineIndex('')
  return ({ path, range }) => ({ name: path, range, ...(indexes.get(path) ?? empty).positionAt(range[0]) })
}

function toFinding(finding: Finding, spanOf: (place: Place) => SourceSpan): Omit<ReportedFinding, 'diffs'> {
  const { rule, severity, place, related, edits } = finding
  return {
    rule,
    severity,
    span: spanOf(place),
    ...describeFinding(finding),
    related: related.map(spanOf),
    edits,
  }
}
