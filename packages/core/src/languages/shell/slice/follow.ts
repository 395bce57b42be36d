import { outputOf } from '../programs/outputs.js'
import { isLasting, isOfTheShell, isTest, jumpOf, mayOpen, mayRunText } from './commands.js'
import { assigns, force, forceFunction, need, needEnd, reach, relate, type Growth } from './growth.js'
import { argumentsOf, namesIn, namesOf, wordsIn } from './names.js'
import type { OwnCommand, SliceUnit } from './units.js'

/** Whatever mentions a name that matters does, and the values that it is given. */
function followName(growth: Growth, name: string): void {
  const { aim, mentions, calls } = growth
  for (const unit of mentions.get(name) ?? []) {
    if (aim === 'commands' || assigns(unit, name)) need(growth, unit)
    for (const { assignments } of unit.commands) {
      for (const one of assignments) if (one.name === name) follow(growth, namesIn(one.text, unit.owner))
    }
  }
  if (!name.startsWith('@') || name === argumentsOf('')) return
  for (const { unit, command } of calls.get(name.slice(1)) ?? []) {
    need(growth, unit)
    followWords(growth, unit, command)
  }
}

export function follow(growth: Growth, names: Iterable<string>): void {
  for (const name of names) relate(growth, name)
}

/** Text that may be run. */
const RUN = /\$\(|`|<\(|\beval\b|\bexport\b|["'][^"']*\s/

/** The names in a text matter, and the functions that it may call. */
function followText(growth: Growth, text: string, { owner }: SliceUnit): void {
  follow(growth, namesIn(text, owner))
  if (growth.aim === 'files' || !RUN.test(text)) return
  for (const word of wordsIn(text)) if (growth.bodies.has(word)) forceFunction(growth, word)
}

function followCall(growth: Growth, unit: SliceUnit, command: OwnCommand): void {
  const { name, isCondition } = command
  if ((isCondition && growth.aim === 'commands') || growth.forced.has(unit)) forceFunction(growth, name)
  if (growth.relevant.has(argumentsOf(name))) followWords(growth, unit, command)
}

/** The words of a command matter; of one that is asked for, those that are. */
function followWords(growth: Growth, unit: SliceUnit, { name, words, text }: OwnCommand): void {
  const { interest } = growth
  const isSome = interest.command(text) && !text.includes('<<')
  const texts = isSome ? interest.words([name, ...words]) : [text]
  for (const one of texts) followText(growth, one, unit)
}

/** A value that may be, or become, a path. */
const MAY_BE_PATH = /[/\\~]|\$\{?[A-Za-z_]/

/** What is given a name with `export`, or while all names are exported. */
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
  for (const text of given) if (!text.includes('=') || MAY_BE_PATH.test(text)) relate(growth, wordsIn(text)[0] ?? '')
}

/** Stands for all names that are exported. */
const EXPORTS = 'export -p'

/** Whether all names in the text of a command matter where the command does. */
function usesAll(growth: Growth, unit: SliceUnit, command: OwnCommand): boolean {
  const isPrinted = growth.forced.has(unit) && outputOf(command.name) !== undefined
  if (command.isPiped || isPrinted || isTest(command)) return true
  return usesWords(growth, command) && command.name !== 'trap'
}

function followCommand(growth: Growth, unit: SliceUnit, command: OwnCommand): void {
  const { name, text, assignments } = command
  if (name === '') return
  for (const one of assignments) followText(growth, one.text, unit)
  if (growth.bodies.has(name)) followCall(growth, unit, command)
  else if (isOfTheShell(command) || name === 'trap') follow(growth, namesOf(command, unit.owner))
  if (growth.interest.inherits(text)) followExports(growth)
  if (usesAll(growth, unit, command)) followText(growth, text, unit)
  else if (growth.interest.command(text)) followWords(growth, unit, command)
}

/** Whether what a command runs, or where others run, depends on its words. */
const usesWords = ({ bodies, callable }: Growth, command: OwnCommand): boolean =>
  !bodies.has(command.name) &&
  (isLasting(command) || mayOpen(command) || mayRunText(command) || callable.has(command.name))

/** What ends a round of a loop that matters. */
function needJumps(growth: Growth, unit: SliceUnit): void {
  if (unit.commands.some((command) => jumpOf(command) === 'loop')) need(growth, unit)
  if (!unit.isLoop) for (const child of unit.children) needJumps(growth, child)
}

/** What stands around a unit that matters: the statement it is in, and calls of its function. */
function growAround(growth: Growth, { parent, owner }: SliceUnit, isEnd: boolean): void {
  if (!isEnd) reach(growth, owner)
  if (!parent) return
  if (isEnd && parent.owner === owner) needEnd(growth, parent)
  else need(growth, parent)
}

function grow(growth: Growth, unit: SliceUnit): void {
  growAround(growth, unit, growth.ending.has(unit))
  for (const child of unit.children) {
    if ((child.isCondition && growth.aim === 'commands') || growth.forced.has(unit)) force(growth, child)
    if (unit.isLoop) needJumps(growth, child)
  }
  if (growth.aim === 'commands' || unit.isLoop) for (const text of unit.texts) followText(growth, text, unit)
  for (const command of unit.commands)
    if (growth.aim === 'commands' || !isTest(command)) followCommand(growth, unit, command)
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
