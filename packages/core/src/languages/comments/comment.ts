import type { Range } from '../../types.js'

/** A comment of a file. */
export interface Comment {
  /** With its signs, without the line end behind it. */
  readonly range: Range
  /** The text between or behind its signs. */
  readonly text: string
}
