import { isDeclaring } from './commands.js'
import type { OwnCommand, CommandStand } from './units.js'

export const ALONE: CommandStand = { isCondition: false, isPiped: false, guards: [] }

/** `command docker` and `\\docker` pass functions and aliases by, which does not matter here. */
export function withoutPrefix([name = '', ...words]: readonly string[]): Pick<OwnCommand, 'name' | 'words'> {
  const [next = ''] = words
  const isPrefix = (name === 'command' || name === 'builtin') && next !== '' && !next.startsWith('-')
  if (isPrefix) return withoutPrefix(words)
  return { name: name.startsWith('\\') ? name.replace(/^\\(?=\w|\.$)/, '') : name, words }
}

const ASSIGNMENT = /^([A-Za-z_]\w*)(?:\[[^\]]*\])?\+?=/

/** What `export A=b` and the like assign. */
export const declared = (command: Pick<OwnCommand, 'name' | 'words'>): OwnCommand['assignments'] =>
  isDeclaring(command)
    ? command.words.flatMap((text) => {
        const name = ASSIGNMENT.exec(text)?.[1]
        return name === undefined ? [] : [{ name, text }]
      })
    : []

/** `[[ … ]]`, `(( … ))` and the word of a `case` */
export const ownTest = (name: '[[' | 'case', text: string, stand: CommandStand): OwnCommand => ({
  name,
  words: [],
  text,
  assignments: [],
  ...stand,
})
