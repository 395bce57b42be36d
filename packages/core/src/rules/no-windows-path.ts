import { code, hostOf } from './quote.js'
import type { Rule } from './rule.js'
import { severityOf } from './severity.js'

/** `C:` or `\\server\share`. */
const driveOf = (drive: string): string =>
  drive.length === 1 ? `the Windows drive ${drive}:` : `the Windows share ${code(drive)}`

/** The host path is written as a path on a Windows drive. */
export const noWindowsPath: Rule<'no-windows-path'> = {
  id: 'no-windows-path',
  severity: 'error',
  summary: 'Disallow bind mounts whose host path is on a Windows drive',
  needs: 'maySpellDrive',
  message: (finding) =>
    finding.location.on === 'windows'
      ? `${hostOf(finding)} is on ${driveOf(finding.location.drive)}`
      : `${hostOf(finding)} is on a Windows drive`,
  check: (mount, location) =>
    mount.type === 'bind' && mount.source && location.on === 'windows'
      ? { severity: severityOf(mount, location), host: mount.source, meant: mount.source.text, location }
      : undefined,
}
