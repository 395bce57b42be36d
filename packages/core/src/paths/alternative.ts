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

/** How many segments only tell whose folder it is: `Users`, a name, `OneDrive`, `Documents`. */
function homeLength(segments: readonly string[]): number {
  if (segments[0]?.toLowerCase() !== 'users') return 0
  const user = 2
  const cloud = isOneDrive(segments[user]) ? 1 : 0
  return user + cloud + containerLength(segments.slice(user + cloud))
}

const isApplicationData = (segments: readonly string[]): boolean =>
  segments[2]?.toLowerCase() === 'appdata' && /^(?:local|locallow|roaming)$/i.test(segments[3] ?? '')

/** What keeps its settings under `AppData` on Windows keeps them under `.config` on Linux. */
const APPLICATION_DATA_LENGTH = 4

const ownerOf = (drive: string, segments: readonly string[]): string => [drive, ...segments].join('\\').toLowerCase()

const FALLBACK_NAME = 'project'

/** What is left of a Windows path without the folders that only tell whose it is. */
function meaningOf(segments: readonly string[]): { readonly dropped: number; readonly rest: readonly string[] } {
  const home = Math.min(homeLength(segments), segments.length)
  if (home < 2 || !isApplicationData(segments)) return { dropped: home, rest: segments.slice(home) }
  return { dropped: APPLICATION_DATA_LENGTH, rest: ['.config', ...segments.slice(APPLICATION_DATA_LENGTH)] }
}

/** The places for a Windows folder below the Linux home, the best first. */
function proposalsFor({ drive, segments }: WindowsPath): NameProposal[] {
  const { dropped, rest } = meaningOf(segments)
  const letter = drive.toLowerCase()
  const natural =
    rest.length > 0
      ? { owner: ownerOf(drive, segments.slice(0, dropped)), segments: rest }
      : { owner: ownerOf(drive, [...segments, '']), segments: [FALLBACK_NAME] }
  const whole = { owner: ownerOf(drive, ['*']), segments: [letter, ...segments] }
  return [natural, whole, { ...whole, segments: ['windows', ...whole.segments] }]
}

/** Windows variables that name a folder, as paths that stand for any user's. */
const VARIABLES = new Map<string, readonly string[]>([
  ['userprofile', ['Users', '*']],
  ['homedrive', ['Users', '*']],
  ['homepath', ['Users', '*']],
  ['appdata', ['Users', '*', 'AppData', 'Roaming']],
  ['localappdata', ['Users', '*', 'AppData', 'Local']],
  ['onedrive', ['Users', '*', 'OneDrive']],
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
