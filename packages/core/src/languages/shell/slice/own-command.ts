import { isDeclaring } from './commands.js'
import type { OwnCommand, CommandPosition } from './units.js'

export const ALONE: CommandPosition = { isCondition: false, isPiped: false, guards: [] }

/** `command docker` and `\\docker` ignore functions and aliases, which does not matter here. */
export function withoutPrefix([name = '', ...words]: readonly string[]): Pick<OwnCommand, 'name' | 'words'> {
  const [next = ''] = words
  const isPrefix = (name === 'command' || name === 'builtin') && next !== '' && !next.startsWith('-')
  if (isPrefix) return withoutPrefix(words)
  return { name: name.startsWith('\\') ? name.replace(/^\\(?=\w|\.$)/, '') : name, words }
}

const ASSIGNMENT = /^([A-Za-z_]\w*)(?:\[[^\]]*\])?\+?=/

/** The assignments of `export A=b` and similar commands. */
export const declared = (command: Pick<OwnCommand, 'name' | 'words'>): OwnCommand['assignments'] =>
  isDeclaring(command)
    ? command.words.flatMap((text) => {
        const name = ASSIGNMENT.exec(text)?.[1]
        return name === undefined ? [] : [{ name, text }]
      })
    : []

/** Field by field, since V8 copies objects of several shapes slowly. */
export const ownCommand = (
  { name, words, text, assignments }: Omit<OwnCommand, keyof CommandPosition>,
  { isCondition, isPiped, guards }: CommandPosition,
): OwnCommand => ({ name, words, text, assignments, isCondition, isPiped, guards })

/** `[[ … ]]`, `(( … ))` and the word of a `case` */
export const ownTest = (name: '[[' | 'case', text: string, position: CommandPosition): OwnCommand =>
  ownCommand({ name, words: [], text, assignments: [] }, position)
