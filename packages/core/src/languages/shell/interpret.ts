import { HOLE, slice, traceSource, writtenAs } from '../../traced-text.js'
import type { TracedText, Use } from '../../types.js'
import { always, picks } from './alternatives.js'
import { TRAP } from './builtins.js'
import { parseShell, type Parsed } from './code.js'
import { callCommand } from './call.js'
import { runText } from './child.js'
import { asBash } from './dialect-text.js'
import { joinLive } from './flow.js'
import { runNode, runStatements } from './run.js'
import type { Dialect, Shell } from './scope.js'
import { asMany, holeAt, isHole, type ScriptFile } from './scope.js'
import { assign, inherited, initialState, isAssigned, join, lookup, restrict, type End, type State } from './state.js'
import { evaluateFields } from './word.js'

/** A command as a program gets it. */
interface ShellCommand {
  readonly argv: readonly TracedText[]
  /** The folder it runs in, where a `cd` before it says. */
  readonly folder: TracedText | undefined
  /** Each value that a noted variable of its environment may have; undefined where the script does not say. */
  readonly environment: readonly (string | undefined)[]
}

/** What a script does, as far as its text decides it. */
export interface Interpretation {
  readonly commands: readonly ShellCommand[]
  readonly uses: readonly Use[]
  readonly errors: Parsed['errors']
}

/** What a script is run with. */
export interface Surroundings {
  readonly dialect: Dialect
  /** The script's path. */
  readonly path: string
  /** Variables that are noted with each command. */
  readonly noted?: readonly string[]
  /** Reads a file by a path that is absolute or relative to the script's folder. */
  readonly read: (path: string) => { readonly path: string; readonly text: string } | undefined
}

/** Commands that run again by loops, functions and sourced files: at least so many, and more the longer a script is. */
const MOST_REPEATED = 4_000
const LENGTH_PER_REPEATED = 8

/** Characters of other files, of which each costs some for looking. */
const MOST_READ = 4_000_000
const COST_OF_READING = 20_000

const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** The paths that a word may name, from the script's folder; what stands for the project may be the folder of a called script. */
function pathsOf(file: TracedText, state: State): string[] {
  const [first] = file.atoms
  const rest = first?.hole?.meaning === 'project' ? file.text.slice(1) : file.text
  if (rest.includes(HOLE) || rest === '') return []
  if (rest !== file.text) return [...foldersOf(state, '#folder'), '.'].map((folder) => folder + rest)
  return rest.startsWith('/') ? [rest] : inFolder(rest, state)
}

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

function wordsOf(shell: Shell, text: TracedText, state: State): readonly TracedText[] | undefined {
  const [code] = parseShell(text).pieces
  const node = code?.statements.length === 1 ? code.statements[0]?.command : undefined
  if (!code || node?.type !== 'Command' || !node.name) return undefined
  const words = [node.name, ...node.args].flatMap((word) => (word.type === 'Word' ? [word] : []))
  const rows = picks(words.map((word) => evaluateFields({ shell, code, state }, word)))
  return rows[0]?.value.flat()
}

/** What programs read of a file; only the shell expands what it reads. */
const asData = (text: TracedText | undefined): TracedText | undefined => text && writtenAs(text, 'data')

/** Opens files, each once; what is read in all is bounded. */
function fileReader({ read }: Surroundings): (path: string) => ScriptFile | undefined {
  const files = new Map<string, ScriptFile | undefined>()
  let left = MOST_READ
  return (path) => {
    if (files.has(path) || left <= 0) return files.get(path)
    const source = read(path)
    left -= (source?.text.length ?? 0) + COST_OF_READING
    const file = source && {
      text: traceSource(source),
      folder: path.slice(0, Math.max(path.lastIndexOf('/'), 0)) || '.',
    }
    files.set(path, file)
    return file
  }
}

