import type { OwnCommand, CommandStand } from './units.js'

export const ALONE: CommandStand = { isCondition: false, isPiped: false, guards: [] }

/** `command docker` and `\\docker` pass functions and aliases by, which does not matter here. */
export function withoutPrefix([name = '', ...words]: readonly string[]): Pick<OwnCommand, 'name' | 'words'> {
  const [next = ''] = words
  const isPrefix = (name === 'command' || name === 'builtin') && next !== '' && !next.startsWith('-')
  return isPrefix ? withoutPrefix(words) : { name: name.replace(/^\\(?=\w|\.$)/, ''), words }
}

/** `[[ … ]]`, `(( … ))` and the word of a `case` */
export const ownTest = (name: '[[' | 'case', text: string, stand: CommandStand): OwnCommand => ({
  name,
  words: [],
  text,
  assignments: [],
  ...stand,
})
