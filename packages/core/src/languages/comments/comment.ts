import type { Range } from '../../types.js'

/** A comment of a file. */
export interface Comment {
  /** With its delimiters, without the line end after it. */
  readonly range: Range
  /** The text without its delimiters. */
  readonly text: string
}
