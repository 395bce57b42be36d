import { hostPathOf, locate, type Machine, type Mount, type TracedText } from '@mount-lint/core'

/** Where a mount's files are. */
export type Filesystem = 'windows' | 'linux' | 'unknown'

/** Volumes are kept by the engine, which runs on Linux unless the container is a Windows one. */
export function filesystemOf(mount: Mount, machine: Machine): Filesystem {
  if (mount.windowsContainer) return 'windows'
  switch (mount.type) {
    case 'bind':
      return filesystemOfBind(mount, machine)
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

function filesystemOfBind(mount: Mount, machine: Machine): Filesystem {
  switch (locate(mount, machine).on) {
    case 'windows':
    case 'windows-home':
      return 'windows'
    case 'linux':
      return 'linux'
    case 'project':
    case 'home':
      return filesystemOfPath(hostPathOf(mount, machine), machine)
    case 'unknown':
      return 'unknown'
  }
}

function filesystemOfPath(path: string | undefined, machine: Machine): Filesystem {
  if (path === undefined) return 'unknown'
  if (locate({ source: untraced(path) }, machine).on === 'windows') return 'windows'
  return machine.os === 'linux' ? 'linux' : 'unknown'
}

const untraced = (text: string): TracedText => ({ text, atoms: [{ text, origins: [] }] })
