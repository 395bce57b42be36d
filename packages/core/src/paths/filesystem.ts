import type { Context, Location, Machine, Mount } from '../types.js'
import { destinationOf } from './destination.js'
import { hostPathOf, locate } from './locate.js'

/** The file system that contains the files of a mount. */
export type Filesystem = 'windows' | 'linux' | 'unknown'

/** What decides the location of a host path. */
interface JudgeContext {
  readonly machine: Machine
  readonly context: Context
}

/** The engine stores volumes; it runs on Linux unless the container is a Windows container. */
export function filesystemOf(mount: Mount, context: JudgeContext): Filesystem {
  if (mount.windowsContainer) return 'windows'
  switch (mount.type) {
    case 'bind':
      return filesystemOfBind(mount, context)
    case 'volume':
    case 'tmpfs':
    case 'image':
      return 'linux'
    case 'npipe':
      return 'windows'
    case 'cluster':
      return 'unknown'
  }
}

function filesystemOfBind(mount: Mount, { machine, context }: JudgeContext): Filesystem {
  const location = locate(mount, machine)
  if (location.on === 'windows' || location.on === 'windows-home') return 'windows'
  if (destinationOf(mount, location, machine, context)) return 'windows'
  return isOnLinux(mount, location, machine) ? 'linux' : 'unknown'
}

function isOnLinux(mount: Mount, { on }: Location, machine: Machine): boolean {
  if (on === 'linux') return true
  return LINUX_KINDS.includes(machine.kind) && hostPathOf(mount, machine) !== undefined
}

/** Unknown if the files are copies, since they may be mounted from anywhere. */
const LINUX_KINDS: readonly Machine['kind'][] = ['linux', 'wsl1', 'wsl2']
