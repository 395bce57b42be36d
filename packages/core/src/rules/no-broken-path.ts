import { HOLE, placeOf, replace, slice, trim, concatAll } from '../traced-text.js'
import { locate } from '../paths/locate.js'
import type { Finding, Location, Misreading, Mount, TracedText, Verdict } from '../types.js'
import { hostOf, meantOf, quotedSource, quotedTarget } from './quote.js'
import type { Rule } from './rule.js'
import { severityOf } from './severity.js'

/** The intended host path, and how the engine misreads it. */
interface Broken {
  readonly misreading: Misreading
  readonly host: TracedText
  /** The text that shows the intended host path. */
  readonly meant: TracedText
}

/** `//c:` or `\\?\C:` at the start of a specification, and the path after it up to the container path. */
const CUT_AT_COLON = /^(?:\/+[A-Za-z]:\/|\\\\\?\\[A-Za-z]:)[^:]*(?=:(?:[/\\]|[A-Za-z]:))/

/**
 * A container path follows the second colon; if it is followed by a mode, as in `/w:/app:ro`, the host path is the
 * folder `/w`.
 */
function cutAtColon({ syntax, spec }: Mount): Broken | undefined {
  if (syntax !== 'short') return undefined
  const [meant] = CUT_AT_COLON.exec(spec.text) ?? []
  if (meant === undefined) return undefined
  const host = slice(spec, 0, meant.length)
  return { misreading: 'cut-at-colon', host, meant: host }
}

const isWindowsPath = (source: TracedText): boolean => locate({ source }).on === 'windows'

/** The result of Git Bash's conversion of `/c/x:/y`, which it treats as a path list. */
const MANGLED = /^(?:[A-Za-z]:|\/)[^:;]*;[A-Za-z]:[\\/]/

function mangled({ syntax, spec }: Mount): Broken | undefined {
  if (syntax !== 'short' || !MANGLED.test(spec.text)) return undefined
  const host = slice(spec, 0, spec.text.indexOf(';'))
  return isWindowsPath(host) ? { misreading: 'mangled', host, meant: host } : undefined
}

