import type { Statement } from 'unbash'

/** A statement alone: its own commands and texts, without those of nested statements. */
export interface SliceUnit {
  readonly statement: Statement
  /** The function it belongs to; empty for the script. */
  readonly owner: string
  readonly parent: SliceUnit | undefined
  readonly children: SliceUnit[]
  /** Decides by its status whether others run. */
  readonly isCondition: boolean
  readonly isLoop: boolean
  /** What decides whether it runs at all, within its parent. */
  readonly guards: readonly Guard[]
  readonly commands: OwnCommand[]
  /** Lists of loops, words and patterns of `case`, tests, files of redirections. */
  readonly texts: string[]
  /** Names of loops. */
  readonly names: string[]
  /** Functions that it defines. */
  readonly defines: string[]
}

/** Commands by whose status others run. */
export type Guard = readonly (OwnCommand | SliceUnit)[]

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

interface OwnAssignment {
  readonly name: string
  readonly text: string
}

/** The position of a command among the others of its statement. */
export type CommandPosition = Pick<OwnCommand, 'isCondition' | 'isPiped' | 'guards'>
