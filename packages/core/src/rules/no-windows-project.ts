import { destinationOf } from '../paths/destination.js'
import { formatWindowsPath } from '../paths/windows-path.js'
import { holesOf } from '../traced-text.js'
import type { TracedText } from '../types.js'
import type { Rule } from './rule.js'

/** VS Code's idiom, `${localEnv:HOME}${localEnv:USERPROFILE}`, asks for the home of whichever system it is. */
const isPortableHome = (source: TracedText): boolean =>
  ['home', 'windows'].every((meaning) => holesOf(source).some((hole) => hole.meaning === meaning))

/** A path that looks harmless: the project, the home folder or a link in it lies on a Windows drive of this machine. */
export const noWindowsProject: Rule = {
  id: 'no-windows-project',
  severity: 'warn',
  summary: 'Disallow bind mounts of a project or home folder that lies on a Windows drive of this machine',
  check: (mount, location, machine, context) => {
    if (mount.type !== 'bind' || !mount.source || isPortableHome(mount.source)) return undefined
    const destination = destinationOf(mount, location, machine, context)
    if (!destination) return undefined
    const { path, through } = destination
    const windowsPath = formatWindowsPath(path)
    const lies = { on: 'windows', form: path.form, drive: path.drive, windowsPath } as const
    return { severity: 'warn', host: mount.source, meant: windowsPath, location: lies, through }
  },
}
