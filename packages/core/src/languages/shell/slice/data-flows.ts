import { argumentsOf, targetsOf } from './names.js'
import type { OwnCommand, SliceUnit } from './units.js'

/** A text that a name may get its value from, and the function that this is written in. */
export interface DataFlow {
  readonly target: string
  readonly text: string
  readonly owner: string
  /** The command that gives it, such as `read`; none for an assignment or a loop. */
  readonly by?: string
}

/** Stands for what a function runs and prints. */
export const bodyOf = (name: string): string => `${name}()`

/** What stands behind the name of a command. */
export const behindName = ({ name, text }: OwnCommand): string => text.slice(text.indexOf(name) + name.length)

/** `set -eo pipefail` */
const isOfOptions = ({ name, words }: OwnCommand): boolean =>
  name === 'set' &&
  words.every((word, index) => /^[-+][A-Za-z]/.test(word) || /^[-+]\w*o$/.test(words[index - 1] ?? ''))

function dataFlowsOfCommand(command: OwnCommand, owner: string): DataFlow[] {
  const { name, words, text, assignments } = command
  return [
    ...assignments.map((one) => ({ target: one.name, text: one.text, owner })),
    ...(isOfOptions(command) ? [] : targetsOf(command, owner)).map((target) => ({
      target,
      text: behindName(command),
      owner,
      by: name,
    })),
    { target: bodyOf(owner), text, owner },
    ...(name === '' ? [] : [{ target: argumentsOf(name), text: words.join(' '), owner }]),
  ]
}

/** All that a unit gives to names, those of arguments and outputs among them. */
export function dataFlowsOf({ commands, texts, names, owner }: SliceUnit): DataFlow[] {
  const listed = names.map((target) => ({ target, text: texts.join(' '), owner }))
  return [...listed, ...commands.flatMap((command) => dataFlowsOfCommand(command, owner))]
}
