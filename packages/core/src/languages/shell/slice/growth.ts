import type { Parsed } from '../syntax/code.js'
import { unitsOf } from './collect-units.js'
import { isOfTheShell, jumpOf } from './commands.js'
import type { Interest, Others } from './interest.js'
import { namesInUnit, namesOf } from './names.js'
import type { OwnCommand, SliceUnit } from './units.js'

/** What is known of a script while its slice grows. */
export interface Growth {
  /** Where no command of interest is named, only which files are run matters, under whatever conditions. */
  readonly aim: 'commands' | 'files'
  readonly units: readonly SliceUnit[]
  readonly interest: Interest
  /** Units by each name that they mention. */
  readonly mentions: ReadonlyMap<string, readonly SliceUnit[]>
  /** Units by the function they belong to. */
  readonly bodies: ReadonlyMap<string, readonly SliceUnit[]>
  readonly definers: ReadonlyMap<string, readonly SliceUnit[]>
  /** Commands by their names. */
  readonly calls: ReadonlyMap<string, readonly OwnCall[]>
  /** Aliases, and functions of other files. */
  readonly callable: ReadonlySet<string>
  readonly relevant: Set<string>
  /** Names and units that matter, but are not followed yet. */
  readonly openNames: string[]
  readonly needed: Set<SliceUnit>
  /** Those that are needed only as they may end the shell, which others need not know. */
  readonly ending: Set<SliceUnit>
  /** Units of which every command matters, since their status or their output does. */
  readonly forced: Set<SliceUnit>
  /** Functions that have something in them that matters. */
  readonly reached: Set<string>
  readonly openUnits: SliceUnit[]
}

export interface OwnCall {
  readonly unit: SliceUnit
  readonly command: OwnCommand
}

function grouped<Item>(items: readonly (readonly [key: string, item: Item])[]): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const [key, item] of items) {
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

/** The name in `d='docker run'`. */
const aliasIn = (word: string): readonly string[] => (word.includes('=') ? [word.slice(0, word.indexOf('='))] : [])

const textOf = ({ commands, texts }: SliceUnit): string => [...texts, ...commands.map(({ text }) => text)].join('\n')

export function startOf(parsed: Parsed, interest: Interest, others: Others): Growth {
  const units = unitsOf(parsed)
  const each = <Item>(itemsOf: (unit: SliceUnit) => readonly (readonly [string, Item])[]): Map<string, Item[]> =>
    grouped(units.flatMap(itemsOf))
  const calls = each((unit) => unit.commands.map((command) => [command.name, { unit, command }] as const))
  return {
    aim: interest.isPossible([...units.map(textOf), ...others.texts].join('\n')) ? 'commands' : 'files',
    units,
    interest,
    mentions: each((unit) => Array.from(namesInUnit(unit), (name) => [name, unit] as const)),
    bodies: each((unit) => [[unit.owner, unit]]),
    definers: each((unit) => unit.defines.map((name) => [name, unit] as const)),
    calls,
    callable: new Set([
      ...others.functions,
      ...(calls.get('alias') ?? []).flatMap(({ command }) => command.words.flatMap(aliasIn)),
    ]),
    relevant: new Set(),
    openNames: [],
    needed: new Set(),
    ending: new Set(),
    forced: new Set(),
    reached: new Set(),
    openUnits: [],
  }
}

export function need({ needed, ending, openUnits }: Growth, unit: SliceUnit): void {
  if (needed.has(unit) && !ending.has(unit)) return
  ending.delete(unit)
  needed.add(unit)
  openUnits.push(unit)
}

export function needEnd({ needed, ending, openUnits }: Growth, unit: SliceUnit): void {
  if (needed.has(unit)) return
  ending.add(unit)
  needed.add(unit)
  openUnits.push(unit)
}

export function force(growth: Growth, unit: SliceUnit): void {
  if (growth.forced.has(unit)) return
  growth.forced.add(unit)
  growth.ending.add(unit)
  need(growth, unit)
}

/** The status or the output of a function matters, so all of it does. */
export function forceFunction(growth: Growth, name: string): void {
  for (const unit of growth.bodies.get(name) ?? []) force(growth, unit)
}

/** Something in a function matters, so its calls do, and what else ends it. */
export function reach(growth: Growth, name: string): void {
  const { reached, calls, definers, bodies } = growth
  if (name === '' || reached.has(name)) return
  reached.add(name)
  for (const { unit } of calls.get(name) ?? []) need(growth, unit)
  for (const unit of definers.get(name) ?? []) need(growth, unit)
  for (const unit of bodies.get(name) ?? []) {
    if (unit.commands.some((command) => jumpOf(command) === 'function')) need(growth, unit)
  }
}

export const assigns = ({ names, commands, owner }: SliceUnit, name: string): boolean =>
  names.includes(name) ||
  commands.some(
    (command) =>
      command.assignments.some((one) => one.name === name) ||
      (isOfTheShell(command) && command.name !== '[[' && namesOf(command, owner).has(name)),
  )

/** A name matters. */
export function relate({ relevant, openNames }: Growth, name: string): void {
  if (relevant.has(name)) return
  relevant.add(name)
  openNames.push(name)
}

export const callsOf = ({ units }: Growth, isAsked: (command: OwnCommand, unit: SliceUnit) => boolean): OwnCall[] =>
  units.flatMap((unit) => unit.commands.flatMap((command) => (isAsked(command, unit) ? [{ unit, command }] : [])))
