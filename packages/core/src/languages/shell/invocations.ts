import { EMPTY, writtenPlaceOf } from '../../traced-text.js'
import type { Place, TracedText, Use } from '../../types.js'
import { leaveSubshell } from './commands/child.js'
import { callEach } from './commands/call-each.js'
import { runTrapsAndAliases, runUncalledFunctions } from './commands/later.js'
import { fileName, fileReader, inputOf, pathsOf, type ReadFile } from './commands/script-files.js'
import { placesIn } from './domain/definitions.js'
import { inherited } from './domain/exports.js'
import { joinLive, withoutJump } from './domain/flow.js'
import { createFuel, FUEL_FOR_FILES, fuelFor } from './domain/fuel.js'
import { join } from './domain/join.js'
import type { RecordedUse, Shell } from './domain/scope.js'
import { initialState, isAssigned, type Binding, type End, type State } from './domain/state.js'
import { holeAt, meaningOf } from './domain/unknown.js'
import { always, map, picks, possibleUnder } from './domain/value-set.js'
import { runNode, runStatements } from './statements/run.js'
import { sliceOf, type Interest, type Others, type Slice } from './slice/slice.js'
import { parseShell, type Parsed } from './syntax/code.js'
import { asBash, restartOf, type Dialect } from './syntax/dialect.js'
import { mentionsIn } from './syntax/names.js'

export type { Interest } from './slice/slice.js'
export type { Dialect } from './syntax/dialect.js'

/** How a script is evaluated. */
export interface InvocationOptions {
  readonly dialect: Dialect
  /** The script's path. */
  readonly path: string
  /** Whether a command matters, by its name; without it all commands do. */
  readonly isWanted?: (name: TracedText) => boolean
  /** Which commands matter by their text, so that what bears on none of them is passed by; without it all do. */
  readonly interest?: Interest
  /** Variables whose values each invocation carries. */
  readonly environmentNames?: readonly string[]
  readonly readFile: ReadFile
  /** Upper bound on the work, in values made; by default it grows with the length of the text. */
  readonly fuel?: number
}

/** Exported variables by their names; an unknown value is a hole, and what the script does not set is not among them. */
export type Exported = ReadonlyMap<string, TracedText>

/** A command as a program receives it. */
export interface Invocation {
  readonly argv: readonly TracedText[]
  /** The folder it runs in, where a `cd` before it says. */
  readonly folder: TracedText | undefined
  /** The texts that it may find on its standard input. */
  readonly input: readonly TracedText[]
  /** The exported ones of some variables, in each way in which their values can stand together. */
  readonly exported: (names: readonly string[]) => readonly Exported[]
  /** The values that each of the asked variables may have; undefined where the script does not say. */
  readonly environment: ReadonlyMap<string, readonly (string | undefined)[]>
  /** The program is one of Windows, whatever its name says. */
  readonly isOnWindows?: true
}

/** A command of which nothing but its words is known. */
export const bareInvocation = (argv: readonly TracedText[]): Invocation => ({
  argv,
  folder: undefined,
  input: [],
  exported: () => [],
  environment: new Map(),
})

/** What a script runs, as far as its text decides it. */
export interface Evaluation {
  readonly invocations: readonly Invocation[]
  /** Found when they are asked for. */
  readonly uses: readonly Use[]
  readonly errors: Parsed['errors']
  /** Where evaluation stopped at a limit; values are unknown from there on. */
  readonly truncated: readonly Place[]
  /** Work done, in the unit of `fuel`. */
  readonly fuelUsed: number
}

/** What a program gets as a variable; a name that is exported before it has a value is the environment's. */
function valuesOf(state: State, name: string): (string | undefined)[] {
  return inherited(state, name).map(({ value: { value } }) => {
    if (value.kind === 'unset') return ''
    return value.kind === 'text' ? value.text.text : undefined
  })
}

const environmentOf = (state: State, names: readonly string[]): Invocation['environment'] =>
  new Map(names.filter((name) => isAssigned(state, name)).map((name) => [name, valuesOf(state, name)]))

/** The value of a variable as a child process gets it. */
function exportedText(name: string, { value }: Binding): TracedText | undefined {
  if (value.kind === 'text') return value.text
  return value.kind === 'unknown' ? holeAt(EMPTY, `\${${name}}`, meaningOf(name)) : undefined
}

/** The variables that the script sets and exports. */
function exportedFrom(state: State, names: readonly string[]): Exported[] {
  const assigned = names.filter((name) => isAssigned(state, name))
  const rows = picks(assigned.map((name) => inherited(state, name)))
  return possibleUnder(rows, state.condition).map(
    ({ value: bindings }) =>
      new Map(
        assigned.flatMap((name, index) => {
          const text = bindings[index] && exportedText(name, bindings[index])
          return text ? [[name, text] as const] : []
        }),
      ),
  )
}

