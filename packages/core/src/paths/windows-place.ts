import type { WindowsPath } from './spelling.js'

/** The purpose of a Windows folder, which decides whether a Linux folder can replace it. */
export type WindowsPlace =
  | 'drive'
  /** `Users`, or a user's whole home. */
  | 'home'
  /** Windows itself and its programs. */
  | 'windows'
  /** Data of Windows programs: `AppData`, `ProgramData`. */
  | 'program-data'
  | 'share'
  | 'folder'

const HOMES = new Set(['users', 'documents and settings'])

const WINDOWS = new Set([
  'windows',
  'winnt',
  'program files',
  'program files (x86)',
  'program files (arm)',
  '$recycle.bin',
  'system volume information',
  'recovery',
  'perflogs',
  'boot',
])

const PROGRAM = /\.(?:exe|dll|sys|msi)$/i

/** `Users` and a name. */
const HOME_LENGTH = 2

/** Whether a network share, whose files others use, too. */
const isShare = (drive: string): boolean => drive.startsWith('\\\\')

/** The purpose of a Windows folder. */
export function windowsPlaceOf({ drive, segments }: WindowsPath): WindowsPlace {
  const [first, , third] = segments.map((segment) => segment.toLowerCase())
  if (isShare(drive)) return 'share'
  if (first === undefined) return 'drive'
  if (WINDOWS.has(first) || PROGRAM.test(segments.at(-1) ?? '')) return 'windows'
  if (HOMES.has(first) && segments.length <= HOME_LENGTH) return 'home'
  return first === 'programdata' || (HOMES.has(first) && third === 'appdata') ? 'program-data' : 'folder'
}

/**
 * Whether a file or folder in a Windows home starts with a dot; programs store their settings under such names on
 * Linux, too.
 */
export const isDotFolder = ({ segments }: WindowsPath): boolean =>
  HOMES.has(segments[0]?.toLowerCase() ?? '') && (segments[HOME_LENGTH]?.startsWith('.') ?? false)
