import type { Drive, PathForm } from '../types.js'
import { normalize } from './join.js'

/** A path on a Windows drive, taken apart. */
export interface WindowsPath {
  readonly form: PathForm
  /** Upper case. */
  readonly drive: string
  /** Folders and file below the drive's root, as written. */
  readonly segments: readonly string[]
}

interface Spelling {
  readonly form: PathForm
  /** Group 1 is the drive letter, group 2 the rest. */
  readonly pattern: RegExp
}

/** Matched against the path as written (DOMAIN 1.1). */
const WINDOWS_SPELLINGS: readonly Spelling[] = [
  { form: 'verbatim', pattern: /^\\\\\?\\([A-Za-z]):(.*)$/s },
  { form: 'drive', pattern: /^([A-Za-z]):([\\/].*)?$/s },
  { form: 'drive-relative', pattern: /^([A-Za-z]):(.*)$/s },
]

/** Matched against the path with one leading slash and without `.` and `..`. WSL makes lower-case mount points only. */
const LINUX_SPELLINGS: readonly Spelling[] = [
  { form: 'desktop', pattern: /^\/mnt\/host\/([a-z])(\/.*)?$/s },
  { form: 'desktop', pattern: /^\/host_mnt\/([a-z])(\/.*)?$/s },
  { form: 'desktop', pattern: /^\/run\/desktop\/mnt\/host\/([a-z])(\/.*)?$/s },
  { form: 'wsl', pattern: /^\/mnt\/([a-z])(\/.*)?$/s },
  { form: 'cygwin', pattern: /^\/cygdrive\/([A-Za-z])(\/.*)?$/s },
  { form: 'msys', pattern: /^\/([A-Za-z])(\/Users(?:\/.*)?)$/is },
  { form: 'msys', pattern: /^\/([A-Za-z]):(\/.*)$/s },
  { form: 'msys', pattern: /^\/([cd])(\/.*)?$/s },
]

/** With two or more leading slashes, which Git Bash leaves alone, any letter is a drive. */
const DOUBLED: Spelling = { form: 'msys', pattern: /^\/([A-Za-z])(\/.*)?$/s }

const segmentsOf = (rest: string | undefined): string[] =>
  (rest ?? '').split(/[\\/]+/).filter((part) => part !== '' && part !== '.')

function match(path: string, spellings: readonly Spelling[]): WindowsPath | undefined {
  for (const { form, pattern } of spellings) {
    const [, drive, rest] = pattern.exec(path) ?? []
    if (drive) return { form, drive: drive.toUpperCase(), segments: segmentsOf(rest) }
  }
  return undefined
}

function onDrive(path: string, drives: readonly Drive[]): WindowsPath | undefined {
  const drive = drives.find(({ root }) => path === root || path.startsWith(root === '/' ? root : `${root}/`))
  return (
    drive && { form: 'machine', drive: drive.letter.toUpperCase(), segments: segmentsOf(path.slice(drive.root.length)) }
  )
}

/** `\\wsl.localhost\<distro>\mnt\c\x` leads out of the distro again; the rest of it stays there. */
const DISTRO = /^[\\/]{2}wsl(?:\$|\.localhost)?[\\/]+[^\\/]+([\\/].*)$/is

const UNC = /^[\\/]{2}(?:wsl(?:\$|\.localhost)?[\\/]|[.?][\\/])|^\\\\/i

/**
 * Recognizes the spellings of a path on a Windows drive by the text alone, and those below the drives given. `path` may
 * hold HOLE characters; a drive letter must be followed by a separator or the end.
 */
export function parseWindowsPath(path: string, drives: readonly Drive[] = []): WindowsPath | undefined {
  const windows = match(path, WINDOWS_SPELLINGS)
  if (windows) return windows
  const [, inDistro] = DISTRO.exec(path) ?? []
  if (inDistro) return parseWindowsPath(inDistro.replaceAll('\\', '/'), drives)
  if (!path.startsWith('/') || UNC.test(path)) return undefined
  const normal = normalize(path)
  return (
    match(normal, path.startsWith('//') ? [...LINUX_SPELLINGS, DOUBLED] : LINUX_SPELLINGS) ?? onDrive(normal, drives)
  )
}

/** `C:\Users\me`. */
export const formatWindowsPath = ({ drive, segments }: WindowsPath): string => `${drive}:\\${segments.join('\\')}`
