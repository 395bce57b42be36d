import { coverageOf } from '../traced-text.js'
import { isWithin } from './places.js'
import { folderOfVariable, homeAlternative } from '../paths/alternative.js'
import type { AlternativeNames } from '../paths/alternative-names.js'
import { isInWindowsFolder, mappedAlternative, type FolderMap } from '../paths/folder-map.js'
import { join } from '../paths/join.js'
import { convertedFolder, linuxFolder } from '../paths/linux-folder.js'
import { volumeNameFor } from '../paths/volume-targets.js'
import { formatWindowsPath, parseWindowsPath, windowsPathHere, type WindowsPath } from '../paths/windows-path.js'
import type { Alternative, EngineId, Machine, Mount, Place, TracedText, Verdict } from '../types.js'

/** A finding whose host path is to be replaced. */
export interface Cure {
  readonly mount: Mount
  readonly host: TracedText
  readonly alternative: Alternative
}

const LEADING_VARIABLES = /^(?:\uFFFF|%\w+%)+/

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
      return canReplaceName(mount)
    case 'long':
    case 'mount-option':
      return canChangeType(mount)
    case 'device':
    case 'folder':
    case 'file':
    case 'implicit':
      return false
  }
}

/** Of an env file people expect paths, and where there are several values the name would be right for one of them. */
function canReplaceName({ source, spec, values }: Mount): boolean {
  if (!source || isFromEnvFile(source)) return false
  return values === 1 || isWrittenWithin(source, coverageOf(spec)?.place)
}

/** A default, `${DATA:-C:/data}`, stands in the specification itself. */
function isWrittenWithin({ atoms }: TracedText, place: Place | undefined): boolean {
  return place !== undefined && atoms.every(({ origins }) => origins.every((origin) => isWithin(origin, place)))
}

/** Whether some of the text is a value of an env file, which its reader has set for himself. */
export const isFromEnvFile = ({ atoms }: TracedText): boolean =>
  atoms.some(({ origins }) => origins.length > 1 && origins.at(-1)?.writing[0]?.startsWith('dotenv-'))

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

function ownPathOf(verdict: Verdict, machine: Machine): WindowsPath | undefined {
  const path = windowsPathOf(verdict, machine)
  return path && !isShare(path) ? path : undefined
}

/** What a mount should be instead: a named volume for what belongs in one, else a Linux folder, which Windows clients can't reach. */
export function alternativeFor(
  verdict: Verdict,
  mount: Mount,
  names: AlternativeNames,
  machine: Machine,
  map: FolderMap = {},
): Alternative | undefined {
  const path = ownPathOf(verdict, machine)
  if (mount.windowsClient) return path && volumeAlternative(mount, path, names)
  if (!path) return linuxAlternative(verdict)
  const mapped = verdict.location.on === 'windows' ? mappedAlternative(path, map, machine) : undefined
  if (mapped) return mapped
  const volume = volumeAlternative(mount, path, names)
  if (volume) return volume
  return projectAlternative(path, mount, machine) ?? { base: 'home', path: homeAlternative(path, names) }
}

/** The folder of Linux that is meant all the same, by a command that converts its path or by one that nobody runs. */
function linuxAlternative({ location, meant, misreading }: Verdict): Alternative | undefined {
  if (misreading === 'volume-name') return linuxFolder(meant)
  const folder = location.on === 'windows-home' ? convertedFolder(location.name) : undefined
  return folder && { ...folder, path: folder.path + slashed(meant.slice(restStart(meant))) }
}

/** What lies in the project's own folder on this machine moves with it. */
function projectAlternative(path: WindowsPath, { folder }: Mount, machine: Machine): Alternative | undefined {
  const project = windowsPathHere(join(machine.cwd ?? '', folder), machine)
  if (!project || !isInWindowsFolder(path, project)) return undefined
  return {
    base: 'project',
    path: path.segments
      .slice(project.segments.length)
      .map((segment) => `/${segment}`)
      .join(''),
  }
}

const slashed = (path: string): string => path.replaceAll('\\', '/')
