import { EMPTY, placeOf, writtenPlaceOf } from '../../traced-text.js'
import type { TracedText, Use } from '../../types.js'
import { definitionsOf, placesIn } from '../shell/domain/definitions.js'
import { holeAt } from '../shell/domain/unknown.js'
import type { Evaluation, Exported, Invocation } from '../shell/invocations.js'

/** A call of a program, and the environment that it inherits. */
export interface WindowsInvocation extends Omit<Invocation, 'exported'> {
  /** The values of all environment variables that the script has set, by their names in upper case. */
  readonly inherited: ReadonlyMap<string, readonly TracedText[]>
}

/** Windows ignores the case of names; a variable with several values is unknown. */
function exportedBy(inherited: WindowsInvocation['inherited'], names: readonly string[]): Exported {
  return new Map(
    names.flatMap((name) => {
      const [only, ...others] = inherited.get(name.toUpperCase()) ?? []
      if (!only) return []
      return [[name, others.length === 0 ? only : holeAt(EMPTY, `\${${name}}`, 'unknown')] as const]
    }),
  )
}

/** The call as a program receives it. */
export const invocationOf = ({ inherited, ...call }: WindowsInvocation): Invocation => ({
  ...call,
  exported: (names) => [exportedBy(inherited, names)],
})

export interface ScriptError {
  readonly message: string
  readonly at: TracedText
}

/** The commands that a script runs, as far as its text decides. */
export interface Interpretation extends Omit<Evaluation, 'invocations'> {
  readonly invocations: readonly WindowsInvocation[]
}

/** The inputs of a cmd.exe or PowerShell script. */
export interface ScriptOptions {
  /** Whether the calls of a program matter, by its name. */
  readonly isWanted: (name: TracedText) => boolean
  /** Variables whose values are kept with each call. */
  readonly environmentNames?: readonly string[]
  /** Variables that the caller has set, by their names in upper case. */
  readonly inherited?: ReadonlyMap<string, readonly TracedText[]>
  /** The working directory, if it is not the script's folder. */
  readonly folder?: TracedText | undefined
}

/** The results of a running script, and its remaining fuel. */
export interface Record {
  readonly options: ScriptOptions
  readonly invocations: WindowsInvocation[]
  readonly uses: Use[]
  readonly errors: ScriptError[]
  /** Characters and statements that may still be evaluated. */
  fuel: number
  /** What was evaluated last. */
  last?: TracedText
}

const LEAST_FUEL = 200_000
const FUEL_PER_CHARACTER = 64

const fuelFor = (length: number): number => LEAST_FUEL + FUEL_PER_CHARACTER * length

export const startRecord = (options: ScriptOptions, length: number): Record => ({
  options,
  invocations: [],
  uses: [],
  errors: [],
  fuel: fuelFor(length),
})

/** Consumes fuel; false if none is left. */
export function spendFuel(record: Record, cost: number, at?: TracedText): boolean {
  if (at && record.fuel > 0) record.last = at
  record.fuel -= cost
  return record.fuel > 0
}

export function interpretationOf(record: Record, length: number): Interpretation {
  const { invocations, uses, errors, fuel, last } = record
  const place = fuel <= 0 && last ? placeOf(last) : undefined
  return { invocations, uses, errors, truncated: place ? [place] : [], fuelUsed: fuelFor(length) - Math.max(0, fuel) }
}

const COST_PER_ATOM = 4

/** Maximum number of atoms of a text, which a loop may build. */
const MOST_ATOMS = 100

export const isTooLong = ({ atoms }: TracedText): boolean => atoms.length > MOST_ATOMS

/** Records the use of a variable. */
export function recordVariableUse(record: Record, use: TracedText, value: TracedText): void {
  const place = spendFuel(record, COST_PER_ATOM * value.atoms.length) ? writtenPlaceOf(use) : undefined
  if (place) record.uses.push({ place, definitions: placesIn(definitionsOf(value)), words: [value.text] })
}
