import { HOLE, display, holesOf, knownStart, shownHole, slice } from '../traced-text.js'
import type { Hole, Location, Machine, Mount, TracedText } from '../types.js'
import { joinPaths } from './join.js'
import { UNKNOWN_MACHINE } from './machine.js'
import { formatWindowsPath, parseWindowsPath } from './windows-path.js'

/** The path with the names of its holes, such as `/mnt/c/Users/${USER}/app`. */
function nameHoles(path: string, holes: readonly Hole[]): string {
  let next = 0
  return path.replaceAll(HOLE, () => {
    const hole = holes[next++]
    return hole ? shownHole(hole) : ''
  })
}

/** What `locate` needs from a mount; `engine` because some engines read `C:x` differently from Windows. */
type Located = Pick<Mount, 'source'> & Partial<Pick<Mount, 'engine'>>

function onWindows(source: TracedText, engine: Located['engine'], machine: Machine): Location | undefined {
  const path = parseWindowsPath(source.text, machine)
  if (!path) return undefined
  const { form, drive } = path
  // For Compose, `c:x` is a relative path, which it joins to the project folder (compose-go paths/resolve.go).
  if (form === 'drive-relative' && engine === 'compose') return { on: 'project', path: display(source) }
  return { on: 'windows', form, drive, windowsPath: nameHoles(formatWindowsPath(path), holesOf(source)) }
}

/** Consecutive holes at the start of a text. */
function leadingHoles({ atoms }: TracedText): Hole[] {
  const end = atoms.findIndex((atom) => atom.hole === undefined)
  return (end < 0 ? atoms : atoms.slice(0, end)).flatMap((atom) => atom.hole ?? [])
}

/**
 * A path that starts with holes. A home next to a Windows home, `${localEnv:HOME}${localEnv:USERPROFILE}`, is VS Code's
 * portable idiom: one of them is empty on every machine.
 */
function fromHoles(holes: readonly Hole[], rest: string): Location {
  if (holes.some((hole) => hole.meaning === 'home')) return { on: 'home', path: rest }
  const windows = holes.find((hole) => hole.meaning === 'windows')
  if (windows) return { on: 'windows-home', name: windows.name }
  return holes[0]?.meaning === 'project' ? { on: 'project', path: rest } : { on: 'unknown' }
}

const isUnixAbsolute = (path: string): boolean => path.startsWith('/') || path.startsWith('\\')

/** Linux opens no longer path (PATH_MAX in limits.h), so it cannot be mounted. */
const LONGEST_PATH = 4096

/** Locates a host path by its spelling and the drives of the machine. */
export function locate({ source, engine }: Located, machine: Machine = UNKNOWN_MACHINE): Location {
  if (!source || source.text === '' || source.text.length > LONGEST_PATH) return { on: 'unknown' }
  const windows = onWindows(source, engine, machine)
  if (windows) return windows
  const holes = leadingHoles(source)
  if (holes.length > 0) return fromHoles(holes, display(slice(source, holes.length)))
  if (source.text.startsWith('~')) return { on: 'home', path: display(slice(source, 1)) }
  if (!isUnixAbsolute(source.text)) return { on: 'project', path: display(source) }
  const start = knownStart(source)
  return start.length > 1 || start === source.text ? { on: 'linux' } : { on: 'unknown' }
}

/**
 * Resolves `~` and relative paths against the machine's home and the mount's folder; undefined if the result is unknown
 * or not a path on this machine.
 */
export function hostPathOf(mount: Mount, machine: Machine = UNKNOWN_MACHINE): string | undefined {
  if (mount.type !== 'bind' || !mount.source) return undefined
  const location = locate(mount, machine)
  switch (location.on) {
    case 'home':
      return machine.home === undefined ? undefined : joinPaths(machine.home, location.path.replace(/^[\\/]+/, ''))
    case 'project':
      return joinPaths(machine.cwd ?? '', joinPaths(mount.folder, location.path.replace(/^\/+/, '')))
    case 'windows':
    case 'linux':
      return display(mount.source)
    case 'windows-home':
    case 'unknown':
      return undefined
  }
}
