import { folderOfVariable, homeAlternative, knownFolder } from '../paths/alternative.js'
import { clientOf } from '../paths/clients.js'
import { isInWindowsFolder, mappedAlternative, type FolderMap } from '../paths/folder-map.js'
import { joinPaths } from '../paths/join.js'
import { convertedFolder, linuxFolder } from '../paths/linux-folder.js'
import { projectNameOf } from '../paths/project-name.js'
import { targetOf } from '../paths/target-kind.js'
import { isDotFolder, windowsPlaceOf } from '../paths/windows-place.js'
import { formatWindowsPath, parseWindowsPath, windowsPathHere, type WindowsPath } from '../paths/windows-path.js'
import { display } from '../traced-text.js'
import type { Advice, Alternative, Context, Machine, Mount, TracedText, Verdict } from '../types.js'
import { isFine } from './fine.js'
import { volumeCandidate, type NameVolume } from './volume-candidate.js'

/** A finding whose host path should be replaced. */
export interface Fix {
  readonly mount: Mount
  readonly host: TracedText
  readonly alternative: Alternative
}

/** What to do about a mount: another path, or advice if none is valid. */
export type Remedy =
  | { readonly alternative: Alternative; readonly advice?: never }
  | { readonly advice: Advice; readonly alternative?: never }

/** What an alternative depends on besides the mount. */
export interface RemedyOptions {
  readonly machine: Machine
  readonly context: Context
  readonly nameVolume: NameVolume
  /** The Linux folders that the config maps Windows folders to. */
  readonly map?: FolderMap
}

const LEADING_VARIABLES = /^(?:\uFFFF|%\w+%)+/

/** Where the text after a leading variable begins. */
const restStart = (path: string): number => LEADING_VARIABLES.exec(path)?.[0].length ?? 0

function windowsPathOf({ meant, location }: Verdict, machine: Machine): WindowsPath | undefined {
  if (location.on === 'windows-home') return folderOfVariable(location.name, meant.slice(restStart(meant)))
  return location.on === 'windows' ? parseWindowsPath(meant, machine) : undefined
}

/** Container paths at which monitoring tools mount the host. */
const MONITOR = /^\/(?:rootfs|host|hostfs|host_root|host_drives)(?:\/|$)/

/** Why no Linux folder can replace a Windows folder. */
function refusalOf(path: WindowsPath, { target }: Mount): Advice | undefined {
  const place = windowsPlaceOf(path)
  switch (place) {
    case 'drive':
      return { kind: MONITOR.test(target?.text ?? '') ? 'monitor' : 'drive' }
    case 'home':
    case 'windows':
      return { kind: place }
    case 'program-data':
    case 'share':
    case 'folder':
      return undefined
  }
}

/** The rest of the specification is invalid without a Windows path in front of it. */
const isRestBroken = ({ target }: Mount, { misreading }: Verdict): boolean =>
  misreading === 'mangled' ||
  (misreading !== 'cut-at-colon' && target !== undefined && !/^[/\uFFFF$]/.test(target.text))

/** The Linux folder of a path-converting command, or of a command that is not executed. */
function linuxAlternative({ location, meant, misreading }: Verdict): Alternative | undefined {
  if (misreading === 'volume-name') return linuxFolder(meant)
  const folder = location.on === 'windows-home' ? convertedFolder(location.name) : undefined
  return folder && { ...folder, path: folder.path + meant.slice(restStart(meant)).replaceAll('\\', '/') }
}

/** Folders of the project on this machine move with it. */
function isInProject(path: WindowsPath, { folder }: Mount, machine: Machine): boolean {
  const project = windowsPathHere(joinPaths(machine.cwd ?? '', folder), machine)
  return project !== undefined && isInWindowsFolder(path, project)
}

/** The folder below the home, in a spelling that also works on Windows if a dev container mounts settings of its user. */
function homeCandidate(path: WindowsPath, mount: Mount): Alternative | undefined {
  const below = windowsPlaceOf(path) === 'program-data' ? knownFolder(path) : homeAlternative(path)
  if (below === undefined) return undefined
  const isPortable = mount.home === '${localEnv:HOME}' && isDotFolder(path)
  return { base: isPortable ? 'portable-home' : 'home', path: below }
}

/** The advice if no proposed edit is valid. */
function adviceFor(alternative: Alternative, mount: Mount, { machine }: RemedyOptions): Advice {
  const client = clientOf(mount, machine)
  if (client !== 'linux' && client !== 'wsl' && client !== 'vscode-wsl') return { kind: 'client', client }
  return alternative.base === 'project' ? { kind: 'in-project' } : { kind: 'home-on-drive', path: alternative.path }
}

function judged(alternative: Alternative, mount: Mount, options: RemedyOptions): Remedy {
  const client = clientOf(mount, options.machine)
  if (isFine(mount, alternative, { client, ...options })) return { alternative }
  return { advice: adviceFor(alternative, mount, options) }
}

function remedyForFolder(
  path: WindowsPath,
  verdict: Verdict,
  mount: Mount,
  options: RemedyOptions,
): Remedy | undefined {
  const { machine, context, nameVolume, map = {} } = options
  const mapped = verdict.location.on === 'windows' ? mappedAlternative(path, map, machine) : undefined
  if (mapped) return judged(mapped, mount, options)
  const refusal = refusalOf(path, mount)
  if (refusal) return { advice: refusal }
  if (targetOf(mount)?.kind === 'media') return { advice: { kind: 'media', folder: display(verdict.host) } }
  const project = projectNameOf(mount.folder, machine, context)
  const volume = volumeCandidate(mount, { folder: formatWindowsPath(path).toLowerCase(), project, nameVolume })
  if (volume) return { alternative: volume }
  if (isInProject(path, mount, machine)) return { advice: { kind: 'in-project' } }
  const home = homeCandidate(path, mount)
  return home ? judged(home, mount, options) : { advice: { kind: 'program-data' } }
}

/**
 * What to write instead: the first candidate that the rules accept on this machine and that the client can access, or
 * advice. Undefined if the text does not decide the folder, and for network shares, which others use too.
 */
export function remedyOf(verdict: Verdict, mount: Mount, options: RemedyOptions): Remedy | undefined {
  if (isRestBroken(mount, verdict)) return { advice: { kind: 'specification' } }
  const path = windowsPathOf(verdict, options.machine)
  if (path && windowsPlaceOf(path) === 'share') return undefined
  if (path) return remedyForFolder(path, verdict, mount, options)
  const linux = linuxAlternative(verdict)
  if (linux) return judged(linux, mount, options)
  const client = clientOf(mount, options.machine)
  return mount.windowsClient ? { advice: { kind: 'client', client } } : undefined
}
