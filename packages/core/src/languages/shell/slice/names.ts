import { isOfTheShell } from './commands.js'
import type { OwnCommand, SliceUnit } from './units.js'

const WORDS = /(?<![\w-])[A-Za-z_]\w*/g
const EXPANDED = /\$\{?[#!]?([A-Za-z_]\w*)/g
const POSITIONAL = /\$\{?[#!]?[@*#\d]/

/** Where names stand without `$`: in expressions and subscripts. */
const EXPRESSION = /\(\(|\[\[|\$\[|\w\[/

/** What stands for the positional parameters of a function, or of the script. */
export const argumentsOf = (owner: string): string => `@${owner}`

/** Every word that may be a name. */
export const wordsIn = (text: string): readonly string[] => text.match(WORDS) ?? []

/** The names that a text reads. */
export function namesIn(text: string, owner: string): Set<string> {
  const names = EXPRESSION.test(text) ? wordsIn(text) : Array.from(text.matchAll(EXPANDED), ([, name = '']) => name)
  return new Set(POSITIONAL.test(text) ? [...names, argumentsOf(owner)] : names)
}

const ARGUMENTS = new Set(['shift', 'set', 'getopts'])

/** The names that a command reads, or that it may assign beside its assignments. */
export function namesOf(command: OwnCommand, owner: string): Set<string> {
  const { name, words, text } = command
  const read = namesIn(text, owner)
  if (!isOfTheShell(command)) return read
  return new Set([...read, ...words.flatMap(wordsIn), ...(ARGUMENTS.has(name) ? [argumentsOf(owner)] : [])])
}

/** All names that a unit mentions. */
export const namesInUnit = ({ commands, texts, names, owner }: SliceUnit): Set<string> =>
  new Set([
    ...names,
    ...texts.flatMap((text) => [...namesIn(text, owner)]),
    ...commands.flatMap((command) => [...namesOf(command, owner), ...command.assignments.map(({ name }) => name)]),
  ])