/** The folders a command may run in; undefined is that of the script. */
function foldersOf({ folder, condition }: State): readonly (TracedText | undefined)[] {
  const folders = possibleUnder(folder, condition).map(({ value }) => value)
  return [...new Map(folders.map((one) => [one?.text, one])).values()]
}

function shellFor(options: InvocationOptions, { length, found, uses, slice }: Run): Shell {
  const { dialect, path, isWanted, environmentNames = [] } = options
  const open = fileReader(options.readFile)
  return {
    dialect,
    name: fileName(path),
    emit: (argv, state) => {
      const [name] = argv
      if (!name || isWanted?.(name) === false) return
      const environment = environmentOf(state, environmentNames)
      const input = possibleUnder(state.stdin, state.condition).flatMap(({ value }) => value ?? [])
      const exported = (names: readonly string[]): Exported[] => exportedFrom(state, names)
      found.push(...foldersOf(state).map((folder) => ({ argv, folder, input, exported, environment })))
    },
    uses,
    openFrom: (file, state, purpose) => {
      for (const one of pathsOf(file, state)) {
        const opened = open(one, purpose)
        if (opened) return always(opened)
      }
      return map(inputOf(file, state), (text) => ({ text, folder: '.' }))
    },
    run: (shell, code, state) => runStatements(shell, code, code.statements, state),
    runNode,
    call: callEach,
    leave: leaveSubshell,
    defined: [],
    called: new Set(),
    ran: new Set(),
    fuel: createFuel(slice.aim === 'files' ? FUEL_FOR_FILES : (options.fuel ?? fuelFor(length))),
    isSearching: slice.aim === 'files',
    isNeeded: (statement) => !slice.outside.has(statement),
    attributes: new Map(),
    decisions: 0,
    steady: new Map(),
    compared: new Map(),
  }
}

function usesIn(recorded: readonly RecordedUse[]): Use[] {
  return recorded.flatMap(({ use, definitions, words, inspectsValue, isExport }) => {
    const place = writtenPlaceOf(use)
    if (!place) return []
    return {
      place,
      definitions: placesIn(definitions),
      words,
      ...(inspectsValue ? { inspectsValue: true as const } : {}),
      ...(isExport ? { isExport } : {}),
    }
  })
}

/** Ends of a script that still matter, for its traps and for the functions it leaves to others. */
const MAX_ENDS = 8

const latest = (ends: readonly End[]): readonly End[] => ends.slice(-MAX_ENDS)

/** One evaluation of a script. */
interface Run {
  readonly length: number
  readonly found: Invocation[]
  readonly uses: RecordedUse[]
  readonly slice: Slice
}

const EVERYTHING: Slice = { aim: 'commands', outside: new Set() }

function evaluate(script: TracedText, parsed: Parsed, options: InvocationOptions, others: Others): Evaluation {
  const { interest } = options
  const found: Invocation[] = []
  const uses: RecordedUse[] = []
  const slice = interest ? sliceOf(parsed, interest, others) : EVERYTHING
  const shell = shellFor(options, { length: script.text.length, found, uses, slice })
  const ends: End[] = []
  let live: State | undefined = initialState
  for (const piece of parsed.pieces) {
    const start: State = live ?? initialState
    const all = runStatements(shell, piece, piece.statements, start, latest)
    ends.push(...all)
    live = joinLive(all) ?? join(all.map(({ state }) => withoutJump(state)))
  }
  const last = join(latest(ends).map(({ state }) => withoutJump(state))) ?? initialState
  runUncalledFunctions(shell, options.path, last)
  runTrapsAndAliases(shell, last)
  const { truncated, used } = shell.fuel
  return {
    invocations: found,
    get uses() {
      return usesIn(uses)
    },
    errors: parsed.errors,
    truncated: slice.aim === 'files' ? [] : truncated,
    fuelUsed: Math.round(used),
  }
}

/**
 * Evaluates a script without running it: the commands it may run, with every value that the text allows. What other files
 * mention matters, too: where there are some, it is evaluated again.
 */
export function invocations(script: TracedText, options: InvocationOptions): Evaluation {
  const parsed = parseShell(asBash(script, options.dialect), restartOf(options.dialect))
  const others = { texts: [] as string[], names: new Set<string>(), functions: new Set<string>() }
  const readFile: ReadFile = (path, purpose) => {
    const source = options.readFile(path, purpose)
    if (!source) return undefined
    const { names, functions } = mentionsIn(source.text)
    others.texts.push(source.text)
    for (const name of names) others.names.add(name)
    for (const name of functions) others.functions.add(name)
    return source
  }
  const first = evaluate(script, parsed, { ...options, readFile }, others)
  return options.interest && others.texts.length > 0 ? evaluate(script, parsed, options, others) : first
}
