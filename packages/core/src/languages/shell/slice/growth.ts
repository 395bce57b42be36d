import { groupBy } from '../../../group-by.js'
import type { Parsed } from '../syntax/code.js'
import { unitsOf } from './collect-units.js'
import { carriersIn, type Carriers } from './carriers.js'
import { dataFlowsOf } from './data-flows.js'
import type { Interest } from './interest.js'
import { namesInUnit } from './names.js'
import { openTestsOf, type IsOpenTest } from './open-names.js'
import type { OwnCommand, SliceUnit } from './units.js'

/** What is known of a script while its slice grows. */
export interface Growth {
  readonly units: readonly SliceUnit[]
  readonly interest: Interest
  /** Units by each name that they mention. */
  readonly mentions: ReadonlyMap<string, readonly SliceUnit[]>
  /** Units by the function they belong to. */
  readonly bodies: ReadonlyMap<string, readonly SliceUnit[]>
  readonly definers: ReadonlyMap<string, readonly SliceUnit[]>
  /** Commands by their names. */
  readonly calls: ReadonlyMap<string, readonly OwnCall[]>
  readonly aliases: ReadonlySet<string>
  readonly carriers: Carriers
  readonly isOpenTest: IsOpenTest
  /** Whether the script may run other files. */
  readonly hasFiles: boolean
  /** Names that matter. */
  readonly relevant: Set<string>
  /** Those of them that may be part of what is mounted, so that whatever else they are used for matters, too. */
  readonly valued: Set<string>
  /** Names and units that matter, but are not followed yet. */
  readonly openNames: string[]
  readonly needed: Set<SliceUnit>
  /** Those that are needed only in calls that matter otherwise, or as they may end the shell. */
  readonly called: Set<SliceUnit>
  /** Those that are needed only in calls of their function that pass it a command of interest. */
  readonly passing: Set<SliceUnit>
  /** Units of which every command matters, since their status or their output does. */
  readonly forced: Set<SliceUnit>
  /** Functions that have something in them that matters. */
  readonly reached: Set<string>
  /** Functions that have something in them that matters in some calls. */
  readonly passed: Set<string>
  readonly openUnits: SliceUnit[]
}

/** Another file that the script runs. */
export interface OtherFile {
  readonly name: string
  readonly parsed: Parsed
}

export interface OwnCall {
  readonly unit: SliceUnit
  readonly command: OwnCommand
}

/** The name in `d='docker run'`. */
const aliasIn = (word: string): readonly string[] => (word.includes('=') ? [word.slice(0, word.indexOf('='))] : [])

export function startOf(parsed: Parsed, interest: Interest, files: readonly OtherFile[]): Growth {
  const units = [parsed, ...files.map((file) => file.parsed)].flatMap(unitsOf)
  const each = <Item>(itemsOf: (unit: SliceUnit) => readonly (readonly [string, Item])[]): Map<string, Item[]> =>
    groupBy(units.flatMap(itemsOf))
  const flows = units.flatMap(dataFlowsOf)
  const bodies = each((unit) => [[unit.owner, unit]])
  const calls = each((unit) => unit.commands.map((command) => [command.name, { unit, command }] as const))
  return {
    units,
    interest,
    mentions: each((unit) => Array.from(namesInUnit(unit), (name) => [name, unit] as const)),
    bodies,
    definers: each((unit) => unit.defines.map((name) => [name, unit] as const)),
    calls,
    aliases: new Set((calls.get('alias') ?? []).flatMap(({ command }) => command.words.flatMap(aliasIn))),
    carriers: carriersIn({ flows, bodies, interest, fileNames: files.map(({ name }) => name) }),
    isOpenTest: openTestsOf({ flows, bodies }),
    hasFiles: files.length > 0,
    relevant: new Set(),
    valued: new Set(),
    openNames: [],
    needed: new Set(),
    called: new Set(),
    passing: new Set(),
    forced: new Set(),
    reached: new Set(),
    passed: new Set(),
    openUnits: [],
  }
}

export const callsOf = ({ units }: Growth, isAsked: (command: OwnCommand, unit: SliceUnit) => boolean): OwnCall[] =>
  units.flatMap((unit) => unit.commands.flatMap((command) => (isAsked(command, unit) ? [{ unit, command }] : [])))
