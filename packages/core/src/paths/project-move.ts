import type { Alternative, Context, Machine, ProjectMove } from '../types.js'
import { homeAlternative } from './alternative.js'
import { mappedAlternative, type FolderMap } from './folder-map.js'
import { remoteOf } from './git-remote.js'
import { isBelow, joinPaths } from './join.js'
import { checkoutOf } from './project-name.js'
import { realPathOf } from './real-path.js'
import { windowsPlaceOf } from './windows-place.js'
import { formatWindowsPath, windowsPathHere, type WindowsPath } from './windows-path.js'

/** The folder that moves as a whole: the git checkout, else the working directory, else the folder of the file. */
function projectOf(folder: string, machine: Machine, context: Context): string {
  const checkout = checkoutOf(folder, context)
  if (checkout !== undefined) return checkout
  return machine.cwd !== undefined && isBelow(folder, machine.cwd) ? machine.cwd : folder
}

/** A whole drive and a whole home are no project, whatever they contain. */
function placeFor(path: WindowsPath): Alternative | undefined {
  switch (windowsPlaceOf(path)) {
    case 'drive':
    case 'home':
      return undefined
    case 'windows':
    case 'program-data':
      return { base: 'home', path: `/${path.segments.at(-1) ?? ''}` }
    case 'share':
    case 'folder': {
      const below = homeAlternative(path)
      return below === undefined ? undefined : { base: 'home', path: below }
    }
  }
}

const shown = ({ base, path }: Alternative): string => (base === 'home' ? `~${path}` : path)

/** Whether the home of this machine, or a link in it, is on a drive itself; on Windows, the home of WSL is unknown. */
function isOnDrive({ base, path }: Alternative, machine: Machine, context: Context): boolean {
  if (machine.kind === 'windows' || (base === 'home' && machine.home === undefined)) return false
  const full = base === 'home' ? joinPaths(machine.home ?? '', path.slice(1)) : path
  return windowsPathHere(realPathOf(full, context), machine) !== undefined
}

/** How to move the project of a folder on a Windows drive into the Linux home; undefined if nothing moves. */
export function projectMoveOf(
  within: string,
  machine: Machine,
  context: Context,
  map: FolderMap = {},
): ProjectMove | undefined {
  const folder = projectOf(joinPaths(machine.cwd ?? '', within), machine, context)
  const path = windowsPathHere(realPathOf(folder, context), machine)
  const place = path && (mappedAlternative(path, map, machine) ?? placeFor(path))
  if (!place || isOnDrive(place, machine, context)) return undefined
  const remote = remoteOf(context.read(joinPaths(folder, '.git/config')) ?? '')
  return {
    folder,
    windowsPath: formatWindowsPath(path),
    moveTo: shown(place),
    ...(remote === undefined ? {} : { remote }),
  }
}
