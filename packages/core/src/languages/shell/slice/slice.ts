import type { Statement } from 'unbash'
import type { Parsed } from '../syntax/code.js'
import { isEnding, isLasting, jumpOf, mayOpen, mayRunText } from './commands.js'
import { needEnding } from './endings.js'
import { follow, growAll } from './follow.js'
import { callsOf, forceFunction, need, startOf, type Growth } from './growth.js'
import type { Interest, Others } from './interest.js'
import type { OwnCommand, SliceUnit } from './units.js'

export type { Interest, Others } from './interest.js'

/** Names that any word may depend on. */
const ALWAYS = ['IFS', 'HOME', 'CDPATH', 'PWD', 'OLDPWD']

export interface Slice {
  readonly aim: Growth['aim']
  /** The statements that bear on nothing of interest. */
  readonly outside: ReadonlySet<Statement>
}

/**
 * The statements of a script that bear on no command of interest. What bears on them are these commands, what assigns the
 * names that they mention, what decides whether they run, and so on backwards, whatever order they run in (Weiser 1981,
 * "program slicing").
 */
export function sliceOf(parsed: Parsed, interest: Interest, others: Others): Slice {
  const growth = startOf(parsed, interest, others)
  needSeeds(growth)
  if (growth.openUnits.length > 0) needSurroundings(growth, others)
  growAll(growth)
  const outside = growth.units.flatMap((unit) => (growth.needed.has(unit) ? [] : [unit.statement]))
  return { aim: growth.aim, outside: new Set(outside) }
}

/** Commands of interest, and what may run some: those of other files, and text where any command of the script is one. */
function needSeeds(growth: Growth): void {
  const { aim, interest, bodies, callable } = growth
  const isSeed = (command: OwnCommand): boolean =>
    !bodies.has(command.name) &&
    (interest.command(command.text) ||
      mayOpen(command) ||
      callable.has(command.name) ||
      (aim === 'commands' && mayRunText(command)))
  for (const { unit } of callsOf(growth, isSeed)) need(growth, unit)
}

/** `break 2` */
const leavesLoops = (command: OwnCommand): boolean => jumpOf(command) === 'loop' && command.words.length > 0

/** What changes any command behind it, and whether that runs. */
function needSurroundings(growth: Growth, { names }: Others): void {
  for (const { unit } of callsOf(growth, isLasting)) need(growth, unit)
  if (growth.aim === 'files') return
  for (const { unit } of callsOf(growth, leavesLoops)) need(growth, unit)
  const isEnd = (command: OwnCommand, { owner }: SliceUnit): boolean =>
    isEnding(command) || (owner === '' && jumpOf(command) === 'function')
  needEnding(growth, callsOf(growth, isEnd))
  follow(growth, [...ALWAYS, ...growth.interest.names, ...names])
  for (const name of names) forceFunction(growth, name)
}
