import type { Machine, MachineFacts, MachineKind } from '../types.js'
import { mountPointsOf } from './mount-points.js'
import { parseMountInfo, type MountEntry } from './mountinfo.js'
import type { Drives } from './windows-path.js'
import { automountRoot } from './wsl-conf.js'

/** A machine of which nothing is known: only the text counts. */
export const UNKNOWN_MACHINE: Machine = { kind: 'unknown', mounts: [], driveRoots: [] }

/** The only variables that are looked at: they tell what the machine is, never what a path is. */
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

/** What container engines create in every container, regardless of the image. */
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

/** A kernel of the user's own making may have any name; WSL 1 has a file system of its own. */
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

/** What the user says of the machine: what it says itself, one of its kinds, or that nothing is known of it. */
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

/** Elsewhere than in WSL no mount is one of Windows, but a disk of Linux may have the name of a drive. */
function drivesOf(kind: MachineKind, facts: MachineFacts): Drives {
  const { mountInfo = '', virtioFsLinks = {}, wslConf = '' } = facts
  const isWsl = kind === 'wsl1' || kind === 'wsl2' || (kind === 'windows' && facts.os === 'linux')
  if (!isWsl && kind !== 'linux') return { mounts: [], driveRoots: [] }
  const mounts = mountPointsOf(mountInfo, virtioFsLinks)
  if (!isWsl) return { mounts: mounts.filter(({ windowsPath }) => windowsPath === undefined), driveRoots: [] }
  const root = automountRoot(wslConf)
  return { mounts, driveRoots: root === undefined ? [] : [root] }
}

/** A home that no variable names here: that of Windows seen from WSL, of which only the drive is certain. */
const WINDOWS_HOME = 'C:/Users/%USERNAME%'

/** The home that `~` means; from the other side, what this machine calls home is another folder. */
function homeOf(kind: MachineKind, { os, home }: MachineFacts): string | undefined {
  const isWindows = kind === 'windows'
  if (isWindows === (os === 'windows') || (kind !== 'wsl1' && kind !== 'wsl2' && !isWindows)) return home
  return isWindows ? WINDOWS_HOME : undefined
}

/** Decides what the machine is and which of its folders are on Windows drives, from what it says of itself alone. */
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

/** What a configuration says of drives: `driveRoot` is a folder that holds them; letters may end in a colon. */
export interface ConfiguredDrives {
  readonly drives?: readonly string[]
  readonly driveRoot?: string
}

/** The machine with the drives that a configuration adds. */
export function withDrives(machine: Machine, { drives = [], driveRoot }: ConfiguredDrives): Machine {
  if (drives.length === 0 && driveRoot === undefined) return machine
  const root = driveRoot?.replace(/\/+$/, '')
  return {
    ...machine,
    driveLetters: [...(machine.driveLetters ?? []), ...drives.map((drive) => drive.charAt(0))],
    driveRoots: [...machine.driveRoots, ...(root === undefined ? [] : [root || '/'])],
  }
}

/** Whether paths that are not spelled on a Windows drive may lead to one. */
export const hasDrives = ({ kind, mounts, driveRoots }: Machine): boolean =>
  kind === 'windows' || driveRoots.length > 0 || mounts.some(({ windowsPath }) => windowsPath !== undefined)
