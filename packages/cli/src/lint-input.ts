import type { MayRead } from '@mount-lint/core/node'
import type { Chosen } from './candidates.js'
import type { Failure } from './failures.js'
import type { Skipped } from './report.js'

/** The display path of a linted file without findings; most files are such. */
export interface Clean {
  readonly clean: string
}

/** A file to lint, or one whose result is known. */
export type Task = Chosen | Clean

/** The files of a run, and the arguments that match no file. */
export interface Input {
  /** Files are read one at a time; their text is released if they have no findings. */
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

/** Whether a run is long enough for the preparation to pay off. */
export const hasManyFiles = ({ count }: Pick<Input, 'count'>): boolean => count > MANY_FILES

/** The input of a run, and which files the run may read. */
export interface BoundedInput extends Input {
  readonly mayRead: MayRead
}
