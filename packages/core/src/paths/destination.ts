import type { Context, Location, Machine, Mount, DriveCause } from '../types.js'
import { joinPaths } from './join.js'
import { hostPathOf } from './locate.js'
import { hasDrives } from './machine.js'
import { realPathOf } from './real-path.js'
import { windowsPathHere, type WindowsPath } from './windows-path.js'

/** The location of a host path that is not written as a Windows path but is on a drive, and the cause. */
export interface Destination {
  readonly path: WindowsPath
  readonly cause: DriveCause
}

/** The base folder of a path, if it is the project or the home. */
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

/** Where the mounts and links of this machine lead a path that is relative, in the home, or written as a Linux path. */
export function destinationOf(
  mount: Mount,
  location: Location,
  machine: Machine,
  context: Context,
): Destination | undefined {
  // Skips the search for links for all other machines.
  if (!hasDrives(machine)) return undefined
  if (location.on !== 'project' && location.on !== 'home' && location.on !== 'linux') return undefined
  const spelled = hostPathOf(mount, machine)
  if (spelled === undefined) return undefined
  const onDrive = (path: string): WindowsPath | undefined => windowsPathHere(realPathOf(path, context), machine)
  const path = onDrive(spelled)
  const base = baseOf(mount, location, machine)
  if (!path) return undefined
  // To fix a link in the path, change that link; to fix a link above the project, move the project.
  if (base === undefined || !onDrive(base)) return { path, cause: 'link' }
  return { path, cause: location.on === 'home' ? 'home' : 'project' }
}
