import type { Parsed } from '../syntax/code.js'
import { unitsOf } from './collect-units.js'
import { carriersIn, type Carriers } from './carriers.js'
import { jumpOf } from './commands.js'
import { behindName, giftsOf } from './gifts.js'
import { grouped } from './grouped.js'
import type { Interest, Others } from './interest.js'
import { namesInUnit, targetsOf } from './names.js'
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
  /** Aliases, and functions of other files. */
  readonly callable: ReadonlySet<string>
  readonly carriers: Carriers
  readonly isOpenTest: IsOpenTest
  /** Whether other files are there that the script may run. */
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

export interface OwnCall {
  readonly unit: SliceUnit
  readonly command: OwnCommand
}

/** The name in `d='docker run'`. */
const aliasIn = (word: string): readonly string[] => (word.includes('=') ? [word.slice(0, word.indexOf('='))] : [])

export function startOf(parsed: Parsed, interest: Interest, others: Others): Growth {
  const units = unitsOf(parsed)
  const each = <Item>(itemsOf: (unit: SliceUnit) => readonly (readonly [string, Item])[]): Map<string, Item[]> =>
    grouped(units.flatMap(itemsOf))
  const gifts = units.flatMap(giftsOf)
  const bodies = each((unit) => [[unit.owner, unit]])
  const calls = each((unit) => unit.commands.map((command) => [command.name, { unit, command }] as const))
  return {
    units,
    interest,
    mentions: each((unit) => Array.from(namesInUnit(unit), (name) => [name, unit] as const)),
    bodies,
    definers: each((unit) => unit.defines.map((name) => [name, unit] as const)),
    calls,
    callable: new Set([
      ...others.functions,
      ...(calls.get('alias') ?? []).flatMap(({ command }) => command.words.flatMap(aliasIn)),
    ]),
    carriers: carriersIn({ gifts, bodies, interest, others }),
    isOpenTest: openTestsOf({ gifts, bodies }),
    hasFiles: others.texts.length > 0,
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

/** A unit matters whenever it runs. */
export function need({ needed, called, passing, openUnits }: Growth, unit: SliceUnit): void {
  if (needed.has(unit) && !called.has(unit) && !passing.has(unit)) return
  called.delete(unit)
  passing.delete(unit)
  needed.add(unit)
  openUnits.push(unit)
}

/** A unit matters for one reason only, if not for more. */
export function needOnly({ needed, openUnits }: Growth, unit: SliceUnit, reason: Set<SliceUnit>): void {
  if (needed.has(unit)) return
  reason.add(unit)
  needed.add(unit)
  openUnits.push(unit)
}

/** Everything in a unit matters, for a reason if not whenever it runs. */
export function force(growth: Growth, unit: SliceUnit, reason?: Set<SliceUnit>): void {
  const { forced, needed, openUnits } = growth
  if (forced.has(unit)) return
  forced.add(unit)
  if (needed.has(unit)) openUnits.push(unit)
  if (reason) needOnly(growth, unit, reason)
  else need(growth, unit)
}

/** The status or the output of a function matters, so all of it does in the calls that matter. */
export function forceFunction(growth: Growth, name: string): void {
  for (const unit of growth.bodies.get(name) ?? []) force(growth, unit, growth.called)
}

/** Something in a function matters, so its calls do, and what else ends it. */
export function reach(growth: Growth, name: string): void {
  const { reached, calls } = growth
  if (name === '' || reached.has(name)) return
  reached.add(name)
  for (const { unit } of calls.get(name) ?? []) need(growth, unit)
  needBody(growth, name, (unit) => {
    need(growth, unit)
  })
}

/** Something in a function matters where it is passed a command of interest. */
export function reachPassing(growth: Growth, name: string): void {
  const { reached, passed, calls } = growth
  if (reached.has(name) || passed.has(name)) return
  passed.add(name)
  for (const { unit, command } of calls.get(name) ?? [])
    needCarrying(growth, unit, growth.carriers.ofText(behindName(command), unit.owner))
  needBody(growth, name, (unit) => {
    needOnly(growth, unit, growth.passing)
  })
}

/** A unit matters by a command of interest; where this comes by the arguments of its function, only if these bring one. */
export function needCarrying(growth: Growth, unit: SliceUnit, carrier: string | undefined): void {
  if (carrier === '') need(growth, unit)
  else if (carrier !== undefined) needOnly(growth, unit, growth.passing)
}

/** What defines a function, and what ends it. */
function needBody({ definers, bodies }: Growth, name: string, needOne: (unit: SliceUnit) => void): void {
  definers.get(name)?.forEach(needOne)
  for (const unit of bodies.get(name) ?? []) {
    if (unit.commands.some((command) => jumpOf(command) === 'function')) needOne(unit)
  }
}

/** Whether a unit may change what a name is. */
export const assigns = ({ names, commands, owner }: SliceUnit, name: string): boolean =>
  names.includes(name) ||
  commands.some(
    (command) => command.assignments.some((one) => one.name === name) || targetsOf(command, owner).includes(name),
  )

/** Why a name matters: it is part of what is mounted, or decides what runs. */
export type Relevance = 'value' | 'control'

export function relate({ relevant, valued, openNames }: Growth, name: string, relevance: Relevance): void {
  const isNew = !relevant.has(name) || (relevance === 'value' && !valued.has(name))
  if (!isNew) return
  relevant.add(name)
  if (relevance === 'value') valued.add(name)
  openNames.push(name)
}

export const callsOf = ({ units }: Growth, isAsked: (command: OwnCommand, unit: SliceUnit) => boolean): OwnCall[] =>
  units.flatMap((unit) => unit.commands.flatMap((command) => (isAsked(command, unit) ? [{ unit, command }] : [])))