const NOT_A_VOLUME = /%[A-Za-z_]\w*%|%~|\\|\$\(|`|^[A-Za-z]\//

/** Mounts in a dev container's `mounts` are volumes unless they have a type, which is easily forgotten. */
const PATH = /^(?:[./~\\]|[A-Za-z]:)/

/**
 * In the single argument `-v /mnt/c/x:/y`, docker reads everything after the letter as the value: a path with a leading
 * space.
 */
function volumeName({ type, format, source }: Mount): Broken | undefined {
  if (type !== 'volume' || !source) return undefined
  const meant = trim(source)
  const isPath =
    NOT_A_VOLUME.test(source.text) ||
    (format === 'devcontainer' && PATH.test(source.text)) ||
    (meant !== source && isWindowsPath(meant))
  return isPath ? { misreading: 'volume-name', host: source, meant } : undefined
}

/**
 * Characters that paths do not contain but escapes produce, including the line and paragraph separators of YAML's `\L`
 * and `\P`.
 */
const CONTROL = /[\p{Cc}\u2028\u2029]/u
const CONTROLS = /[\p{Cc}\u2028\u2029]/gu
const DRIVE = /^[A-Za-z]:/

const LETTERS: Readonly<Record<string, string>> = {
  '\0': '\\0',
  '\x07': '\\a',
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\v': '\\v',
  '\f': '\\f',
  '\r': '\\r',
  '\x1b': '\\e',
  '\x85': '\\N',
  '\u2028': '\\L',
  '\u2029': '\\P',
}

function escaped({ source }: Mount): Broken | undefined {
  if (!source || !DRIVE.test(source.text) || !CONTROL.test(source.text)) return undefined
  const meant = source.text.replace(CONTROLS, (control) => LETTERS[control] ?? '')
  return { misreading: 'escape', host: source, meant: replace(source, meant) }
}

/** Characters that need a backslash in a shell, and the slash, which follows no backslash in a Windows path. */
const SPECIAL = /[\s"'`$&|;<>(){}[\]*?!#/]/

/** A character that was written as two: the shell removed a backslash. */
function isUnescaped(character: TracedText): boolean {
  const [origin] = character.atoms.at(-1)?.origins.slice(-1) ?? []
  const writing = origin?.writing.find((one) => one !== 'wsl')
  if (!origin || origin.verbatim || character.text === '\\' || SPECIAL.test(character.text)) return false
  const isBare = writing === 'shell-bare' || writing === 'shell-start'
  return isBare && origin.size === 1 && origin.range[1] - origin.range[0] === 2
}

function lostBackslashes({ source }: Mount): Broken | undefined {
  if (!source || !DRIVE.test(source.text)) return undefined
  const characters = source.atoms.map((atom) => ({ text: atom.text ?? HOLE, atoms: [atom] }))
  if (!characters.some(isUnescaped)) return undefined
  const meant = characters.map((part) => (isUnescaped(part) ? replace(part, `\\${part.text}`) : part))
  return { misreading: 'lost-backslashes', host: source, meant: concatAll(meant) }
}

const ESCAPED_SPACE = /\\(?= )/g

function escapedSpace({ type, source }: Mount): Broken | undefined {
  if (type !== 'bind' || !source?.text.startsWith('/') || !source.text.includes('\\ ')) return undefined
  const meant = replace(source, source.text.replace(ESCAPED_SPACE, ''))
  return isWindowsPath(meant) ? { misreading: 'escaped-space', host: source, meant } : undefined
}

const MISREADINGS = [cutAtColon, mangled, volumeName, escaped, escapedSpace, lostBackslashes]

const HOME_VARIABLE = /^%(?:USERPROFILE|APPDATA|LOCALAPPDATA|HOMEPATH|HOMEDRIVE)%/i

/** Only this rule knows the variables of cmd.exe, since format readers treat them as text. */
function locationOf({ meant }: Broken): Location {
  const [name] = HOME_VARIABLE.exec(meant.text) ?? []
  return name ? { on: 'windows-home', name } : locate({ source: meant })
}

/** How the engine misreads a spelling. */
const MESSAGES: Readonly<Record<Misreading, (finding: Finding) => string>> = {
  'cut-at-colon': (finding) =>
    `${hostOf(finding)} is split at the colon after the drive letter: ${finding.mount.engine} mounts ${quotedSource(finding)} at ${quotedTarget(finding)}`,
  'volume-name': (finding) => `${finding.mount.engine} reads ${hostOf(finding)} as a volume name, not a folder`,
  escape: (finding) =>
    `${meantOf(finding)} contains an escape sequence: in these quotes, a backslash and a letter form a control character`,
  'escaped-space': (finding) =>
    `${finding.mount.engine} looks for ${hostOf(finding)}, with the backslash in its name: a space needs no backslash here`,
  'lost-backslashes': (finding) =>
    `the shell removes the backslashes in ${meantOf(finding)}: ${finding.mount.engine} receives ${hostOf(finding)}`,
  mangled: (finding) =>
    `Git Bash converted the container path: ${finding.mount.engine} mounts ${quotedSource(finding)} at ${quotedTarget(finding)}`,
}

/** A Windows spelling that the engine reads as something else. */
export const noBrokenPath: Rule<'no-broken-path'> = {
  id: 'no-broken-path',
  severity: 'error',
  summary: 'Disallow Windows spellings that the container engine reads as something else',
  needs: 'maySpellDrive',
  message: (finding) =>
    finding.misreading === undefined ? `${hostOf(finding)} is misread` : MESSAGES[finding.misreading](finding),
  check: (mount): Verdict | undefined => {
    for (const misread of MISREADINGS) {
      const broken = misread(mount)
      if (!broken || !placeOf(broken.host)) continue
      const { misreading, host, meant } = broken
      const location = locationOf(broken)
      return { severity: severityOf(mount, location), host, meant: meant.text, location, misreading }
    }
    return undefined
  },
}
