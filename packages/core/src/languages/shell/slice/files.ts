import type { Source } from '../../../types.js'
import type { ReadFile } from '../domain/scope.js'
import { hasNoExtension, isCalledOnly } from '../called-only.js'
import { mayHoldDrive } from '../programs/paths.js'

/** Paths that are tried for one script. */
const MAX_PATHS = 60

/** Longer files are not searched for the files that they run. */
const MAX_SEARCHED = 8000

const COMMENTS = /^[ \t]*#[^\n]*/gm

/** A variable or a substitution before a path is usually the folder of the script or of the project. */
const VARIABLES = /\$\{[^{}\n]*\}|\$\w+/g

const PATHS = /[\w.@%+/-]+/g

const SCRIPT_NAME = /\.(?:sh|bash|zsh|ksh|bats|envrc|inc|func|functions|lib)$/
/** A file with another extension. */
const DATA_NAME = /\.(?!sh|bash|zsh|ksh|bats|envrc|inc|func|lib)[A-Za-z]\w*$/

const OF_THE_SYSTEM = /^\/(?:usr|s?bin|etc|opt|snap|proc|sys|dev|var|tmp|lib\w*|root|run)\//

/** What precedes a command. */
const COMMAND = /(?:^|[\n;&|({!`]|\b(?:then|do|else|exec|sudo|bash|sh|zsh|ksh|dash))[ \t]*["']?[$)]?$/

/** What precedes a file whose commands run. */
const SOURCE = /(?:^|[\s;&|({!`])(?:\\?\.|source|source_env|load|bash|sh|zsh|ksh)[ \t]+["']?[$)]?$/

/** What precedes a folder that relative paths start from. */
const FOLDER = /\b(?:cd|pushd)[ \t]+["']?$/

/** What may pass a path to a called script, other than its arguments. */
const GIVING = /\b(?:export|declare|typeset|cd|pushd|allexport)\b|\bset[ \t]+-\w*a/

/** What precedes a script that is called alone on its line, and its arguments. */
const ALONE = /(?:^|\n|\b(?:then|do|else|exec|sudo|bash|sh|zsh))[ \t]*["']?\$?$/
const ARGUMENTS = /^["']?((?:[ \t]+[\w.+=@%,:/<>-]+)*)[ \t]*(?:\n|$)/

/** More characters than any of these patterns matches. */
const LONGEST_SIGN = 16

/** Longer calls are assumed to pass a path. */
const LONGEST_CALL = 200

interface Mention {
  readonly kind: 'file' | 'folder'
  readonly path: string
  /** The call gives the file no path: it matters only if it is not linted on its own. */
  readonly isAlone?: true
}

type NamedFile = Pick<Mention, 'path' | 'isAlone'>

function mentionAt(text: string, path: string, index: number): Mention | undefined {
  const before = text.slice(Math.max(index - LONGEST_SIGN, 0), index)
  if (path.startsWith('-') || DATA_NAME.test(path) || (OF_THE_SYSTEM.test(path) && !/[$)]$/.test(before)))
    return undefined
  if (FOLDER.test(before)) return { kind: 'folder', path }
  const isFile = SCRIPT_NAME.test(path) || SOURCE.test(before) || (path.includes('/') && COMMAND.test(before))
  return isFile ? { kind: 'file', path } : undefined
}

const withoutRoot = (path: string): string => path.replace(/^\/+/, '')

/** Whether a script is called without a path, so that it mounts the same as when it is linted alone. */
function isCalledAlone(text: string, path: string, index: number): boolean {
  if (!ALONE.test(text.slice(Math.max(index - LONGEST_SIGN, 0), index))) return false
  const end = index + path.length
  const words = ARGUMENTS.exec(text.slice(end, end + LONGEST_CALL))?.[1]
  return words !== undefined && !words.split(/[ \t]+/).some(mayHoldDrive)
}

const isArgumentOfShell = (text: string, index: number): boolean =>
  SOURCE.test(text.slice(Math.max(index - LONGEST_SIGN, 0), index))

function mentionsIn(text: string): Mention[] {
  const givesNothing = !GIVING.test(text)
  return Array.from(text.matchAll(PATHS)).flatMap(({ 0: path, index }): Mention[] => {
    const mention = mentionAt(text, path, index)
    if (!mention) return []
    if (!givesNothing || !isCalledAlone(text, path, index)) return [mention]
    return hasNoExtension(path) && isArgumentOfShell(text, index) ? [{ ...mention, isAlone: true }] : []
  })
}

/** The files that a text may run, by their paths from the folder of the text's own file. */
function namedFilesIn(text: string): NamedFile[] {
  const plain = text.replace(COMMENTS, '').replace(VARIABLES, '$')
  const mentions = mentionsIn(plain).map((one) => ({ ...one, path: withoutRoot(one.path) }))
  const folders = ['', ...mentions.flatMap(({ kind, path }) => (kind === 'folder' ? [`${path}/`] : []))]
  return mentions.flatMap(({ kind, path, ...rest }) =>
    kind === 'file' ? folders.map((folder) => ({ ...rest, path: folder + path })) : [],
  )
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1)

/** The files that a script may run, and those that they may run, as far as literal paths tell. */
export function filesOf({ path, text }: Source, readFile: ReadFile): Source[] {
  const files = new Map<string, Source>()
  const asked = new Set<string>()
  const open = namedFilesIn(text)
  for (const { path: name, isAlone } of open) {
    if (asked.has(name) || asked.size >= MAX_PATHS) continue
    const file = readFile(name, 'include')
    if (isAlone && file && !isCalledOnly(file)) continue
    asked.add(name)
    if (!file || file.path === path || files.has(file.path)) continue
    files.set(file.path, file)
    if (file.text.length <= MAX_SEARCHED)
      open.push(...namedFilesIn(file.text).map((one) => ({ ...one, path: folderOf(file.path) + one.path })))
  }
  return [...files.values()]
}
