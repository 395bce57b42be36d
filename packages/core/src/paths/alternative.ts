import type { WindowsPath } from './windows-path.js'

/** Folders of a Windows home that say nothing about their contents, longest first. */
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

/** How many segments only tell whose folder it is: `Users`, a name, `OneDrive`, `Documents`. */
function homeLength(segments: readonly string[]): number {
  if (segments[0]?.toLowerCase() !== 'users') return 0
  const cloud = isOneDrive(segments[USER_LENGTH]) ? 1 : 0
  return USER_LENGTH + cloud + containerLength(segments.slice(USER_LENGTH + cloud))
}

/** `Downloads` itself, which has a name on Linux, too. */
const isBareContainer = (segments: readonly string[]): boolean =>
  segments.length === homeLength(segments) && containerLength(segments.slice(-1)) === 1

/** Folders of `AppData` whose programs keep the same on Linux: .NET's user secrets and development certificates. */
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

/** Where the program that keeps a folder of `AppData` has it on Linux, below the home; undefined for any other. */
export function knownFolder({ segments }: WindowsPath): string | undefined {
  if (homeLength(segments) !== USER_LENGTH) return undefined
  const below = segments.slice(USER_LENGTH)
  const [windows, linux] = KNOWN_FOLDERS.find(([folder]) => startsWith(below, folder)) ?? []
  return windows && linux && `/${[...linux, ...below.slice(windows.length)].join('/')}`
}

/** Windows variables that name a folder; in the home of a user whose name they do not tell. */
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

/** `${APPDATA}`, `%APPDATA%`, `$(wslvar APPDATA)`; the last word of any other command may be part of a path. */
const VARIABLE = /(?:[$%{:]|\bwslvar )([A-Za-z_]+)(?=\W*$)/

/** What cmd.exe prints of a variable: `$(wslpath "$(cmd.exe /c 'echo %APPDATA%' | tr -d '\r')")`. */
const PRINTED = /\becho %([A-Za-z_]+)%(?=["']|\s|\))/

/** The Windows folder that a variable such as `${APPDATA}` names; undefined for a command that may name any. */
export function folderOfVariable(name: string, rest: string): WindowsPath | undefined {
  const [, variable = ''] = VARIABLE.exec(name) ?? PRINTED.exec(name) ?? []
  const folder = VARIABLES.get(variable.toLowerCase())
  if (!folder) return undefined
  const below = rest.split(/[\\/]+/).filter((segment) => segment !== '' && segment !== '.')
  return { form: 'drive', drive: 'C', segments: [...folder, ...below] }
}

/**
 * The folder below the Linux home that takes the place of a Windows folder, by what the path alone says; it starts with
 * `/`. Undefined where nothing is left of the path without the folders that only tell whose it is.
 */
export function homeAlternative(path: WindowsPath): string | undefined {
  const { segments } = path
  const home = homeLength(segments)
  const rest = segments.slice(isBareContainer(segments) ? home - 1 : home)
  return knownFolder(path) ?? (rest.length === 0 ? undefined : `/${rest.join('/')}`)
}
