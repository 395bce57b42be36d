import type { Alternative, Context, Machine, Mount, ProjectMove } from '../types.js'
import type { AlternativeNames } from './alternative-names.js'
import { homeAlternative } from './alternative.js'
import { mappedAlternative, type FolderMap } from './folder-map.js'
import { remoteOf } from './git-remote.js'
import { dirname, isBelow, join } from './join.js'
import { realPathOf } from './real-path.js'
import { formatWindowsPath, windowsPathHere } from './windows-path.js'

/** No checkout is nested deeper, and a path from a text may be of any length. */
const MAX_DEPTH = 64

/** A folder and those around it, from the inside out. */
function foldersUpFrom(folder: string): string[] {
  const folders = [folder]
  for (
    let parent = dirname(folder);
    parent !== folders.at(-1) && folders.length < MAX_DEPTH;
    parent = dirname(parent)
  ) {
    folders.push(parent)
  }
  return folders
}

/** What moves as a whole: the git checkout, else the working directory, else the folder of the file. */
function projectOf(folder: string, machine: Machine, context: Context): string {
  const checkout = foldersUpFrom(folder).find((one) => context.read(join(one, '.git/HEAD')) !== undefined)
  if (checkout !== undefined) return checkout
  return machine.cwd !== undefined && isBelow(folder, machine.cwd) ? machine.cwd : folder
}

const shown = ({ base, path }: Alternative): string => (base === 'home' ? `~${path}` : path)

/** How a project that lies on a Windows drive gets to where it should be. */
export function projectMoveOf(
  mount: Mount,
  names: AlternativeNames,
  machine: Machine,
  context: Context,
  map: FolderMap = {},
): ProjectMove | undefined {
  const folder = projectOf(join(machine.cwd ?? '', mount.folder), machine, context)
  const path = windowsPathHere(realPathOf(folder, machine, context), machine)
  if (!path) return undefined
  const remote = remoteOf(context.read(join(folder, '.git/config')) ?? '')
  return {
    folder,
    windowsPath: formatWindowsPath(path),
    moveTo: shown(mappedAlternative(path, map, machine) ?? { base: 'home', path: homeAlternative(path, names) }),
    ...(remote === undefined ? {} : { remote }),
  }
}
