import { HOLE, traceSource, writtenAs } from '../../traced-text.js'
import type { ReadPurpose, TracedText } from '../../types.js'
import { isHole } from './holes.js'
import { always, flatMap, under, type Alternatives } from './conditions/alternatives.js'
import type { ScriptFile, Shell, InvocationOptions } from './scope.js'
import { initialState, isAssigned, lookup, type Binding, type State } from './state/state.js'

/** Characters of other files, of which each costs some for looking. */
const MOST_READ = 4_000_000
const COST_OF_READING = 20_000

/** The last part of a path. */
export const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** The paths that a word may name, from the script's folder; what stands for the project may be the folder of a called script. */
export function pathsOf(file: TracedText, state: State): string[] {
  const [first] = file.atoms
  const rest = first?.hole?.meaning === 'project' ? file.text.slice(1) : file.text
  if (rest.includes(HOLE) || rest === '') return []
  if (rest !== file.text) return [...foldersOf(state, '#folder'), '.'].map((folder) => folder + rest)
  return rest.startsWith('/') ? [rest] : inFolder(rest, state)
}

const STANDARD_INPUT = new Set(['/dev/stdin', '/dev/fd/0'])

/** What a word gives to read that names no file: a process substitution, or the standard input. */
export function pipesOf(
  printed: Shell['printed'],
  { text, atoms: [atom] }: TracedText,
  state: State,
): Alternatives<TracedText> {
  if (STANDARD_INPUT.has(text)) return flatMap(lookup(state, '#in'), inputOf)
  const outputs = text === HOLE && atom?.hole ? printed.get(atom.hole) : undefined
  return under(outputs ?? [], state.guard)
}

const inputOf = ({ value }: Binding): Alternatives<TracedText> => (value.kind === 'text' ? always(value.text) : [])

/** The folder that the shell keeps under a name. */
function foldersOf(state: State, name: '#folder' | '#cwd'): string[] {
  const folder = lookup(state, name)[0]?.value.value
  if (folder?.kind !== 'text') return []
  return isHole(folder.text) && folder.text.atoms[0]?.hole?.meaning === 'project'
    ? ['.', ...foldersOf(state, '#folder')]
    : pathsOf(folder.text, initialState)
}

/** A relative path from the folder that a `cd` left the shell in. */
const inFolder = (rest: string, state: State): string[] =>
  isAssigned(state, '#cwd') ? foldersOf(state, '#cwd').map((folder) => `${folder}/${rest}`) : [rest]

/** What programs read of a file; only the shell expands what it reads. */
export const asData = (text: TracedText | undefined): TracedText | undefined => text && writtenAs(text, 'data')

type FileReader = (path: string, purpose: ReadPurpose) => ScriptFile | undefined

/** Folders whose files say something of the machine that reads them, not of those that the script is for. */
const OF_A_MACHINE = /^\/(?:proc|sys|dev|etc|usr|run|var|tmp|opt|root|boot|s?bin|lib\w*)(?:\/|$)/

/** Opens files, each once for each purpose; the characters read in all are bounded. */
export function fileReader({ readFile }: InvocationOptions): FileReader {
  const files = new Map<string, ScriptFile | undefined>()
  let left = MOST_READ
  return (path, purpose) => {
    const key = `${purpose} ${path}`
    if (files.has(key) || left <= 0 || OF_A_MACHINE.test(path)) return files.get(key)
    const source = readFile(path, purpose)
    left -= (source?.text.length ?? 0) + COST_OF_READING
    const file = source && {
      text: traceSource(source),
      folder: path.slice(0, Math.max(path.lastIndexOf('/'), 0)) || '.',
    }
    files.set(key, file)
    return file
  }
}
