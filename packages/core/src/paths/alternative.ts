import type { WindowsPath } from './windows-path.js'

/** Folders of a Windows home whose names say nothing about their contents, longest first. */
const CONTAINERS: readonly (readonly string[])[] = [
  ['source', 'repos'],
  ['documents'],
  ['my documents'],
  ['desktop'],
  ['downloads'],
]

const startsWith = (segments: readonly string[], start: readonly string[]): boolean =>
  start.every((segment, index) => segments[index]?.toLowerCase() === segment)

function containerLength(segments: readonly string[]): number {
  return CONTAINERS.find((container) => startsWith(segments, container))?.length ?? 0
}

const isOneDrive = (segment: string | undefined): boolean => /^onedrive(?:$|[ -])/i.test(segment ?? '')

/** `Users` and a name. */
const USER_LENGTH = 2

/** Number of leading segments that only identify the owner: `Users`, a name, `OneDrive`, `Documents`. */
function homeLength(segments: readonly string[]): number {
  if (segments[0]?.toLowerCase() !== 'users') return 0
  const cloud = isOneDrive(segments[USER_LENGTH]) ? 1 : 0
  return USER_LENGTH + cloud + containerLength(segments.slice(USER_LENGTH + cloud))
}

/** `Downloads` itself, which exists on Linux, too. */
const isBareContainer = (segments: readonly string[]): boolean =>
  segments.length === homeLength(segments) && containerLength(segments.slice(-1)) === 1

/** Folders of `AppData` that the same programs use on Linux: .NET's user secrets and development certificates. */
const KNOWN_FOLDERS: readonly (readonly [windows: readonly string[], linux: readonly string[]])[] = [
  [
    ['appdata', 'roaming', 'microsoft', 'usersecrets'],
    ['.microsoft', 'usersecrets'],
  ],
  [
    ['appdata', 'roaming', 'asp.net', 'https'],
    ['.aspnet', 'https'],
  ],
]

/** The Linux folder, below the home, of a program's folder in `AppData`; undefined for any other folder. */
export function knownFolder({ segments }: WindowsPath): string | undefined {
  if (homeLength(segments) !== USER_LENGTH) return undefined
  const below = segments.slice(USER_LENGTH)
  const [windows, linux] = KNOWN_FOLDERS.find(([folder]) => startsWith(below, folder)) ?? []
  return windows && linux && `/${[...linux, ...below.slice(windows.length)].join('/')}`
}

/** Windows variables that contain a folder; the ones in the home do not show the user's name. */
const VARIABLES = new Map<string, readonly string[]>([
  ['userprofile', ['Users', '%USERNAME%']],
  ['homedrive', ['Users', '%USERNAME%']],
  ['homepath', ['Users', '%USERNAME%']],
  ['appdata', ['Users', '%USERNAME%', 'AppData', 'Roaming']],
  ['localappdata', ['Users', '%USERNAME%', 'AppData', 'Local']],
  ['onedrive', ['Users', '%USERNAME%', 'OneDrive']],
  ['programdata', ['ProgramData']],
  ['allusersprofile', ['ProgramData']],
  ['public', ['Users', 'Public']],
  ['temp', ['Users', '%USERNAME%', 'AppData', 'Local', 'Temp']],
  ['tmp', ['Users', '%USERNAME%', 'AppData', 'Local', 'Temp']],
])

/** `${APPDATA}`, `%APPDATA%`, `$(wslvar APPDATA)`; the last word of other commands may be part of a path. */
const VARIABLE = /(?:[$%{:]|\bwslvar )([A-Za-z_]+)(?=\W*$)/

/** The value of a variable as printed by cmd.exe: `$(wslpath "$(cmd.exe /c 'echo %APPDATA%' | tr -d '\r')")`. */
const PRINTED = /\becho %([A-Za-z_]+)%(?=["']|\s|\))/

/** The Windows folder of a variable such as `${APPDATA}`; undefined for a command that may print any folder. */
export function folderOfVariable(name: string, rest: string): WindowsPath | undefined {
  const [, variable = ''] = VARIABLE.exec(name) ?? PRINTED.exec(name) ?? []
  const folder = VARIABLES.get(variable.toLowerCase())
  if (!folder) return undefined
  const below = rest.split(/[\\/]+/).filter((segment) => segment !== '' && segment !== '.')
  return { form: 'drive', drive: 'C', segments: [...folder, ...below] }
}

/**
 * The folder below the Linux home that replaces a Windows folder, by its path alone; starts with `/`. Undefined if
 * nothing remains of the path without the folders that only identify the owner.
 */
export function homeAlternative(path: WindowsPath): string | undefined {
  const { segments } = path
  const home = homeLength(segments)
  const rest = segments.slice(isBareContainer(segments) ? home - 1 : home)
  return knownFolder(path) ?? (rest.length === 0 ? undefined : `/${rest.join('/')}`)
}
