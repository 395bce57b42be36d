import type { Finding, ProjectMove } from '@mount-lint/core'
import type { Report } from './report.js'

/** A project or home folder on a Windows drive of this machine, the common cause of several findings. */
export interface Misplaced {
  readonly what: 'project' | 'home folder'
  readonly move?: ProjectMove
  /** At least one, in the order of the report. */
  readonly findings: readonly Finding[]
}

/** A link moves only its own mount to a drive, so it is no common cause. */
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

/** The report without findings that the location of the project or home folder causes. */
export const withoutMisplaced = <CommandLineSettings extends Pick<Report, 'files'>>(
  report: CommandLineSettings,
): CommandLineSettings => ({
  ...report,
  files: report.files.map((file) => ({
    ...file,
    findings: file.findings.filter((finding) => causeOf(finding) === undefined),
  })),
})

/** All causes, in the order of the report. */
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