/** What a program gets as a variable. */
function valuesOf(state: State, name: string): (string | undefined)[] {
  if (!isAssigned(state, name)) return []
  return inherited(state, name).map(({ value: { value } }) => (value.kind === 'text' ? value.text.text : undefined))
}

function shellFor(surroundings: Surroundings, length: number, commands: ShellCommand[], uses: Use[]): Shell {
  const open = fileReader(surroundings)
  return {
    dialect: surroundings.dialect,
    name: fileName(surroundings.path),
    emit: (argv, state) => {
      const folder = lookup(state, '#cwd')[0]?.value.value
      const environment = (surroundings.noted ?? []).flatMap((name) => valuesOf(state, name))
      commands.push({ argv, folder: folder?.kind === 'text' ? folder.text : undefined, environment })
    },
    uses,
    open: (path) => asData(open(path)?.text),
    openFrom: (file, state) => {
      for (const path of pathsOf(file, state)) {
        const found = open(path)
        if (found) return found
      }
      return undefined
    },
    run: (shell, code, state) => runStatements(shell, code, code.statements, state),
    runNode,
    words: (text, state) => wordsOf(shellFor(surroundings, 0, [], uses), text, state),
    defined: [],
    called: new Set(),
    ran: new Set(),
    left: MOST_REPEATED + length / LENGTH_PER_REPEATED,
    work: { choices: 0 },
    conditions: 0,
    steady: new Map(),
    compared: new Map(),
  }
}

const isIn = (path: string, text: TracedText): boolean =>
  text.atoms.some((atom) => atom.origins.some((origin) => origin.path === path))

/** Functions that the script leaves for others to call, with arguments that are not known. */
function callTheRest(shell: Shell, path: string, state: State): void {
  for (const { name, value } of [...shell.defined].reverse()) {
    if (shell.called.has(value.body) || !isIn(path, value.code.text)) continue
    const place = slice(value.code.text, 0, 1)
    const many = asMany(holeAt(place, '$@', 'unknown'))
    const known = assign(state, `${name}()`, always({ value, definitions: [] }))
    const word: TracedText = { text: name, atoms: [{ text: name, origins: [] }] }
    callCommand({ shell, argv: [word, many], state: known })
  }
}

/** Traps and aliases are text that runs later. */
function runLater(shell: Shell, state: State, names: readonly string[]): void {
  for (const name of names) {
    for (const { guard, value } of lookup(state, name)) {
      const possible = restrict(state, guard)
      if (possible && value.value.kind === 'text') runText(shell, value.value.text, possible)
    }
  }
}

function namesOf(state: State, prefix: string): string[] {
  const names: string[] = []
  for (const chunk of state.variables.chunks) {
    for (const bucket of chunk ?? []) for (const [name] of bucket ?? []) if (name.startsWith(prefix)) names.push(name)
  }
  return names
}

/** Ends of a script that still matter, for its traps and for the functions it leaves to others. */
const MOST_ENDS = 8

const latest = (ends: readonly End[]): readonly End[] => ends.slice(-MOST_ENDS)

/** Runs a script in thought, in every way its text allows. */
export function interpret(script: TracedText, surroundings: Surroundings): Interpretation {
  const commands: ShellCommand[] = []
  const uses: Use[] = []
  const shell = shellFor(surroundings, script.text.length, commands, uses)
  const { pieces, errors } = parseShell(asBash(script, surroundings.dialect))
  const ends: End[] = []
  let live: State | undefined = initialState
  for (const piece of pieces) {
    const start: State = live ?? initialState
    const all = runStatements(shell, piece, piece.statements, start, latest)
    ends.push(...all)
    live = joinLive(all) ?? join(all.map((end) => ({ ...end.state, jump: undefined })))
  }
  const last = join(latest(ends).map((end) => ({ ...end.state, jump: undefined }))) ?? initialState
  callTheRest(shell, surroundings.path, last)
  runLater(shell, last, [...namesOf(last, TRAP), ...namesOf(last, 'alias ')])
  return { commands, uses, errors }
}
