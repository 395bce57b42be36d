import { isCalledOnly } from '../called-only.js'
import { HOLE, traceSource, writtenAs } from '../../../traced-text.js'
import type { ReadPurpose, TracedText } from '../../../types.js'
import type { ReadFile, ScriptFile } from '../domain/scope.js'
import { initialState, type State } from '../domain/state.js'
import { isHole } from '../domain/unknown.js'
import { always, flatMap, possibleUnder, type ValueSet } from '../domain/value-set.js'

type OpenFile = (path: string, purpose: ReadPurpose) => ScriptFile | undefined

/** Characters of other files that are read per script; searching for a file costs some, too. */
const MAX_READ = 4_000_000
const COST_OF_READING = 20_000

/** The last part of a path. */
export const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** The paths that a word may name, from the script's folder; a hole for the project may be the folder of a called script. */
export function pathsOf(file: TracedText, state: State): string[] {
  const [first] = file.atoms
  const rest = first?.hole?.meaning === 'project' ? file.text.slice(1) : file.text
  if (rest.includes(HOLE) || rest === '') return []
  if (rest !== file.text) return [state.fileFolder, '.'].map((folder) => folder + rest)
  return rest.startsWith('/') ? [rest] : inFolder(rest, state)
}

const STANDARD_INPUT = new Set(['/dev/stdin', '/dev/fd/0'])

/** The input, for a word that names the standard input. */
export const inputOf = ({ text }: TracedText, { stdin, condition }: State): ValueSet<TracedText> =>
  STANDARD_INPUT.has(text)
    ? flatMap(possibleUnder(stdin, condition), (input): ValueSet<TracedText> => (input ? always(input) : []))
    : []

/** A relative path from the folder that a `cd` left the shell in. */
function inFolder(rest: string, state: State): string[] {
  const folder = state.folder[0]?.value
  if (!folder) return [rest]
  const isProject = isHole(folder) && folder.atoms[0]?.hole?.meaning === 'project'
  const folders = isProject ? ['.', state.fileFolder] : pathsOf(folder, initialState)
  return folders.map((one) => `${one}/${rest}`)
}

/** The content of a file as programs read it; only the shell expands what it reads. */
export const asData = (text: TracedText | undefined): TracedText | undefined => text && writtenAs(text, 'data')

/** Folders whose files describe the machine that reads them, not those that the script is for. */
const OF_A_MACHINE = /^\/(?:proc|sys|dev|etc|usr|run|var|tmp|opt|root|boot|s?bin|lib\w*)(?:\/|$)/

/** Opens files, each once per purpose, and reports those that it opens to run; the total number of characters is bounded. */
export function fileReader(readFile: ReadFile, onScript: (text: string) => void): OpenFile {
  const files = new Map<string, ScriptFile | undefined>()
  let left = MAX_READ
  return (path, purpose) => {
    const key = `${purpose} ${path}`
    if (files.has(key) || left <= 0 || OF_A_MACHINE.test(path)) return files.get(key)
    const source = readFile(path, purpose)
    left -= (source?.text.length ?? 0) + COST_OF_READING
    const file = source && {
      text: traceSource(source),
      folder: path.slice(0, Math.max(path.lastIndexOf('/'), 0)) || '.',
      ...(isCalledOnly(source) ? { isCalledOnly: true as const } : {}),
    }
    files.set(key, file)
    if (source && purpose === 'include') onScript(source.text)
    return file
  }
}
