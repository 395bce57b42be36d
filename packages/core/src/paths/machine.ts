import type { Machine, MachineFacts, MachineKind } from '../types.js'
import { mountPointsOf } from './mount-points.js'
import { parseMountInfo, type MountEntry } from './mountinfo.js'
import type { Drives } from './windows-path.js'
import { automountRoot } from './wsl-conf.js'

/** A machine without known facts: only the text counts. */
export const UNKNOWN_MACHINE: Machine = { kind: 'unknown', mounts: [], driveRoots: [] }

/** The only environment variables that are read: they identify the machine, and contain no paths. */
export const MACHINE_VARIABLES = [
  'WSL_DISTRO_NAME',
  'WSL_INTEROP',
  'CI',
  'TF_BUILD',
  'JENKINS_URL',
  'TEAMCITY_VERSION',
  'container',
  'KUBERNETES_SERVICE_HOST',
  'REMOTE_CONTAINERS',
  'CODESPACES',
] as const

const isSet = (value: string | undefined): boolean => value !== undefined && !/^(?:|0|false|no)$/i.test(value)

const CI_VARIABLES = ['CI', 'TF_BUILD', 'JENKINS_URL', 'TEAMCITY_VERSION']
const CONTAINER_VARIABLES = ['KUBERNETES_SERVICE_HOST', 'REMOTE_CONTAINERS', 'CODESPACES']

/** Files that container engines create in every container, regardless of the image. */
const ENGINE_FILES = new Set(['/etc/hostname', '/etc/hosts', '/etc/resolv.conf'])

const isEngineMount = ({ mountPoint, root, fsType }: MountEntry): boolean =>
  mountPoint === '/' ? /overlay|aufs/.test(fsType) : ENGINE_FILES.has(mountPoint) && root.includes('/containers/')

/** systemd calls WSL itself a container. */
function isContainer({ containerFile, env, mountInfo = '' }: MachineFacts): boolean {
  if (containerFile || CONTAINER_VARIABLES.some((name) => isSet(env[name]))) return true
  if (isSet(env.container) && env.container !== 'wsl') return true
  return parseMountInfo(mountInfo).some(isEngineMount)
}

const WSL_2_KERNEL = /microsoft-standard|wsl2/i
const WSL_KERNEL = /microsoft/i

/** A custom kernel may have any name; WSL 1 has its own file system. */
function kindOfLinux({ kernel = '', env, mountInfo = '' }: MachineFacts): MachineKind {
  if (WSL_2_KERNEL.test(kernel)) return 'wsl2'
  if (WSL_KERNEL.test(kernel)) return 'wsl1'
  const mounts = parseMountInfo(mountInfo)
  if (mounts.some(({ fsType }) => fsType === 'drvfs')) return 'wsl1'
  const isWsl = isSet(env.WSL_DISTRO_NAME) || isSet(env.WSL_INTEROP) || mounts.some(isDrvFs)
  return isWsl ? 'wsl2' : 'linux'
}

const isDrvFs = ({ superOptions }: MountEntry): boolean => superOptions.includes('aname=drvfs')

function kindOf(facts: MachineFacts): MachineKind {
  if (facts.os === 'linux' && isContainer(facts)) return 'container'
  if (CI_VARIABLES.some((name) => isSet(facts.env[name]))) return 'ci'
  return facts.os === 'linux' ? kindOfLinux(facts) : facts.os
}

/** The machine that the user specifies: as detected, one of the kinds, or unknown. */
export type MachineChoice = 'auto' | 'wsl' | 'windows' | 'linux' | 'none'

function chosenKind(choice: MachineChoice, facts: MachineFacts): MachineKind {
  switch (choice) {
    case 'auto':
      return kindOf(facts)
    case 'wsl':
      return kindOfLinux(facts) === 'wsl1' ? 'wsl1' : 'wsl2'
    case 'windows':
    case 'linux':
      return choice
    case 'none':
      return 'unknown'
  }
}

/** Outside WSL, no mount is a Windows drive, but a Linux disk may have the name of one. */
function drivesOf(kind: MachineKind, facts: MachineFacts): Drives {
  const { mountInfo = '', virtioFsLinks = {}, wslConf = '' } = facts
  const isWsl = kind === 'wsl1' || kind === 'wsl2' || (kind === 'windows' && facts.os === 'linux')
  if (!isWsl && kind !== 'linux') return { mounts: [], driveRoots: [] }
  const mounts = mountPointsOf(mountInfo, virtioFsLinks)
  if (!isWsl) return { mounts: mounts.filter(({ windowsPath }) => windowsPath === undefined), driveRoots: [] }
  const root = automountRoot(wslConf)
  return { mounts, driveRoots: root === undefined ? [] : [root] }
}

/** A home folder without a known path: that of Windows seen from WSL, of which only the drive is known. */
const WINDOWS_HOME = 'C:/Users/%USERNAME%'

/** The home that `~` means; for the other system, the home of this machine is a different folder. */
function homeOf(kind: MachineKind, { os, home }: MachineFacts): string | undefined {
  const isWindows = kind === 'windows'
  if (isWindows === (os === 'windows') || (kind !== 'wsl1' && kind !== 'wsl2' && !isWindows)) return home
  return isWindows ? WINDOWS_HOME : undefined
}

/** Decides the kind of the machine and which of its folders are on Windows drives, from its facts alone. */
export function machineOf(facts: MachineFacts, choice: MachineChoice = 'auto'): Machine {
  const kind = chosenKind(choice, facts)
  const { cwd, env } = facts
  const home = homeOf(kind, facts)
  const distro = kind === 'wsl1' || kind === 'wsl2' ? env.WSL_DISTRO_NAME : undefined
  return {
    kind,
    ...(distro ? { distro } : {}),
    ...(home === undefined ? {} : { home }),
    ...(cwd === undefined ? {} : { cwd }),
    ...drivesOf(kind, facts),
  }
}

/** Drives in a config: `driveRoot` is a folder in which they are mounted; letters may end with a colon. */
export interface ConfiguredDrives {
  readonly drives?: readonly string[]
  readonly driveRoot?: string
}

/** Adds the drives of a config to a machine. */
export function withDrives(machine: Machine, { drives = [], driveRoot }: ConfiguredDrives): Machine {
  if (drives.length === 0 && driveRoot === undefined) return machine
  const root = driveRoot?.replace(/\/+$/, '')
  return {
    ...machine,
    driveLetters: [...(machine.driveLetters ?? []), ...drives.map((drive) => drive.charAt(0))],
    driveRoots: [...machine.driveRoots, ...(root === undefined ? [] : [root || '/'])],
  }
}

/** Whether paths that are not written as Windows paths may lead to a drive. */
export const hasDrives = ({ kind, mounts, driveRoots }: Machine): boolean =>
  kind === 'windows' || driveRoots.length > 0 || mounts.some(({ windowsPath }) => windowsPath !== undefined)
