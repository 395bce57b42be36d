import { EMPTY, placeOf, writtenPlaceOf } from '../../traced-text.js'
import type { TracedText, Use } from '../../types.js'
import { definitionsOf, placesIn } from '../shell/domain/definitions.js'
import { holeAt } from '../shell/domain/unknown.js'
import type { Evaluation, Exported, Invocation } from '../shell/invocations.js'

/** A program's call, with what a shell that it starts would inherit. */
export interface WindowsInvocation extends Omit<Invocation, 'exported'> {
  /** The texts of all variables of the environment that the script has set, by their names in capitals. */
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

/** What a script of cmd.exe or PowerShell runs with. */
export interface ScriptOptions {
  /** Whether the calls of a program matter, by its name. */
  readonly isWanted: (name: TracedText) => boolean
  /** Variables whose values are kept with each call. */
  readonly environmentNames?: readonly string[]
  /** Variables that the caller has set, by their names in capitals. */
  readonly inherited?: ReadonlyMap<string, readonly TracedText[]>
  /** Folder it starts in, where that is not the script's. */
  readonly folder?: TracedText | undefined
}

/** What a running script gathers, and how much it may still do. */
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

/** Takes what an evaluation costs; false where nothing is left. */
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

/** A text of more pieces, such as a loop makes, is not kept. */
const MOST_ATOMS = 100

export const isTooLong = ({ atoms }: TracedText): boolean => atoms.length > MOST_ATOMS

/** Notes that a variable is used at a place. */
export function recordVariableUse(record: Record, use: TracedText, value: TracedText): void {
  const place = spendFuel(record, COST_PER_ATOM * value.atoms.length) ? writtenPlaceOf(use) : undefined
  if (place) record.uses.push({ place, definitions: placesIn(definitionsOf(value)), words: [value.text] })
}
