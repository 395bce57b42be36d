import type { LineIndex } from '@mount-lint/core'

/** A location in a file, with its lines; line and column are 1-based. */
export interface MistakeLocation {
  readonly lines: LineIndex
  readonly line: number
  readonly column: number
}

/** A mistake of the user in one line, and its location. */
export interface Mistake {
  readonly message: string
  readonly location?: MistakeLocation
}

/** One or more mistakes of the user; the run ends with exit code 2. */
export class UserError extends Error {
  readonly mistakes: readonly Mistake[]

  constructor(...mistakes: readonly (Mistake | string)[]) {
    const all = mistakes.map((mistake) => (typeof mistake === 'string' ? { message: mistake } : mistake))
    super(all[0]?.message)
    this.mistakes = all
  }
}
