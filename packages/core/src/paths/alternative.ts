import type { AlternativeNames, NameProposal } from './alternative-names.js'
import type { WindowsPath } from './windows-path.js'

/** Folders of a Windows home that say nothing about what lies in them, longest first. */
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

/** Where programs keep on Linux what they keep in these folders of a Windows home, the innermost first. */
const KNOWN_FOLDERS: readonly (readonly [windows: readonly string[], linux: readonly string[]])[] = [
  // .NET's user secrets and development certificates, which Visual Studio mounts into every container of its own.
  [
    ['appdata', 'roaming', 'microsoft', 'usersecrets'],
    ['.microsoft', 'usersecrets'],
  ],
  [
    ['appdata', 'roaming', 'asp.net', 'https'],
    ['.aspnet', 'https'],
  ],
  [['appdata', 'roaming'], ['.config']],
  [['appdata', 'local'], ['.config']],
  [['appdata', 'locallow'], ['.config']],
]

const ownerOf = (drive: string, segments: readonly string[]): string => [drive, ...segments].join('\\').toLowerCase()

const FALLBACK_NAME = 'project'

/** The proposal for a folder that stands in the home under another name on Linux. */
function knownFolderFor(drive: string, segments: readonly string[]): NameProposal | undefined {
  if (homeLength(segments) !== USER_LENGTH) return undefined
  const below = segments.slice(USER_LENGTH)
  const [windows, linux] = KNOWN_FOLDERS.find(([folder]) => startsWith(below, folder)) ?? []
  if (!windows || !linux) return undefined
  const rest = below.slice(windows.length)
  const depth = linux.length + Math.min(rest.length, 1)
  const owner = ownerOf(drive, segments.slice(0, USER_LENGTH + windows.length + 1))
  return { owner, segments: [...linux, ...rest], depth }
}

/** The Linux path that keeps what a Windows path says without the folders that only tell whose it is. */
function naturalFor(drive: string, segments: readonly string[]): NameProposal {
  const known = knownFolderFor(drive, segments)
  if (known) return known
  const home = homeLength(segments)
  const dropped = isBareContainer(segments) ? home - 1 : home
  const rest = segments.slice(dropped)
  const [first] = rest
  if (first === undefined) return { owner: ownerOf(drive, [...segments, '']), segments: [FALLBACK_NAME], depth: 1 }
  return { owner: ownerOf(drive, [...segments.slice(0, dropped), first]), segments: rest, depth: 1 }
}

/** The places for a Windows folder below the Linux home, the best first. */
function proposalsFor({ drive, segments }: WindowsPath): NameProposal[] {
  const owner = ownerOf(drive, [])
  const whole = [drive.toLowerCase(), ...segments]
  return [
    naturalFor(drive, segments),
    { owner, segments: whole, depth: 1 },
    { owner, segments: ['windows', ...whole], depth: 2 },
  ]
}

/** Windows variables that name a folder, as they are for a user called me. */
const VARIABLES = new Map<string, readonly string[]>([
  ['userprofile', ['Users', 'me']],
  ['homedrive', ['Users', 'me']],
  ['homepath', ['Users', 'me']],
  ['appdata', ['Users', 'me', 'AppData', 'Roaming']],
  ['localappdata', ['Users', 'me', 'AppData', 'Local']],
  ['onedrive', ['Users', 'me', 'OneDrive']],
  ['programdata', ['ProgramData']],
  ['allusersprofile', ['ProgramData']],
  ['public', ['Users', 'Public']],
  ['temp', ['Temp']],
  ['tmp', ['Temp']],
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

/** The folder below the Linux home that takes the place of a Windows folder; it starts with `/`. */
export function homeAlternative(path: WindowsPath, names: AlternativeNames): string {
  const proposals = proposalsFor(names.inKnownCase(path))
  const segments = (names.claim(proposals) ?? proposals[0])?.segments ?? []
  return `/${segments.join('/')}`
}
