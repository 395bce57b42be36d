import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { homedir, platform, release } from 'node:os'
import { MACHINE_VARIABLES, machineOf, type Machine, type MachineChoice, type MachineFacts } from '../src/index.js'
import { slashed } from './display-path.js'

type Environment = Readonly<Record<string, string | undefined>>

const SYSTEMS: Partial<Readonly<Record<NodeJS.Platform, MachineFacts['os']>>> = {
  linux: 'linux',
  win32: 'windows',
  darwin: 'macos',
}

/** This computer as core needs it: as detected, or as the user specifies. */
export const readMachine = (cwd: string, env: Environment, choice: MachineChoice = 'auto'): Machine =>
  machineOf(readMachineFacts(cwd, env), choice)

/** The facts about this computer for a user who works in `cwd`; unreadable facts are omitted. */
export function readMachineFacts(cwd: string, env: Environment): MachineFacts {
  const os = SYSTEMS[platform()] ?? 'unknown'
  return {
    os,
    home: slashed(homedir()),
    cwd: slashed(cwd),
    env: Object.fromEntries(MACHINE_VARIABLES.map((name) => [name, env[name]])),
    ...(os === 'linux' ? linuxFacts() : {}),
  }
}

function linuxFacts(): Omit<MachineFacts, 'os' | 'env'> {
  return {
    mountInfo: textOf('/proc/self/mountinfo'),
    wslConf: textOf('/etc/wsl.conf'),
    kernel: `${release()} ${textOf('/proc/version')}`,
    virtioFsLinks: linksIn('/run/wsl/virtiofs'),
    containerFile: ['/.dockerenv', '/run/.containerenv'].some((path) => existsSync(path)),
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

function linksIn(folder: string): Record<string, string> {
  try {
    return Object.fromEntries(readdirSync(folder).map((name) => [name, readlinkSync(`${folder}/${name}`)]))
  } catch {
    return {}
  }
}
