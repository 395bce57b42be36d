import { isUndecided } from './commands.js'
import type { Growth, OwnCall } from './growth.js'
import { needOnly } from './needs.js'
import type { Guard, OwnCommand, SliceUnit } from './units.js'

/** Whether the script does not decide which way a guard goes. */
const isOpenGuard = (growth: Growth, owner: string, guard: Guard): boolean =>
  guard.every((one) => {
    if ('statement' in one) return one.children.length === 0 && isOpenGuard(growth, owner, one.commands)
    return !growth.bodies.has(one.name) && (isUndecided(one) || growth.openTests().has(one, owner))
  })

/** Whether a command may certainly end the shell; if that is undecided, the rest may run anyway. */
function mayEnd(growth: Growth, unit: SliceUnit, { guards }: OwnCommand): boolean {
  const { owner } = unit
  if (guards.some((guard) => isOpenGuard(growth, owner, guard))) return false
  for (let one: SliceUnit | undefined = unit; one?.owner === owner; one = one.parent) {
    if (one.guards.some((guard) => isOpenGuard(growth, owner, guard))) return false
  }
  return true
}

/** Commands that end the shell, and calls of functions that do. */
export function needEnding(growth: Growth, calls: readonly OwnCall[]): void {
  const open = [...calls]
  const seen = new Set<string>()
  for (let call = open.pop(); call; call = open.pop()) {
    const { unit, command } = call
    if (!mayEnd(growth, unit, command)) continue
    needOnly(growth, unit, growth.called)
    if (unit.owner === '' || seen.has(unit.owner)) continue
    seen.add(unit.owner)
    open.push(...(growth.calls.get(unit.owner) ?? []))
  }
}
