import { visible, type Machine, type MachineKind, type MountPoint } from '@mount-lint/core'
import { jsonText } from './output.js'

const KINDS: Readonly<Record<MachineKind, string>> = {
  wsl1: 'WSL 1',
  wsl2: 'WSL 2',
  windows: 'Windows',
  macos: 'macOS',
  linux: 'Linux',
  container: 'a container: the origin of its files is unknown',
  ci: 'a CI job: the location of its files does not matter',
  unknown: 'unknown: judged by the text alone',
}

const kindOf = ({ kind, distro }: Machine): string =>
  distro === undefined ? KINDS[kind] : `${KINDS[kind]}, distro ${distro}`

const mountLine = ({ root, windowsPath }: MountPoint): string =>
  windowsPath === undefined ? `${root}  a Linux disk` : `${root}  ${windowsPath}`

function rowsOf(machine: Machine): (readonly [name: string, values: readonly string[]])[] {
  const { home, cwd, mounts, driveRoots } = machine
  return [
    ['machine', [kindOf(machine)]],
    ['home', [home ?? 'unknown']],
    ['folder', [cwd ?? 'unknown']],
    ['mounts', mounts.length === 0 ? ['no Windows drives'] : mounts.map(mountLine)],
    ['drives in', driveRoots.length === 0 ? ['the default folders'] : driveRoots],
  ]
}

/** The output of `--machine-info`: everything about the machine that affects findings. */
export function machineInfo(machine: Machine, format: 'pretty' | 'json'): string {
  if (format === 'json') return `${jsonText(machine, 2)}\n`
  const lines = rowsOf(machine).flatMap(([name, values]) =>
    values.map((value, index) => `${(index === 0 ? name : '').padEnd(10)}  ${visible(value)}`),
  )
  return `${lines.join('\n')}\n`
}
