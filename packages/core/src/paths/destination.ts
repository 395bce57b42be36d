import type { Context, Location, Machine, Mount, DriveCause } from '../types.js'
import { joinPaths } from './join.js'
import { hostPathOf } from './locate.js'
import { hasDrives } from './machine.js'
import { realPathOf } from './real-path.js'
import { windowsPathHere, type WindowsPath } from './windows-path.js'

/** Where a host path that is not written as a Windows path is on a Windows drive, and the cause. */
export interface Destination {
  readonly path: WindowsPath
  readonly cause: DriveCause
}

/** The folder that a path starts from, if it is the project's or the home. */
function baseOf(mount: Mount, location: Location, machine: Machine): string | undefined {
  switch (location.on) {
    case 'project':
      return joinPaths(machine.cwd ?? '', mount.folder)
    case 'home':
      return machine.home
    case 'windows':
    case 'windows-home':
    case 'linux':
    case 'unknown':
      return undefined
  }
}

/** Where this machine's mounts and links lead a path that is relative, in the home or spelled as one of Linux. */
export function destinationOf(
  mount: Mount,
  location: Location,
  machine: Machine,
  context: Context,
): Destination | undefined {
  // Spares the others the search for links.
  if (!hasDrives(machine)) return undefined
  if (location.on !== 'project' && location.on !== 'home' && location.on !== 'linux') return undefined
  const spelled = hostPathOf(mount, machine)
  if (spelled === undefined) return undefined
  const onDrive = (path: string): WindowsPath | undefined => windowsPathHere(realPathOf(path, context), machine)
  const path = onDrive(spelled)
  const base = baseOf(mount, location, machine)
  if (!path) return undefined
  // A link in the path itself is fixed by another link, one above the project by moving the project.
  if (base === undefined || !onDrive(base)) return { path, cause: 'link' }
  return { path, cause: location.on === 'home' ? 'home' : 'project' }
}
