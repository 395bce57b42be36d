import { HOLE } from '../traced-text.js'
import { folderOfVariable, homeAlternative } from '../paths/alternative.js'
import type { AlternativeNames } from '../paths/alternative-names.js'
import { volumeNameFor } from '../paths/volume-targets.js'
import { formatWindowsPath, parseWindowsPath, type WindowsPath } from '../paths/windows-path.js'
import type { Alternative, Machine, Mount, Verdict } from '../types.js'

const LEADING_VARIABLES = /^(?:\uFFFF|%\w+%)+/
const PROJECT_COMMAND = /\bpwd\b|%cd%/i

function windowsPathOf({ meant, location }: Verdict, machine: Machine): WindowsPath | undefined {
  if (location.on === 'windows-home') return folderOfVariable(location.name, meant.slice(restStart(meant)))
  return location.on === 'windows' ? parseWindowsPath(meant, machine) : undefined
}

/** Where the text behind a leading variable begins. */
const restStart = (path: string): number => LEADING_VARIABLES.exec(path)?.[0].length ?? 0

function volumeAlternative({ service, target }: Mount, path: WindowsPath, names: AlternativeNames) {
  const common = volumeNameFor(target?.text ?? '')
  if (common === undefined) return undefined
  const wanted = service === undefined ? common : `${service}-${common.replace(/^.*-data$/, 'data')}`
  return { base: 'volume', path: names.claimVolume(wanted, formatWindowsPath(path).toLowerCase()) } as const
}

/** Files of a network share belong to others, too. */
const isShare = ({ drive }: WindowsPath): boolean => drive.startsWith('\\\\')

/** What a mount should be instead: a named volume for what belongs in one, else a folder below the Linux home, which wslc can't reach. */
export function alternativeFor(
  verdict: Verdict,
  mount: Mount,
  names: AlternativeNames,
  machine: Machine,
): Alternative | undefined {
  const { location, meant } = verdict
  if (location.on === 'windows-home' && PROJECT_COMMAND.test(location.name)) {
    return { base: 'project', path: slashed(meant.slice(restStart(meant))) }
  }
  const path = windowsPathOf(verdict, machine)
  if (!path || isShare(path)) return undefined
  const volume = volumeAlternative(mount, path, names)
  return volume || mount.engine === 'wslc' ? volume : { base: 'home', path: homeAlternative(path, names) }
}

const slashed = (path: string): string => path.replaceAll('\\', '/')

/** The alternative up to its first hole, and where in the host path the rest, which stays, begins. */
export function untilHole(alternative: Alternative, host: string): { head: Alternative; length: number } | undefined {
  const hole = alternative.path.indexOf(HOLE)
  if (hole < 0) return { head: alternative, length: host.length }
  const kept = alternative.path.slice(hole)
  if (!host.endsWith(kept)) return undefined
  return { head: { ...alternative, path: alternative.path.slice(0, hole) }, length: host.length - kept.length }
}
