import type { Finding, ProjectMove } from '@mount-lint/core'
import type { Report } from './report.js'

/** A project, or the home folder, on a Windows drive of this machine: the one cause of several findings. */
export interface Misplaced {
  readonly what: 'project' | 'home folder'
  readonly move?: ProjectMove
  /** At least one, in the order of the report. */
  readonly findings: readonly Finding[]
}

/** A link leads one mount to a drive, so it is no cause of several. */
const causeOf = ({ cause }: Finding): Misplaced['what'] | undefined => {
  switch (cause) {
    case 'project':
      return 'project'
    case 'home':
      return 'home folder'
    case 'link':
    case undefined:
      return undefined
  }
}

/** A report without the findings that the place of the project or the home folder causes. */
export const withoutMisplaced = <Given extends Pick<Report, 'files'>>(report: Given): Given => ({
  ...report,
  files: report.files.map((file) => ({
    ...file,
    findings: file.findings.filter((finding) => causeOf(finding) === undefined),
  })),
})

/** Each cause once, in the order of the report. */
export function misplacedIn({ files }: Pick<Report, 'files'>): readonly Misplaced[] {
  const causes = new Map<string, Misplaced & { readonly findings: Finding[] }>()
  for (const finding of files.flatMap((file) => file.findings)) {
    const what = causeOf(finding)
    if (what === undefined) continue
    const { move } = finding
    const key = `${what} ${move?.folder ?? ''}`
    const cause = causes.get(key)
    if (cause) cause.findings.push(finding)
    else causes.set(key, { what, ...(move ? { move } : {}), findings: [finding] })
  }
  return [...causes.values()]
}
