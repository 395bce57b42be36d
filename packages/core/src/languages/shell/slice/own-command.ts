import type { Guard } from './units.js'

/** A simple command of a unit, or a test. */
export interface OwnCommand {
  /** Its name as it is written; empty for assignments alone. */
  readonly name: string
  readonly words: readonly string[]
  /** All of it, with its here-documents. */
  readonly text: string
  /** Assignments before it, or alone. */
  readonly assignments: readonly OwnAssignment[]
  /** Its status decides whether the next command of the list runs. */
  readonly isCondition: boolean
  /** It is a stage of a pipeline of several. */
  readonly isPiped: boolean
  readonly guards: readonly Guard[]
}

export interface OwnAssignment {
  readonly name: string
  readonly text: string
}

/** Where a command stands among the others of its statement. */
export type Stand = Pick<OwnCommand, 'isCondition' | 'isPiped' | 'guards'>

export const ALONE: Stand = { isCondition: false, isPiped: false, guards: [] }

/** `command docker` and `\\docker` pass functions and aliases by, which does not matter here. */
export function withoutPrefix([name = '', ...words]: readonly string[]): Pick<OwnCommand, 'name' | 'words'> {
  const [next = ''] = words
  const isPrefix = (name === 'command' || name === 'builtin') && next !== '' && !next.startsWith('-')
  return isPrefix ? withoutPrefix(words) : { name: name.replace(/^\\(?=\w|\.$)/, ''), words }
}

/** `[[ … ]]`, `(( … ))` and the word of a `case` */
export const ownTest = (name: '[[' | 'case', text: string, stand: Stand): OwnCommand => ({
  name,
  words: [],
  text,
  assignments: [],
  ...stand,
})
