import { groupBy } from '../../../group-by.js'
import { outputOf } from '../programs/outputs.js'
import { isTest } from './commands.js'
import type { DataFlow } from './data-flows.js'
import { argumentsOf, namesIn } from './names.js'
import { substitutedCommands } from './substitutions.js'
import type { OwnCommand } from './units.js'

/** Commands that assign what they read to names, or that only drop arguments. */
const READING = new Set(['read', 'mapfile', 'readarray', 'getopts', 'shift'])

/** Several tests in one, and those that depend on part of a word. */
const COMPOUND = /&&|\|\||\s-[ao]\s|-[nz]\s+(?!"?\$(?:\w+|\{\w+(?::?-)?\})"?(?:\s|$))/

interface Script {
  readonly flows: readonly DataFlow[]
  /** The functions that it defines. */
  readonly bodies: ReadonlyMap<string, unknown>
}

/** The tests that nothing in the script decides. */
export interface OpenTests {
  /** By the names that the test reads in a function. */
  readonly has: (command: OwnCommand, owner: string) => boolean
}

/** Finds the names that never have a value from the script. */
export function openTestsOf({ flows, bodies }: Script): OpenTests {
  const isUnknown = (text: string): boolean =>
    substitutedCommands(text).some(({ name }) => !bodies.has(name) && outputOf(name) === undefined)
  const closed = closedNames(flows.filter(({ text, by = '' }) => !READING.has(by) && !isUnknown(text)))
  const isOpen = (name: string): boolean =>
    name === argumentsOf('') ? !closed.has(name) : !name.startsWith('@') && !closed.has(name)
  const has: OpenTests['has'] = (command, owner) => {
    const { text } = command
    if (!isTest(command) || COMPOUND.test(text)) return false
    const names = [...namesIn(text, owner)]
    return isUnknown(text) || (names.length > 0 && names.every(isOpen))
  }
  return { has }
}

/** Names that may get a value that is entirely written in the script. */
function closedNames(flows: readonly DataFlow[]): ReadonlySet<string> {
  const closed = new Set<string>()
  const readers = groupBy(flows.flatMap((flow) => flow.reads.map((name) => [name, flow] as const)))
  const open = flows.filter(({ reads }) => reads.length === 0)
  for (const { target } of open) {
    if (closed.has(target)) continue
    closed.add(target)
    open.push(...(readers.get(target) ?? []).filter(({ reads }) => reads.every((name) => closed.has(name))))
  }
  return closed
}
