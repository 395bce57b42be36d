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

const isApplicationData = (segments: readonly string[]): boolean =>
  segments[2]?.toLowerCase() === 'appdata' && /^(?:local|locallow|roaming)$/i.test(segments[3] ?? '')

/** What keeps its settings under `AppData` on Windows keeps them under `.config` on Linux. */
const APPLICATION_DATA_LENGTH = 4

const ownerOf = (drive: string, segments: readonly string[]): string => [drive, ...segments].join('\\').toLowerCase()

const FALLBACK_NAME = 'project'

/** The Linux path that keeps what a Windows path says without the folders that only tell whose it is. */
function naturalFor(drive: string, segments: readonly string[]): NameProposal {
  const home = homeLength(segments)
  const isSettings = home === USER_LENGTH && isApplicationData(segments)
  const dropped = isSettings ? APPLICATION_DATA_LENGTH : isBareContainer(segments) ? home - 1 : home
  const rest = segments.slice(dropped)
  const [first] = rest
  if (first === undefined) return { owner: ownerOf(drive, [...segments, '']), segments: [FALLBACK_NAME], depth: 1 }
  const owner = ownerOf(drive, [...segments.slice(0, dropped), first])
  return isSettings ? { owner, segments: ['.config', ...rest], depth: 2 } : { owner, segments: rest, depth: 1 }
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

/** The Windows folder that a variable such as `${APPDATA}` names; undefined for a command that may name any. */
export function folderOfVariable(name: string, rest: string): WindowsPath | undefined {
  const [variable = ''] = /[A-Za-z_]+(?=\W*$)/.exec(name) ?? []
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
