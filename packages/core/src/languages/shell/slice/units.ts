import type { Statement } from 'unbash'
import type { OwnCommand } from './own-command.js'

/** A statement as far as it stands for itself: its own commands and texts, without those of the statements in it. */
export interface Unit {
  readonly statement: Statement
  /** The function it belongs to; empty for the script. */
  readonly owner: string
  readonly parent: Unit | undefined
  readonly children: Unit[]
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
export type Guard = readonly (OwnCommand | Unit)[]
