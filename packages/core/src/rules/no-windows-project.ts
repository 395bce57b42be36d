import { destinationOf } from '../paths/destination.js'
import { formatWindowsPath } from '../paths/windows-path.js'
import { holesOf } from '../traced-text.js'
import type { DriveCause, TracedText } from '../types.js'
import { code, hostOf } from './quote.js'
import type { Rule } from './rule.js'

/** VS Code's idiom, `${localEnv:HOME}${localEnv:USERPROFILE}`, is the home folder on every system. */
const isPortableHome = (source: TracedText): boolean =>
  ['home', 'windows'].every((meaning) => holesOf(source).some((hole) => hole.meaning === meaning))

const REASONS: Readonly<Record<DriveCause, string>> = {
  project: 'since the project is on a Windows drive',
  home: 'since the home folder is on a Windows drive',
  link: 'through a symbolic link',
}

/** The host path is relative to a project or home folder on a Windows drive of this machine, or contains a link to one. */
export const noWindowsProject: Rule<'no-windows-project'> = {
  id: 'no-windows-project',
  severity: 'warn',
  summary: 'Disallow bind mounts in a project or home folder that is on a Windows drive of this machine',
  needs: 'mayMountDrive',
  message: (finding) => {
    const { location, cause = 'project' } = finding
    const path = location.on === 'windows' ? code(location.windowsPath) : 'a Windows folder'
    return `${hostOf(finding)} is ${path} on this machine, ${REASONS[cause]}`
  },
  check: (mount, location, machine, context) => {
    if (mount.type !== 'bind' || !mount.source || isPortableHome(mount.source)) return undefined
    // A manifest applies to the nodes of a cluster, whose folders this machine does not know.
    if (mount.engine === 'kubernetes') return undefined
    const destination = destinationOf(mount, location, machine, context)
    if (!destination) return undefined
    const { path, cause } = destination
    const windowsPath = formatWindowsPath(path)
    const lies = { on: 'windows', form: path.form, drive: path.drive, windowsPath } as const
    return { severity: 'warn', host: mount.source, meant: windowsPath, location: lies, cause }
  },
}
