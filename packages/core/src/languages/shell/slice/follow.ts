import { outputOf } from '../programs/outputs.js'
import {
  isDeclaring,
  isLasting,
  isOfTheShell,
  isPlain,
  isSourcing,
  isTest,
  jumpOf,
  mayOpen,
  mayRunText,
} from './commands.js'
import type { Growth } from './growth.js'
import { assigns, force, forceFunction, need, needOnly, reach, reachPassing, relate, type Relevance } from './needs.js'
import { argumentsOf, namesIn, namesOf, wordsIn } from './names.js'
import type { OwnCommand, SliceUnit } from './units.js'

/** What assigns a name that matters also matters, as do the values assigned; what only reads it matters if an edit may change it. */
function followName(growth: Growth, name: string): void {
  const { mentions, valued } = growth
  const relevance = valued.has(name) ? 'value' : 'control'
  const isRead = relevance === 'value' && !growth.plainNames().has(name)
  for (const unit of mentions.get(name) ?? []) {
    if (isRead || assigns(unit, name)) need(growth, unit)
    for (const { assignments } of unit.commands) {
      for (const one of assignments) if (one.name === name) follow(growth, namesIn(one.text, unit.owner), relevance)
    }
  }
  if (name.startsWith('@') && name !== argumentsOf('')) followArguments(growth, name.slice(1))
}

/** The arguments of a function matter in the calls that matter. */
function followArguments(growth: Growth, name: string): void {
  for (const call of growth.calls.get(name) ?? []) {
    if (growth.needed.has(call.unit)) followWords(growth, call.unit, call.command)
  }
}

export function follow(growth: Growth, names: Iterable<string>, relevance: Relevance): void {
  for (const name of names) relate(growth, name, relevance)
}

/** Text that may be run. */
const RUN = /\$\(|`|<\(|\beval\b|\bexport\b|["'][^"']*\s/

/** The names in a text matter, and the functions that it may call. */
function followText(growth: Growth, text: string, { owner }: SliceUnit, relevance: Relevance = 'value'): void {
  follow(growth, namesIn(text, owner), relevance)
  if (!RUN.test(text)) return
  for (const word of wordsIn(text)) if (growth.bodies.has(word)) forceFunction(growth, word)
}

function followCall(growth: Growth, unit: SliceUnit, command: OwnCommand): void {
  const { name, isCondition } = command
  if (isCondition || growth.forced.has(unit)) forceFunction(growth, name)
  if (growth.relevant.has(argumentsOf(name))) followWords(growth, unit, command)
}

/** The words of a command matter; of a command of interest, only some. */
function followWords(growth: Growth, unit: SliceUnit, command: OwnCommand): void {
  const { interest, interesting } = growth
  const { name, words, text } = command
  const isSome = interesting.has(command) && !text.includes('<<')
  const texts = isSome ? interest.words([name, ...words]) : [text]
  for (const one of texts) followText(growth, one, unit)
}

/** A value that may be, or become, a path. */
const MAY_BE_PATH = /[/\\~]|\$\{?[A-Za-z_]/

/** The values assigned with `export`, or while all names are exported. */
function exportsIn({ name, words, assignments }: OwnCommand): readonly string[] {
  if (name === '') return assignments.map(({ text }) => text)
  return /^(?:export|declare|typeset)$/.test(name) ? words : []
}

/** What the script exports matters to a command that may read any of it. */
function followExports(growth: Growth): void {
  if (growth.relevant.has(EXPORTS)) return
  growth.relevant.add(EXPORTS)
  const isAll = (growth.calls.get('set') ?? []).some(({ command }) => isLasting(command))
  const commands = growth.units.flatMap((unit) => unit.commands)
  const given = commands.flatMap((command) => (isAll || command.name !== '' ? exportsIn(command) : []))
  for (const text of given)
    if (!text.includes('=') || MAY_BE_PATH.test(text)) relate(growth, wordsIn(text)[0] ?? '', 'value')
}

/** The name of all exported names together. */
const EXPORTS = 'export -p'

/** Whether all names in the text of a command matter if the command does. */
function usesAll(growth: Growth, unit: SliceUnit, command: OwnCommand): boolean {
  const isPrinted = growth.forced.has(unit) && outputOf(command.name) !== undefined
  if (command.isPiped || isPrinted || isTest(command)) return true
  return usesWords(growth, command) && command.name !== 'trap'
}

/** The names in a condition, or in the name of a file that is run, only decide what runs. */
const relevanceIn = (unit: SliceUnit, command: OwnCommand): Relevance =>
  isTest(command) || isSourcing(command) || unit.isCondition || command.isCondition ? 'control' : 'value'

function followCommand(growth: Growth, unit: SliceUnit, command: OwnCommand): void {
  const { name, words, text, assignments } = command
  if (name === '') return
  if (isDeclaring(command)) {
    follow(
      growth,
      words.flatMap((word) => [...namesIn(word.replace(/=[^]*/, ''), unit.owner)]),
      'control',
    )
    return
  }
  for (const one of assignments) followText(growth, one.text, unit)
  if (growth.bodies.has(name) && !isPlain(command)) followCall(growth, unit, command)
  else if (isOfTheShell(command) || name === 'trap')
    follow(growth, namesOf(command, unit.owner), relevanceIn(unit, command))
  if (growth.interesting.has(command)) {
    if (growth.interest.inherits(text)) followExports(growth)
    followWords(growth, unit, command)
  }
  if (usesAll(growth, unit, command)) followText(growth, text, unit, relevanceIn(unit, command))
}

/** Whether what a command runs, or where others run, depends on its words. */
const usesWords = ({ bodies, aliases }: Growth, command: OwnCommand): boolean =>
  !bodies.has(command.name) &&
  (isLasting(command) || mayOpen(command) || mayRunText(command) || aliases.has(command.name))

/** What ends an iteration of a loop that matters. */
function needJumps(growth: Growth, unit: SliceUnit): void {
  if (unit.commands.some((command) => jumpOf(command) === 'loop')) need(growth, unit)
  if (!unit.isLoop) for (const child of unit.children) needJumps(growth, child)
}

/** What is around a unit that matters: the statement that contains it, and calls of its function. */
function growAround(growth: Growth, unit: SliceUnit): void {
  const { parent, owner } = unit
  const reason = reasonOf(growth, unit)
  if (!reason) reach(growth, owner)
  else if (reason === growth.passing) reachPassing(growth, owner)
  if (!parent) return
  if (reason && parent.owner === owner) needOnly(growth, parent, reason)
  else need(growth, parent)
}

/** Why a unit is needed, if not itself. */
const reasonOf = ({ called, passing }: Growth, unit: SliceUnit): Set<SliceUnit> | undefined =>
  [called, passing].find((one) => one.has(unit))

function grow(growth: Growth, unit: SliceUnit): void {
  growAround(growth, unit)
  for (const child of unit.children) {
    if (child.isCondition || growth.forced.has(unit)) force(growth, child, reasonOf(growth, unit))
    if (unit.isLoop) needJumps(growth, child)
  }
  for (const text of unit.texts) followText(growth, text, unit)
  for (const command of unit.commands) followCommand(growth, unit, command)
}

/** Follows what matters until there is nothing more. */
export function growAll(growth: Growth): void {
  const { openNames, openUnits } = growth
  while (openNames.length > 0 || openUnits.length > 0) {
    const name = openNames.pop()
    if (name !== undefined) followName(growth, name)
    const unit = openUnits.pop()
    if (unit) grow(growth, unit)
  }
}
