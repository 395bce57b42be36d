import type { MayRead } from '@mount-lint/core/node'
import type { Chosen } from './candidates.js'
import type { Failure } from './failures.js'
import type { Skipped } from './report.js'

/** A linted file in which nothing was found, by its display path. Most files are such. */
export interface Clean {
  readonly clean: string
}

/** A file to lint, or one that was linted before. */
export type Task = Chosen | Clean

/** The files of a run, and what could not be found. */
export interface Input {
  /** Each file is read in its turn; its text is released if it has no findings. */
  readonly tasks: Iterable<Task>
  /** Upper bound on the number of tasks. */
  readonly count: number
  readonly failures: readonly Failure[]
  /** Full paths of the symbolic links that the search met. */
  readonly links: readonly string[]
  /** Complete once all tasks are done. */
  readonly skipped: Skipped
}

const MANY_FILES = 50

/** Whether a run may take so long that preparing for that pays. */
export const hasManyFiles = ({ count }: Pick<Input, 'count'>): boolean => count > MANY_FILES

/** The input of a run, and which files may be read for it. */
export interface BoundedInput extends Input {
  readonly mayRead: MayRead
}
