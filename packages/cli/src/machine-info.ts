import { visible, type Machine, type MachineKind, type MountPoint } from '@mount-lint/core'
import { jsonText } from './output.js'

const KINDS: Readonly<Record<MachineKind, string>> = {
  wsl1: 'WSL 1',
  wsl2: 'WSL 2',
  windows: 'Windows',
  macos: 'macOS',
  linux: 'Linux',
  container: 'a container: where its files come from is not known',
  ci: 'a CI job: where its files come from does not matter',
  unknown: 'not known: only the text counts',
}

const kindOf = ({ kind, distro }: Machine): string =>
  distro === undefined ? KINDS[kind] : `${KINDS[kind]}, distro ${distro}`

const mountLine = ({ root, windowsPath }: MountPoint): string =>
  windowsPath === undefined ? `${root}  a disk of Linux` : `${root}  ${windowsPath}`

function rowsOf(machine: Machine): (readonly [name: string, values: readonly string[]])[] {
  const { home, cwd, mounts, driveRoots } = machine
  return [
    ['machine', [kindOf(machine)]],
    ['home', [home ?? 'not known']],
    ['folder', [cwd ?? 'not known']],
    ['mounts', mounts.length === 0 ? ['none of Windows'] : mounts.map(mountLine)],
    ['drives in', driveRoots.length === 0 ? ['the usual folders'] : driveRoots],
  ]
}

/** What `--machine-info` prints: all that core decides from, for people to check and for reports of mistakes. */
export function machineInfo(machine: Machine, format: 'pretty' | 'json'): string {
  if (format === 'json') return `${jsonText(machine, 2)}\n`
  const lines = rowsOf(machine).flatMap(([name, values]) =>
    values.map((value, index) => `${(index === 0 ? name : '').padEnd(10)}  ${visible(value)}`),
  )
  return `${lines.join('\n')}\n`
}
