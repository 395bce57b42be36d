import type { Statement } from 'unbash'
import { EMPTY, writtenPlaceOf } from '../../traced-text.js'
import type { TracedText, Use } from '../../types.js'
import { leaveSubshell } from './commands/child.js'
import { callEach } from './commands/call-each.js'
import { runTrapsAndAliases, runUncalledFunctions } from './commands/later.js'
import { fileName, fileReader, inputOf, pathsOf } from './commands/script-files.js'
import { createDiagrams } from './domain/decision-diagram.js'
import { placesIn } from './domain/definitions.js'
import { inherited } from './domain/exports.js'
import { joinLive, withoutJump } from './domain/flow.js'
import { createFuel, fuelFor, refill, type Fuel } from './domain/fuel.js'
import { join } from './domain/join.js'
import type { RecordedUse, Shell } from './domain/scope.js'
import { initialState, isAssigned, type Binding, type End, type State } from './domain/state.js'
import { holeAt, meaningOf } from './domain/unknown.js'
import { always, map, picks, possibleUnder } from './domain/value-set.js'
import { runNode, runStatements } from './statements/run.js'
import type { Parsed } from './syntax/code.js'
import type { Evaluation, Exported, Invocation, InvocationOptions } from './invocation.js'

/** The values of a variable for a program; a name that is exported before it has a value is the environment's. */
function valuesOf(state: State, name: string): (string | undefined)[] {
  return inherited(state, name).map(({ value: { value } }) => {
    if (value.kind === 'unset') return ''
    return value.kind === 'text' ? value.text.text : undefined
  })
}

const environmentOf = (state: State, names: readonly string[]): Invocation['environment'] =>
  new Map(names.filter((name) => isAssigned(state, name)).map((name) => [name, valuesOf(state, name)]))

/** The value of a variable in a child process. */
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

/** What a shell collects and remembers. */
const nothingCollected = (
  fuel: Fuel,
): Pick<Shell, 'defined' | 'called' | 'ran' | 'attributes' | 'diagrams' | 'decisions' | 'steady' | 'compared'> => ({
  defined: [],
  called: new Set(),
  ran: new Set(),
  attributes: new Map(),
  diagrams: createDiagrams(fuel),
  decisions: 0,
  steady: new Map(),
  compared: new Map(),
})

/** The options of one evaluation of a script, which may be abandoned for another. */
export interface EvaluationOptions extends InvocationOptions {
  /** Whether the evaluation has become useless. */
  readonly isOutdated: () => boolean
}

function shellFor(options: EvaluationOptions, { length, found, uses, outside }: Run): Shell {
  const { dialect, path, isWanted, environmentNames = [] } = options
  const fuel = createFuel(options.fuel ?? fuelFor(length))
  const open = fileReader(options.readFile, (text) => {
    refill(fuel, text.length)
  })
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
    fuel,
    isNeeded: (statement) => !outside.has(statement),
    isOutdated: options.isOutdated,
    ...nothingCollected(fuel),
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
  /** The statements that affect nothing of interest. */
  readonly outside: ReadonlySet<Statement>
}

/** Evaluates a script without the statements outside its slice. */
export function evaluate(
  script: TracedText,
  parsed: Parsed,
  options: EvaluationOptions,
  outside: ReadonlySet<Statement>,
): Evaluation {
  const found: Invocation[] = []
  const uses: RecordedUse[] = []
  const shell = shellFor(options, { length: script.text.length, found, uses, outside })
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
    truncated,
    fuelUsed: Math.round(used),
  }
}
