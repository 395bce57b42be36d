import type { Atom } from '../../../../src/types.js'
import { HOME, type Bash, type Environment } from './bash.js'
import { isOnWindows, specsFound, specsIn } from './mounts.js'
import { SETTINGS } from './settings.js'

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

export function specsSeen(bash: Bash, script: string): Seen {
  const all = environments(script)
  const away = asksForHome(script) ? all.map((one) => ({ ...one, HOME: WINDOWS_HOME })) : []
  return {
    specs: specsIn(bash.run(script, all)),
    away: specsIn(bash.run(script, away)).map((spec) => spec.replaceAll(WINDOWS_HOME, HOME)),
  }
}

function textOf(atom: Atom): string {
  if (atom.text !== undefined) return atom.text
  return atom.hole.meaning === 'home' ? HOME : `<${atom.hole.name}>`
}

const isDecided = (spec: string): boolean => !spec.includes('<') && !spec.includes('/env')

/** Nothing is asked about mounts that are on no Windows drive, or that the text does not decide. */
const isAsked = (spec: string): boolean => isDecided(spec) && isOnWindows(spec)

/** How the mounts of Windows drives that we find differ from those that bash makes. */
export interface Difference {
  /** Seen in a run, but not found. */
  readonly missed: readonly string[]
  /** Found, but in no run seen. */
  readonly extra: readonly string[]
}

export function difference(script: string, { specs, away }: Seen): Difference {
  const found = specsFound(script).map(({ atoms }) => atoms.map(textOf).join(''))
  const known = new Set(found.map((spec) => (isDecided(spec) ? spec : spec.replace(/<[^>]*>/g, ''))))
  const seen = new Set([...specs, ...away])
  return {
    missed: specs.filter((spec) => isAsked(spec) && !known.has(spec)),
    extra: [...new Set(found)].sort().filter((spec) => isAsked(spec) && !seen.has(spec)),
  }
}
