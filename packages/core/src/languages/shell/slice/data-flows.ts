import { argumentsOf, namesIn, targetsOf } from './names.js'
import type { OwnCommand, SliceUnit } from './units.js'

/** A text that a name may get its value from, and the function that contains it. */
export interface DataFlow {
  readonly target: string
  readonly text: string
  readonly owner: string
  /** The names that the text reads. */
  readonly reads: readonly string[]
  /** The command that gives it, such as `read`; none for an assignment or a loop. */
  readonly by: string | undefined
}

type Given = Pick<DataFlow, 'target' | 'text'> & Partial<Pick<DataFlow, 'by'>>

/** The functions of a script by their names. */
type Functions = ReadonlyMap<string, unknown>

/** The name of what a function runs and prints. */
export const bodyOf = (name: string): string => `${name}()`

/** What follows the name of a command. */
export const behindName = ({ name, text }: OwnCommand): string => text.slice(text.indexOf(name) + name.length)

/** `set -eo pipefail` */
const isOfOptions = ({ name, words }: OwnCommand): boolean =>
  name === 'set' &&
  words.every((word, index) => /^[-+][A-Za-z]/.test(word) || /^[-+]\w*o$/.test(words[index - 1] ?? ''))

/** What a command passes to functions: to the one that contains it, and to the one that it calls. */
function flowsToFunctions({ name, words, text }: OwnCommand, owner: string, functions: Functions): Given[] {
  return [
    ...(owner === '' ? [] : [{ target: bodyOf(owner), text }]),
    ...(functions.has(name) ? [{ target: argumentsOf(name), text: words.join(' ') }] : []),
  ]
}

function flowsOfCommand(command: OwnCommand, owner: string, functions: Functions): Given[] {
  const targets = isOfOptions(command) ? [] : targetsOf(command, owner)
  return [
    ...command.assignments.map((one) => ({ target: one.name, text: one.text })),
    ...targets.map((target) => ({ target, text: behindName(command), by: command.name })),
    ...flowsToFunctions(command, owner, functions),
  ]
}

/** All values that a unit assigns to names, including those of the arguments and outputs of functions. */
export function dataFlowsOf({ commands, texts, names, owner }: SliceUnit, functions: Functions): DataFlow[] {
  const listed = names.map((target) => ({ target, text: texts.join(' ') }))
  const given: readonly Given[] = [
    ...listed,
    ...commands.flatMap((command) => flowsOfCommand(command, owner, functions)),
  ]
  return given.map(({ target, text, by }) => ({ target, text, by, owner, reads: [...namesIn(text, owner)] }))
}
