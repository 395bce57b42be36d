import { machineOf, type Machine, type MachineFacts } from '@mount-lint/core'

interface MachinePreset {
  readonly label: string
  /** The description of a machine. */
  readonly description: string
  readonly facts: MachineFacts
}

const drive = (letter: string): string =>
  `80 70 0:50 / /mnt/${letter.toLowerCase()} rw,noatime - 9p ${letter}:\\134 rw,aname=drvfs;path=${letter}:\\;uid=1000`

const WSL: MachineFacts = {
  os: 'linux',
  kernel: '6.6.87.2-microsoft-standard-WSL2',
  mountInfo: `70 69 8:48 / / rw,relatime - ext4 /dev/sdd rw\n${drive('C')}\n${drive('D')}\n`,
  home: '/home/me',
  cwd: '/home/me/project',
  env: { WSL_DISTRO_NAME: 'Ubuntu' },
}

const MACHINES = {
  wsl: {
    label: 'WSL 2',
    description: 'The project is at /home/me/project; C: and D: are mounted.',
    facts: WSL,
  },
  'wsl-drive': {
    label: 'WSL 2, project on C:',
    description: 'The project is at /mnt/c/Users/me/project.',
    facts: { ...WSL, cwd: '/mnt/c/Users/me/project' },
  },
  windows: {
    label: 'Windows',
    description: 'The project is at C:\\Users\\me\\project.',
    facts: { os: 'windows', home: 'C:/Users/me', cwd: 'C:/Users/me/project', env: {} },
  },
  macos: {
    label: 'macOS',
    description: 'The project is at /Users/me/project; only paths that are spelled on a drive are reported.',
    facts: { os: 'macos', home: '/Users/me', cwd: '/Users/me/project', env: {} },
  },
  linux: {
    label: 'Linux',
    description: 'The project is at /home/me/project; only paths that are spelled on a drive are reported.',
    facts: { os: 'linux', home: '/home/me', cwd: '/home/me/project', env: {} },
  },
  ci: {
    label: 'CI job',
    description: 'The project is a copy; only paths that are spelled on a drive are reported.',
    facts: { os: 'linux', home: '/home/runner', cwd: '/home/runner/work/project', env: { CI: 'true' } },
  },
} as const satisfies Readonly<Record<string, MachinePreset>>

export type MachineId = keyof typeof MACHINES

export const DEFAULT_MACHINE: MachineId = 'wsl'

export const machinePresets: readonly (MachinePreset & { readonly id: MachineId })[] = Object.entries(MACHINES).map(
  ([id, preset]) => ({ id: id as MachineId, ...preset }),
)

export const isMachineId = (name: string | null): name is MachineId => name !== null && Object.hasOwn(MACHINES, name)

export const machineWithId = (id: MachineId): Machine => machineOf(MACHINES[id].facts)

export const descriptionOf = (id: MachineId): string => MACHINES[id].description
