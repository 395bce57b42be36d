import { jumpOf } from './commands.js'
import { behindName } from './data-flows.js'
import type { Growth } from './growth.js'
import { targetsOf } from './names.js'
import type { SliceUnit } from './units.js'

/** A unit matters whenever it runs. */
export function need({ needed, called, passing, openUnits }: Growth, unit: SliceUnit): void {
  if (needed.has(unit) && !called.has(unit) && !passing.has(unit)) return
  called.delete(unit)
  passing.delete(unit)
  needed.add(unit)
  openUnits.push(unit)
}

/** A unit matters for one reason only, unless there are more. */
export function needOnly({ needed, openUnits }: Growth, unit: SliceUnit, reason: Set<SliceUnit>): void {
  if (needed.has(unit)) return
  reason.add(unit)
  needed.add(unit)
  openUnits.push(unit)
}

/** Everything in a unit matters: always, or for one reason only. */
export function force(growth: Growth, unit: SliceUnit, reason?: Set<SliceUnit>): void {
  const { forced, needed, openUnits } = growth
  if (forced.has(unit)) return
  forced.add(unit)
  if (needed.has(unit)) openUnits.push(unit)
  if (reason) needOnly(growth, unit, reason)
  else need(growth, unit)
}

/** The status or the output of a function matters, so all of it matters in the calls that do. */
export function forceFunction(growth: Growth, name: string): void {
  for (const unit of growth.bodies.get(name) ?? []) force(growth, unit, growth.called)
}

/** Something in a function matters, so its calls and everything that ends it matter. */
export function reach(growth: Growth, name: string): void {
  const { reached, calls } = growth
  if (name === '' || reached.has(name)) return
  reached.add(name)
  for (const { unit } of calls.get(name) ?? []) need(growth, unit)
  needBody(growth, name, (unit) => {
    need(growth, unit)
  })
}

/** Something in a function matters if it is passed a command of interest. */
export function reachPassing(growth: Growth, name: string): void {
  const { reached, passed, calls } = growth
  if (reached.has(name) || passed.has(name)) return
  passed.add(name)
  for (const { unit, command } of calls.get(name) ?? [])
    needCarrying(growth, unit, growth.carriers().ofText(behindName(command), unit.owner))
  needBody(growth, name, (unit) => {
    needOnly(growth, unit, growth.passing)
  })
}

/** A unit matters because of a command of interest; if that is passed to its function as an argument, only in calls that pass one. */
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

/** Whether a unit may change the value of a name. */
export const assigns = ({ names, commands, owner }: SliceUnit, name: string): boolean =>
  names.includes(name) ||
  commands.some(
    (command) => command.assignments.some((one) => one.name === name) || targetsOf(command, owner).includes(name),
  )

/** Why a name matters: it is part of a mount, or decides what runs. */
export type Relevance = 'value' | 'control'

export function relate({ relevant, valued, openNames }: Growth, name: string, relevance: Relevance): void {
  const isNew = !relevant.has(name) || (relevance === 'value' && !valued.has(name))
  if (!isNew) return
  relevant.add(name)
  if (relevance === 'value') valued.add(name)
  openNames.push(name)
}
