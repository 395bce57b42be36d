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
  programIn,
  runsInput,
  runsText,
} from './commands.js'
import { needEnding } from './endings.js'
import { follow, growAll } from './follow.js'
import { behindName } from './data-flows.js'
import { callsOf, startOf, type Growth, type OtherFile } from './growth.js'
import { need, needCarrying } from './needs.js'
import type { Interest } from './interest.js'
import type { OwnCommand, SliceUnit } from './units.js'

export type { Interest } from './interest.js'

/** Names that any word may depend on. */
const ALWAYS = ['IFS', 'HOME', 'CDPATH', 'PWD', 'OLDPWD']

/**
 * The statements of a script that bear on no command of interest; undefined if it has none. What bears on them are these
 * commands, what assigns the names that they mention, what decides whether they run, and so on backwards, whatever order
 * they run in (Weiser 1981, "program slicing"). The statements of the files that it runs are followed like its own.
 */
export function outsideSlice(
  parsed: Parsed,
  interest: Interest,
  files: readonly OtherFile[],
): ReadonlySet<Statement> | undefined {
  const growth = startOf(parsed, interest, files)
  if (growth.interesting.size === 0 && !growth.units.some((unit) => mayName(unit, interest))) return undefined
  needSeeds(growth)
  if (growth.openUnits.length === 0) return undefined
  needSurroundings(growth)
  growAll(growth)
  return new Set(growth.units.flatMap((unit) => (growth.needed.has(unit) ? [] : [unit.statement])))
}

const mayName = ({ texts, commands }: SliceUnit, { name }: Interest): boolean =>
  texts.some(name) || commands.some(({ text }) => name(text))

/** Commands of interest, and what may run text that contains one. */
function needSeeds(growth: Growth): void {
  const { interest, bodies, aliases, interesting } = growth
  const isSeed = (command: OwnCommand): boolean =>
    (interesting.has(command) && (interest.program(programIn(command.name)) || mayRunOthers(command))) ||
    aliases.has(command.name)
  for (const { unit, command } of callsOf(growth, (command) => isPlain(command) || !bodies.has(command.name))) {
    if (isSeed(command)) need(growth, unit)
    else if (isSourcing(command) || (mayRunOthers(command) && !isIdle(command)))
      needCarrying(growth, unit, carrierOf(growth, unit, command))
  }
}

/** How a command of interest reaches one that runs others, also by its input. */
function carrierOf({ carriers }: Growth, { owner, commands }: SliceUnit, command: OwnCommand): string | undefined {
  if (runsInput(command)) return carriers().ofText(commands.map((one) => one.text).join('\n'), owner)
  return runsText(command)
    ? carriers().ofText(behindName(command), owner)
    : carriers().ofNames(holdersIn(command).join(' '), owner)
}

/** `eval "$@"` in a function runs what its calls pass. */
const runsArguments = ({ name, text }: OwnCommand, owner: string): boolean =>
  name === 'eval' && owner !== '' && !/=|\$\(|`/.test(text)

/** `break 2` */
const leavesLoops = (command: OwnCommand): boolean => jumpOf(command) === 'loop' && command.words.length > 0

/** What changes any later command, or whether it runs, and what runs other files. */
function needSurroundings(growth: Growth): void {
  const isFarReaching = (command: OwnCommand, { owner }: SliceUnit): boolean =>
    isLasting(command) || isSourcing(command) || (isEvaluated(command) && !runsArguments(command, owner))
  for (const { unit } of callsOf(growth, isFarReaching)) need(growth, unit)
  if (growth.hasFiles) for (const { unit } of callsOf(growth, mayOpen)) need(growth, unit)
  for (const { unit } of callsOf(growth, leavesLoops)) need(growth, unit)
  const isEnd = (command: OwnCommand, { owner }: SliceUnit): boolean =>
    isEnding(command) || (owner === '' && jumpOf(command) === 'function')
  needEnding(growth, callsOf(growth, isEnd))
  follow(growth, [...ALWAYS, ...growth.interest.names], 'control')
}
