import type { Comment } from '../languages/comments/comment.js'
import type { Context, Range, Reading, Source } from '../types.js'

/** The pre-check of a part of a file: false only if nothing may be reported there. */
export type IsSuspect = (text: string) => boolean

/**
 * Gives the mounts of one file; never throws, what it can't read is among the problems. With `isSuspect` it may omit the
 * parts of which nothing is reported.
 */
export type Read = (source: Source, context: Context, isSuspect?: IsSuspect) => Reading

/** What a file of a format is recognised by, and which of them are worth reading: all without a parser. */
export interface Format<Id extends string = string> {
  readonly id: Id
  readonly title: string
  /** Globs of the files that are certainly of this format; each starts with two stars. */
  readonly globs: readonly string[]
  /** Globs of the files whose text decides. */
  readonly asks?: readonly string[]
  /** Globs of the files that are never of this format, whatever the others say. */
  readonly excludes?: readonly string[]
  /** Decides by the text, when the path leaves it open. */
  readonly recognizes: (text: string) => boolean
  /** False only if nothing in the file, or in what is read with it, can be or become a path on a Windows drive. */
  readonly maySpellDrive: (source: Source, context: Context) => boolean
  /** False only if nothing is mounted. */
  readonly mayMount: (source: Source, context: Context) => boolean
  /** The texts that are read with the file and may name what it mounts; none if it is left out. */
  readonly beside?: (source: Source, context: Context) => readonly string[]
  /** True if the file may have a syntax error that is worth a report. */
  readonly mayBeInvalid: (text: string) => boolean
  /** ESLint has a language for it, which the recommended configuration uses. */
  readonly isEslintLanguage: boolean
}

/** How comments are written in a format, and what one of them covers. */
export interface CommentSyntax {
  /** Finds the comments in the order of the text; never throws. */
  readonly read: (text: string) => readonly Comment[]
  /** What encloses a comment on a line of its own. */
  readonly signs: readonly [open: string, close: string]
  /** The statement, item or object on the line that starts at an offset. */
  readonly unitAt: (text: string, lineStart: number) => Range
  /** The last character of a line whose command continues on the next one. */
  readonly continuation?: string
  /** Other files run or include such a file, so that a comment which ignores nothing here may serve there. */
  readonly isIncluded?: true
}
