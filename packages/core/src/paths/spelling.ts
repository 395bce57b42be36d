import type { PathForm } from '../types.js'
import { normalize } from './join.js'

/** A parsed path on a Windows drive or share. */
export interface WindowsPath {
  readonly form: PathForm
  /** A letter in upper case, or `\\server\share`. */
  readonly drive: string
  /** The path below the drive's root, as written. */
  readonly segments: readonly string[]
}

interface Spelling {
  readonly form: PathForm
  /** Group 1 is the drive letter, group 2 the rest. */
  readonly pattern: RegExp
}

/** Matched against the path as written. */
const WINDOWS_SPELLINGS: readonly Spelling[] = [
  { form: 'verbatim', pattern: /^\\\\\?\\([A-Za-z]):(.*)$/s },
  { form: 'drive', pattern: /^([A-Za-z]):([\\/].*)?$/s },
  { form: 'drive-relative', pattern: /^([A-Za-z]):(.*)$/s },
]

/** Matched against the path with one leading slash and without `.` and `..`. WSL creates lower-case mount points only. */
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

/** With two or more leading slashes, which Git Bash does not convert, any letter is a drive. */
const DOUBLED: Spelling = { form: 'msys', pattern: /^\/([A-Za-z])(\/.*)?$/s }

/** Folders and file of a path below a drive. */
export const pathSegments = (rest: string | undefined): string[] =>
  (rest ?? '').split(/[\\/]+/).filter((part) => part !== '' && part !== '.')

function match(path: string, spellings: readonly Spelling[]): WindowsPath | undefined {
  for (const { form, pattern } of spellings) {
    const [, drive, rest] = pattern.exec(path) ?? []
    if (drive) return { form, drive: drive.toUpperCase(), segments: pathSegments(rest) }
  }
  return undefined
}

/** `\\wsl.localhost\<distro>\mnt\c\x` leads out of the distro again; all other paths stay in it. */
const DISTRO = /^[\\/]{2}wsl(?:\$|\.localhost)?[\\/]+[^\\/]+([\\/].*)$/is

const UNC = /^[\\/]{2}(?:wsl(?:\$|\.localhost)?[\\/]|[.?][\\/])|^\\\\/i

/** `\\wsl.localhost\<distro>\mnt\c` as a path in the distro. */
export const inDistro = (path: string): string | undefined => DISTRO.exec(path)?.[1]?.replaceAll('\\', '/')

/** Names of devices, network shares and files of distros. */
export const isUnc = (path: string): boolean => UNC.test(path)

/** Windows spellings of drive paths: `C:\x`. */
export const parseWindowsSpelling = (path: string): WindowsPath | undefined => match(path, WINDOWS_SPELLINGS)

/** Linux spellings of drive paths, with leading slashes: `/mnt/c/x`. */
export function parseLinuxSpelling(path: string): WindowsPath | undefined {
  return match(normalize(path), path.startsWith('//') ? [...LINUX_SPELLINGS, DOUBLED] : LINUX_SPELLINGS)
}
