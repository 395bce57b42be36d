import type { Context, Location, Machine, Mount } from '../types.js'
import { destinationOf } from './destination.js'
import { hostPathOf, locate } from './locate.js'

/** Where a mount's files are. */
export type Filesystem = 'windows' | 'linux' | 'unknown'

/** What decides where a host path leads. */
interface JudgeContext {
  readonly machine: Machine
  readonly context: Context
}

/** Volumes are kept by the engine, which runs on Linux unless the container is a Windows one. */
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

/** Not where the files are a copy, and may be mounted from anywhere. */
const LINUX_KINDS: readonly Machine['kind'][] = ['linux', 'wsl1', 'wsl2']
