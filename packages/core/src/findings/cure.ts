import { HOLE, coverageOf } from '../traced-text.js'
import { folderOfVariable, homeAlternative } from '../paths/alternative.js'
import type { AlternativeNames } from '../paths/alternative-names.js'
import { volumeNameFor } from '../paths/volume-targets.js'
import { formatWindowsPath, parseWindowsPath, type WindowsPath } from '../paths/windows-path.js'
import type { Alternative, EngineId, Machine, Mount, Verdict } from '../types.js'

const LEADING_VARIABLES = /^(?:\uFFFF|%\w+%)+/
const PROJECT_COMMAND = /\bpwd\b|%cd%/i

function windowsPathOf({ meant, location }: Verdict, machine: Machine): WindowsPath | undefined {
  if (location.on === 'windows-home') return folderOfVariable(location.name, meant.slice(restStart(meant)))
  return location.on === 'windows' ? parseWindowsPath(meant, machine) : undefined
}

/** Where the text behind a leading variable begins. */
const restStart = (path: string): number => LEADING_VARIABLES.exec(path)?.[0].length ?? 0

/** Engines whose mounts may be named volumes. */
const ENGINES_WITH_VOLUMES = new Set<EngineId>(['docker', 'compose', 'podman', 'nerdctl', 'devcontainer', 'wslc'])

/** Whether a few characters turn the bind into a named volume; what only a bind may say stands in the way. */
function canBeVolume(mount: Mount): boolean {
  const { engine, syntax, volumeDeclaration } = mount
  if (!ENGINES_WITH_VOLUMES.has(engine) || (engine === 'compose' && !volumeDeclaration)) return false
  switch (syntax) {
    case 'short':
      return true
    case 'long':
    case 'mount-option':
      return canChangeType(mount)
    case 'device':
    case 'file':
    case 'implicit':
      return false
  }
}

function canChangeType({ typeText, spec, values }: Mount): boolean {
  if (!typeText || values > 1 || spec.text.includes(',bind-')) return false
  const coverage = coverageOf(typeText)
  return coverage?.whole === true && coverage.first.join() === coverage.last.join()
}

function volumeAlternative(mount: Mount, path: WindowsPath, names: AlternativeNames): Alternative | undefined {
  if (!canBeVolume(mount)) return undefined
  const { service, target } = mount
  const common = volumeNameFor(target?.text ?? '')
  if (common === undefined) return undefined
  const wanted = service === undefined ? common : `${service}-${common.replace(/^.*-data$/, 'data')}`
  return { base: 'volume', path: names.claimVolume(wanted, formatWindowsPath(path).toLowerCase()) }
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
