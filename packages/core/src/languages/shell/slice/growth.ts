import { addTo } from '../../../group-by.js'
import { onDemand } from '../../../on-demand.js'
import type { Parsed } from '../syntax/code.js'
import { unitsOf } from './collect-units.js'
import { carriersIn, type Carriers } from './carriers.js'
import { mayRunOthers, programIn } from './commands.js'
import { dataFlowsOf } from './data-flows.js'
import type { Interest } from './interest.js'
import { namesInUnit } from './names.js'
import { openTestsOf, type OpenTests } from './open-names.js'
import { plainNamesOf, type PlainNames } from './plain-names.js'
import type { OwnCommand, SliceUnit } from './units.js'

/** What is known about a script while its slice grows. */
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
  /** Commands of interest. */
  readonly interesting: ReadonlySet<OwnCommand>
  readonly carriers: () => Carriers
  readonly openTests: () => OpenTests
  /** Names that never contain a path, so that no edit changes them. */
  readonly plainNames: () => PlainNames
  /** Whether the script may run other files. */
  readonly hasFiles: boolean
  /** Names that matter. */
  readonly relevant: Set<string>
  /** Those of them that may be part of a mount, so that their other uses matter, too. */
  readonly valued: Set<string>
  /** Names and units that matter, but are not followed yet. */
  readonly openNames: string[]
  readonly needed: Set<SliceUnit>
  /** Those that are needed only in calls that matter for another reason, or because they may end the shell. */
  readonly called: Set<SliceUnit>
  /** Those that are needed only in calls of their function that pass it a command of interest. */
  readonly passing: Set<SliceUnit>
  /** Units all of whose commands matter, because their status or output does. */
  readonly forced: Set<SliceUnit>
  /** Functions that contain something that matters. */
  readonly reached: Set<string>
  /** Functions that contain something that matters in some calls. */
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

/** Groups items of units by name. */
function groupUnits<Item>(
  units: readonly SliceUnit[],
  itemsOf: (unit: SliceUnit) => Iterable<readonly [string, Item]>,
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const unit of units) for (const [name, item] of itemsOf(unit)) addTo(groups, name, item)
  return groups
}

const mentionsOf = (units: readonly SliceUnit[]): Map<string, SliceUnit[]> => {
  const mentions = new Map<string, SliceUnit[]>()
  for (const unit of units) for (const name of namesInUnit(unit)) addTo(mentions, name, unit)
  return mentions
}

/** Whether a program may run a command of interest itself, other than `ssh`. */
const mayRun = (command: OwnCommand, { program }: Interest): boolean =>
  program(programIn(command.name)) || mayRunOthers(command)

export function startOf(parsed: Parsed, interest: Interest, files: readonly OtherFile[]): Growth {
  const units = [parsed, ...files.map((file) => file.parsed)].flatMap(unitsOf)
  const bodies = groupUnits(units, (unit) => [[unit.owner, unit]])
  const calls = groupUnits(units, (unit) => unit.commands.map((command) => [command.name, { unit, command }]))
  const flows = onDemand(() => units.flatMap((unit) => dataFlowsOf(unit, bodies)))
  const mentions = mentionsOf(units)
  const aliases = new Set((calls.get('alias') ?? []).flatMap(({ command }) => command.words.flatMap(aliasIn)))
  const isInteresting = (command: OwnCommand): boolean =>
    interest.command(command.text) &&
    (mayRun(command, interest) || bodies.has(command.name) || aliases.has(command.name))
  const fileNames = files.map(({ name }) => name)
  return {
    units,
    interest,
    mentions,
    bodies,
    definers: groupUnits(units, (unit) => unit.defines.map((name) => [name, unit])),
    calls,
    aliases,
    interesting: new Set(units.flatMap(({ commands }) => commands.filter(isInteresting))),
    carriers: onDemand(() => carriersIn({ flows: flows(), bodies, interest, fileNames })),
    openTests: onDemand(() => openTestsOf({ flows: flows(), bodies })),
    plainNames: onDemand(() => plainNamesOf({ flows: flows(), mentions })),
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

export function callsOf(
  { units }: Growth,
  isAsked: (command: OwnCommand, unit: SliceUnit) => boolean,
): readonly OwnCall[] {
  const calls: OwnCall[] = []
  for (const unit of units)
    for (const command of unit.commands) if (isAsked(command, unit)) calls.push({ unit, command })
  return calls
}
