import type { Machine, MountPoint } from '../types.js'
import { isBelow, normalize } from './join.js'
import {
  inDistro,
  isUnc,
  parseLinuxSpelling,
  parseWindowsSpelling,
  pathSegments,
  type WindowsPath,
} from './spelling.js'

export type { WindowsPath } from './spelling.js'

/** What decides, besides the spelling. */
export type Drives = Pick<Machine, 'mounts' | 'driveRoots' | 'driveLetters'>

const NO_DRIVES: Drives = { mounts: [], driveRoots: [] }

/** The mount that contains a normalized absolute path; undefined if the machine knows none. */
const mountPointOf = (path: string, mounts: readonly MountPoint[]): MountPoint | undefined =>
  mounts.findLast(({ root }) => isBelow(path, root))

const SHARE = /^\\\\[^\\]+\\[^\\]+/

/** The Windows name of a path below a mount point. */
function fromWindows(windowsPath: string): Pick<WindowsPath, 'drive' | 'segments'> | undefined {
  const [share] = SHARE.exec(windowsPath) ?? []
  if (share === undefined) return parseWindowsSpelling(windowsPath)
  return { drive: share, segments: pathSegments(windowsPath.slice(share.length)) }
}

function onMount(path: string, { root, windowsPath }: MountPoint): WindowsPath | undefined {
  const start = windowsPath === undefined ? undefined : fromWindows(windowsPath)
  if (!start) return undefined
  const segments = [...start.segments, ...pathSegments(path.slice(root.length))]
  return { form: parseLinuxSpelling(path)?.form ?? 'machine', drive: start.drive, segments }
}

/** `/windir/c/x` if drives are mounted in `/windir`. */
function belowRoot(path: string, roots: readonly string[]): WindowsPath | undefined {
  for (const root of roots) {
    const prefix = root.endsWith('/') ? root : `${root}/`
    const [drive, ...segments] = path.startsWith(prefix) ? path.slice(prefix.length).split('/') : []
    if (drive && /^[a-z]$/.test(drive)) return { form: 'machine', drive: drive.toUpperCase(), segments }
  }
  return undefined
}

/** `/e/x` if `e` is a drive. */
function ofLetter(path: string, letters: readonly string[] = []): WindowsPath | undefined {
  const [letter = '', ...segments] = path.slice(1).split('/')
  if (!letters.some((one) => one.toLowerCase() === letter)) return undefined
  return { form: 'machine', drive: letter.toUpperCase(), segments }
}

/**
 * Recognises a path on a Windows drive: by the machine's mounts, else by its spelling. `path` may contain HOLE
 * characters; a drive letter must be followed by a separator or the end.
 */
export function parseWindowsPath(path: string, drives: Drives = NO_DRIVES): WindowsPath | undefined {
  const windows = parseWindowsSpelling(path)
  if (windows) return windows
  const linux = inDistro(path) ?? path
  if (!linux.startsWith('/') || isUnc(linux)) return undefined
  const normal = normalize(linux)
  const mount = mountPointOf(normal, drives.mounts)
  if (mount) return onMount(normal, mount)
  return parseLinuxSpelling(linux) ?? belowRoot(normal, drives.driveRoots) ?? ofLetter(normal, drives.driveLetters)
}

/**
 * Recognises a path of this very machine, whose mounts decide: `/mnt/c` may be an ordinary folder. The config decides
 * only if the mounts contain no Windows folders. `C:/x` is the folder of a project that is seen from the other system:
 * from Windows as in WSL, or the other way round.
 */
export function windowsPathHere(path: string, machine: Machine): WindowsPath | undefined {
  const windows = parseWindowsSpelling(path)
  if (windows) return windows
  const linux = inDistro(path)
  if (linux !== undefined) return parseLinuxSpelling(linux)
  const mount = mountPointOf(path, machine.mounts)
  if (mount) return onMount(path, mount)
  const isMounted = machine.mounts.some(({ windowsPath }) => windowsPath !== undefined)
  return isMounted ? undefined : belowRoot(path, machine.driveRoots)
}

/** `C:\Users\me`, `\\server\share\x`. */
export const formatWindowsPath = ({ drive, segments }: WindowsPath): string =>
  (drive.startsWith('\\\\') ? [drive, ...segments] : [`${drive}:`, ...(segments.length === 0 ? [''] : segments)]).join(
    '\\',
  )
