import { isDeclaring, isOfTheShell, isTest } from './commands.js'
import type { OwnCommand, SliceUnit } from './units.js'

const WORDS = /(?<![\w-])[A-Za-z_]\w*/g
const EXPANDED = /\$\{?[#!]?([A-Za-z_]\w*)/g
/** Not `$0`, which nothing assigns. */
const POSITIONAL = /\$\{?[#!]?[@*#1-9]/

const EXPRESSION = /\(\(|\[\[|\$\[|\w\[/

/** Where names are written without `$`: from the first expression or subscript to the end of the last one. */
const expressionsIn = (text: string): string => {
  const start = text.search(EXPRESSION)
  return start < 0 ? '' : text.slice(start, Math.max(text.lastIndexOf('))'), text.lastIndexOf(']')))
}

/** The name of the positional parameters of a function, or of the script. */
export const argumentsOf = (owner: string): string => `@${owner}`

/** All words that may be names. */
export const wordsIn = (text: string): readonly string[] => text.match(WORDS) ?? []

const DEFAULT = /\{(\w+):?=/g

/** The names that expansions and expressions in a text may assign. */
export const reassignedIn = (text: string): readonly string[] => [
  ...Array.from(text.matchAll(DEFAULT), ([, name = '']) => name),
  ...wordsIn(expressionsIn(text)),
]

/** The names that a text reads. */
export function namesIn(text: string, owner: string): Set<string> {
  if (!text.includes('$')) return new Set(wordsIn(expressionsIn(text)))
  const names = [...Array.from(text.matchAll(EXPANDED), ([, name = '']) => name), ...wordsIn(expressionsIn(text))]
  return new Set(POSITIONAL.test(text) ? [...names, argumentsOf(owner)] : names)
}

const ARGUMENTS = new Set(['shift', 'set', 'getopts'])

/** The names that a command of the shell may assign in addition to its assignments. */
export function targetsOf(command: OwnCommand, owner: string): readonly string[] {
  const { words } = command
  if (!isOfTheShell(command) || isTest(command)) return []
  const written = isDeclaring(command) ? words.filter((word) => !word.includes('=')) : words
  const targets = written.filter((word) => !word.includes('$')).flatMap(wordsIn)
  return ARGUMENTS.has(command.name) ? [...targets, argumentsOf(owner)] : targets
}

/** The names that a command reads. */
export function namesOf(command: OwnCommand, owner: string): Set<string> {
  const read = namesIn(command.text, owner)
  if (command.name === 'let') return new Set([...read, ...wordsIn(command.text)])
  return ARGUMENTS.has(command.name) ? new Set([...read, argumentsOf(owner)]) : read
}

/** All names that a unit mentions. */
export const namesInUnit = ({ commands, texts, names, owner }: SliceUnit): Set<string> =>
  new Set([
    ...names,
    ...texts.flatMap((text) => [...namesIn(text, owner)]),
    ...commands.flatMap((command) => [
      ...namesOf(command, owner),
      ...targetsOf(command, owner),
      ...command.assignments.map(({ name }) => name),
    ]),
  ])
