import type { Rule } from './rule.js'
import { severityOf } from './severity.js'

/** The host path is spelled on a Windows drive. */
export const noWindowsPath: Rule = {
  id: 'no-windows-path',
  severity: 'error',
  summary: 'Disallow bind mounts whose host path is on a Windows drive',
  check: (mount, location) =>
    mount.type === 'bind' && mount.source && location.on === 'windows'
      ? { severity: severityOf(mount, location), host: mount.source, meant: mount.source.text, location }
      : undefined,
}
