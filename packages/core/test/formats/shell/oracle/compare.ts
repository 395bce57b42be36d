import { specsOfCommand } from '../../../../src/engines/index.js'
import { readShell } from '../../../../src/formats/shell/read.js'
import { parseWindowsPath } from '../../../../src/paths/windows-path.js'
import type { Atom, TracedText } from '../../../../src/types.js'
import { parseShort } from '../../../../src/volumes/short.js'
import { HOME, type Bash, type Environment } from './bash.js'
import { SETTINGS } from './settings.js'

const plain = (text: string): TracedText => ({ text, atoms: [{ text, origins: [] }] })

/** A home folder on a Windows drive, for scripts that ask where it is. */
const WINDOWS_HOME = '/mnt/c/windows-home'

/** Every way the variables that the script uses may be set. */
export function environments(script: string): Environment[] {
  return SETTINGS.filter(({ asked }) => script.includes(asked)).reduce<Environment[]>(
    (all, { name, value }) => [
      ...all,
      ...all.filter((one) => !(name in one)).map((one) => ({ ...one, [name]: value })),
    ],
    [{}],
  )
}

const asksForHome = (script: string): boolean => /case (?:~|"\$HOME)/.test(script)

/** The specifications that reach an engine. */
export interface Seen {
  /** In any run. */
  readonly specs: readonly string[]
  /** In runs with the home folder on a Windows drive. */
  readonly away: readonly string[]
}

function specsOf(argvs: readonly (readonly string[])[]): string[] {
  return [...new Set(argvs.flatMap((argv) => specsOfCommand(argv.map(plain)).map(({ spec }) => spec.text)))].sort()
}

export function specsSeen(bash: Bash, script: string): Seen {
  const all = environments(script)
  const away = asksForHome(script) ? all.map((one) => ({ ...one, HOME: WINDOWS_HOME })) : []
  return {
    specs: specsOf(bash.run(script, all)),
    away: specsOf(bash.run(script, away)).map((spec) => spec.replaceAll(WINDOWS_HOME, HOME)),
  }
}

function textOf(atom: Atom): string {
  if (atom.text !== undefined) return atom.text
  return atom.hole.meaning === 'home' ? HOME : `<${atom.hole.name}>`
}

/** The specifications that we find, with the home folder put in. */
function specsFound(script: string): string[] {
  const { mounts } = readShell({ path: 'script.sh', text: script }, { read: () => undefined })
  return [...new Set(mounts.map(({ spec }) => spec.atoms.map(textOf).join('')))].sort()
}

const isDecided = (spec: string): boolean => !spec.includes('<') && !spec.includes('/env')

/** Whether an engine takes it. */
function isSpec(spec: string): boolean {
  const read = parseShort(plain(spec))
  return !('error' in read) || read.error === 'too-many-colons'
}

/** Whether it mounts a Windows drive, as far as the text decides; nothing is asked about other mounts. */
const isAsked = (spec: string): boolean => isDecided(spec) && isSpec(spec) && parseWindowsPath(spec) !== undefined

/** How the mounts of Windows drives that we find differ from those that bash makes. */
export interface Difference {
  /** Seen in a run, but not found. */
  readonly missed: readonly string[]
  /** Found, but in no run seen. */
  readonly extra: readonly string[]
}

export function difference(script: string, { specs, away }: Seen): Difference {
  const found = specsFound(script)
  const known = new Set(found.map((spec) => (isDecided(spec) ? spec : spec.replace(/<[^>]*>/g, ''))))
  const seen = new Set([...specs, ...away])
  return {
    missed: specs.filter((spec) => isAsked(spec) && !known.has(spec)),
    extra: found.filter((spec) => isAsked(spec) && !seen.has(spec)),
  }
}
