import type { Comment } from '../languages/comments/comment.js'
import type { Context, Range, Reading, Source } from '../types.js'

/** The pre-check of a part of a file: false only if nothing can be reported there. */
export type IsSuspect = (text: string) => boolean

/**
 * Lists the mounts of one file; never throws: unreadable parts are problems. With `isSuspect`, it may omit the parts in
 * which nothing is reported.
 */
export type Read = (source: Source, context: Context, isSuspect?: IsSuspect) => Reading

/** How to recognise the files of a format, and which of them are worth parsing; all without a parser. */
export interface Format<Id extends string = string> {
  readonly id: Id
  readonly title: string
  /** Globs of the files that are certainly of this format; each starts with two stars. */
  readonly globs: readonly string[]
  /** Globs of files whose content decides. */
  readonly asks?: readonly string[]
  /** Globs of files that are never of this format; they take precedence. */
  readonly excludes?: readonly string[]
  /** Recognises the content, if the path does not decide. */
  readonly recognizes: (text: string) => boolean
  /** False only if nothing in the file, or in files read with it, can be or become a path on a Windows drive. */
  readonly maySpellDrive: (source: Source, context: Context) => boolean
  /** False only if nothing is mounted. */
  readonly mayMount: (source: Source, context: Context) => boolean
  /** The texts of files that are read with the file and may contain its mounts; absent if there are none. */
  readonly beside?: (source: Source, context: Context) => readonly string[]
  /** True if the file may have a syntax error worth reporting. */
  readonly mayBeInvalid: (text: string) => boolean
  /** Whether ESLint has a language for it, which the recommended config uses. */
  readonly isEslintLanguage: boolean
}

/** The syntax of comments, and what a comment covers. */
export interface CommentSyntax {
  /** Lists the comments in text order; never throws. */
  readonly read: (text: string) => readonly Comment[]
  /** The delimiters of a comment on its own line. */
  readonly signs: readonly [open: string, close: string]
  /** Whether the program that reads a file accepts comments in it; by default it does. */
  readonly isAccepted?: (path: string) => boolean
  /** The range of the statement, item or object on the line that starts at an offset. */
  readonly unitAt: (text: string, lineStart: number) => Range
  /** The last character of a line that continues on the next one. */
  readonly continuation?: string
  /** Whether other files run or include such a file, so that an unused comment here may apply there. */
  readonly isIncluded?: true
}
