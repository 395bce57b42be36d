import type { Statement } from 'unbash'
import type { Parsed } from '../syntax/code.js'
import {
  holdersIn,
  isEnding,
  isEvaluated,
  isIdle,
  isLasting,
  isPlain,
  isSourcing,
  jumpOf,
  mayOpen,
  mayRunOthers,
  runsInput,
  runsText,
} from './commands.js'
import { needEnding } from './endings.js'
import { follow, growAll } from './follow.js'
import { behindName } from './gifts.js'
import { callsOf, startOf, type Growth } from './growth.js'
import { forceFunction, need, needCarrying } from './needs.js'
import type { Interest, Others } from './interest.js'
import type { OwnCommand, SliceUnit } from './units.js'

export type { Interest, Others } from './interest.js'

/** Names that any word may depend on. */
const ALWAYS = ['IFS', 'HOME', 'CDPATH', 'PWD', 'OLDPWD']

/**
 * The statements of a script that bear on no command of interest; undefined if it has none. What bears on them are these
 * commands, what assigns the names that they mention, what decides whether they run, and so on backwards, whatever order
 * they run in (Weiser 1981, "program slicing").
 */
export function outsideSlice(parsed: Parsed, interest: Interest, others: Others): ReadonlySet<Statement> | undefined {
  const growth = startOf(parsed, interest, others)
  needSeeds(growth)
  if (growth.openUnits.length === 0) return undefined
  needSurroundings(growth, others)
  growAll(growth)
  return new Set(growth.units.flatMap((unit) => (growth.needed.has(unit) ? [] : [unit.statement])))
}

/** Commands of interest, what may run those of other files, and text where any command of the script is one. */
function needSeeds(growth: Growth): void {
  const { interest, bodies, callable, hasFiles } = growth
  const isSeed = (command: OwnCommand): boolean =>
    (interest.command(command.text) && (interest.program(command.name) || mayRunOthers(command))) ||
    (hasFiles && mayOpen(command)) ||
    callable.has(command.name)
  for (const { unit, command } of callsOf(growth, (command) => isPlain(command) || !bodies.has(command.name))) {
    if (isSeed(command)) need(growth, unit)
    else if (isSourcing(command) || (mayRunOthers(command) && !isIdle(command)))
      needCarrying(growth, unit, carrierOf(growth, unit, command))
  }
}

/** What brings a command of interest to one that runs others, also by its input. */
function carrierOf({ carriers }: Growth, { owner, commands }: SliceUnit, command: OwnCommand): string | undefined {
  if (runsInput(command)) return carriers.ofText(commands.map((one) => one.text).join('\n'), owner)
  return runsText(command)
    ? carriers.ofText(behindName(command), owner)
    : carriers.ofNames(holdersIn(command).join(' '), owner)
}

/** `eval "$@"` in a function, which is what its calls make of it. */
const runsArguments = ({ name, text }: OwnCommand, owner: string): boolean =>
  name === 'eval' && owner !== '' && !/=|\$\(|`/.test(text)

/** `break 2` */
const leavesLoops = (command: OwnCommand): boolean => jumpOf(command) === 'loop' && command.words.length > 0

/** What changes any command behind it, and whether that runs. */
function needSurroundings(growth: Growth, { names }: Others): void {
  const isFarReaching = (command: OwnCommand, { owner }: SliceUnit): boolean =>
    isLasting(command) || isSourcing(command) || (isEvaluated(command) && !runsArguments(command, owner))
  for (const { unit } of callsOf(growth, isFarReaching)) need(growth, unit)
  for (const { unit } of callsOf(growth, leavesLoops)) need(growth, unit)
  const isEnd = (command: OwnCommand, { owner }: SliceUnit): boolean =>
    isEnding(command) || (owner === '' && jumpOf(command) === 'function')
  needEnding(growth, callsOf(growth, isEnd))
  follow(growth, [...ALWAYS, ...growth.interest.names], 'control')
  follow(growth, names, 'value')
  for (const name of names) forceFunction(growth, name)
}
