import { hostPathOf } from '../paths/locate.js'
import { formatWindowsPath, parseWindowsPath } from '../paths/windows-path.js'
import type { Machine, Mount } from '../types.js'
import type { Rule } from './rule.js'
import { severityOf } from './severity.js'

/** Only what the machine itself says is a drive counts: the folder `/mnt/d` may be a disk of Linux. */
function onDriveOf(machine: Machine, mount: Mount) {
  const path = hostPathOf(mount, machine)
  const windows = path === undefined ? undefined : parseWindowsPath(path, machine.drives)
  const known =
    windows && (windows.form === 'drive' || machine.drives.some(({ letter }) => letter.toUpperCase() === windows.drive))
  return known ? windows : undefined
}

/** The host path is relative to the project or the home folder, and these lie on a Windows drive of this machine. */
export const noWindowsProject: Rule = {
  id: 'no-windows-project',
  severity: 'error',
  summary: 'Disallow bind mounts of a project or home folder that lies on a Windows drive of this machine',
  check: (mount, location, machine) => {
    if (mount.type !== 'bind' || !mount.source) return undefined
    if (location.on !== 'project' && location.on !== 'home') return undefined
    const path = onDriveOf(machine, mount)
    if (!path) return undefined
    const { form, drive } = path
    const lies = { on: 'windows', form, drive, windowsPath: formatWindowsPath(path) } as const
    return { severity: severityOf(mount, lies), host: mount.source, meant: lies.windowsPath, location: lies }
  },
}
