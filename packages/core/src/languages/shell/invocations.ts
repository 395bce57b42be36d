import { placeOf } from '../../traced-text.js'
import type { Place, TracedText, Use } from '../../types.js'
import { always, map, picks } from './conditions/alternatives.js'
import { parseShell, type Parsed } from './code.js'
import { asBash, restartOf } from './dialects/dialect-text.js'
import { joinLive, withoutJump } from './statements/flow.js'
import { join } from './state/join.js'
import { callTheRest, runLater } from './later.js'
import { inherited } from './state/locals.js'
import { runNode, runStatements } from './statements/run.js'
import type { Shell, InvocationOptions } from './scope.js'
import { fileName, fileReader, pathsOf, pipesOf } from './script-files.js'
import { initialState, isAssigned, lookup, type End, type State } from './state/state.js'
import { evaluateFields } from './words/word.js'

/** A command as a program receives it. */
export interface Invocation {
  readonly argv: readonly TracedText[]
  /** The folder it runs in, where a `cd` before it says. */
  readonly folder: TracedText | undefined
  /** The values that each noted variable of its environment may have; undefined where the script does not say. */
  readonly environment: ReadonlyMap<string, readonly (string | undefined)[]>
  /** The program is one of Windows, whatever its name says. */
  readonly isOnWindows?: true
}

/** What a script runs, as far as its text decides it. */
export interface Evaluation {
  readonly invocations: readonly Invocation[]
  readonly uses: readonly Use[]
  readonly errors: Parsed['errors']
  /** Where evaluation stopped at a limit; values are unknown from there on. */
  readonly truncated: readonly Place[]
  /** Work done, in the unit of `fuel`. */
  readonly fuelUsed: number
}

/** Commands that run again by loops, functions and sourced files: at least so many, and more the longer a script is. */
const MOST_REPEATED = 4_000
const LENGTH_PER_REPEATED = 8

function wordsOf(shell: Shell, text: TracedText, state: State): readonly TracedText[] | undefined {
  const [code] = parseShell(text).pieces
  const node = code?.statements.length === 1 ? code.statements[0]?.command : undefined
  if (!code || node?.type !== 'Command' || !node.name) return undefined
  const words = [node.name, ...node.args].flatMap((word) => (word.type === 'Word' ? [word] : []))
  const rows = picks(words.map((word) => evaluateFields({ shell, code, state }, word)))
  return rows[0]?.value.flat()
}

/** What a program gets as a variable; a name that is exported before it has a value is the environment's. */
function valuesOf(state: State, name: string): (string | undefined)[] {
  return inherited(state, name).map(({ value: { value } }) => {
    if (value.kind === 'unset') return ''
    return value.kind === 'text' ? value.text.text : undefined
  })
}

const environmentOf = (state: State, { environmentNames = [] }: InvocationOptions): Invocation['environment'] =>
  new Map(environmentNames.filter((name) => isAssigned(state, name)).map((name) => [name, valuesOf(state, name)]))

const isWanted = (options: InvocationOptions, [name]: readonly TracedText[]): boolean =>
  name !== undefined && (options.isWanted?.(name) ?? true)

/** The folders a command may run in; undefined is that of the script. */
function foldersOf(state: State): readonly (TracedText | undefined)[] {
  const folders = lookup(state, '#cwd').map(({ value: { value } }) => (value.kind === 'text' ? value.text : undefined))
  return [...new Map(folders.map((folder) => [folder?.text, folder])).values()]
}

function shellFor(surroundings: InvocationOptions, length: number, commands: Invocation[], uses: Use[]): Shell {
  const open = fileReader(surroundings)
  const printed: Shell['printed'] = new WeakMap()
  return {
    dialect: surroundings.dialect,
    name: fileName(surroundings.path),
    emit: (argv, state) => {
      if (!isWanted(surroundings, argv)) return
      const environment = environmentOf(state, surroundings)
      commands.push(...foldersOf(state).map((folder) => ({ argv, folder, environment })))
    },
    uses,
    openFrom: (file, state, purpose) => {
      for (const path of pathsOf(file, state)) {
        const found = open(path, purpose)
        if (found) return always(found)
      }
      return map(pipesOf(printed, file, state), (text) => ({ text, folder: '.' }))
    },
    printed,
    run: (shell, code, state) => runStatements(shell, code, code.statements, state),
    runNode,
    words: (text, state) => wordsOf(shellFor(surroundings, 0, [], uses), text, state),
    defined: [],
    called: new Set(),
    ran: new Set(),
    left: surroundings.fuel ?? MOST_REPEATED + length / LENGTH_PER_REPEATED,
    repeated: 0,
    work: { choices: 0 },
    conditions: 0,
    steady: new Map(),
    compared: new Map(),
  }
}

/** Ends of a script that still matter, for its traps and for the functions it leaves to others. */
const MOST_ENDS = 8

const latest = (ends: readonly End[]): readonly End[] => ends.slice(-MOST_ENDS)

/** Evaluates a script without running it: the commands it may run, with every value that the text allows. */
export function invocations(script: TracedText, surroundings: InvocationOptions): Evaluation {
  const commands: Invocation[] = []
  const uses: Use[] = []
  const shell = shellFor(surroundings, script.text.length, commands, uses)
  const { pieces, errors } = parseShell(asBash(script, surroundings.dialect), restartOf(surroundings.dialect))
  const ends: End[] = []
  let live: State | undefined = initialState
  for (const piece of pieces) {
    const start: State = live ?? initialState
    const all = runStatements(shell, piece, piece.statements, start, latest)
    ends.push(...all)
    live = joinLive(all) ?? join(all.map(({ state }) => withoutJump(state)))
  }
  const last = join(latest(ends).map(({ state }) => withoutJump(state))) ?? initialState
  callTheRest(shell, surroundings.path, last)
  runLater(shell, last)
  const place = shell.left <= 0 ? placeOf(script) : undefined
  return { invocations: commands, uses, errors, truncated: place ? [place] : [], fuelUsed: shell.repeated }
}
