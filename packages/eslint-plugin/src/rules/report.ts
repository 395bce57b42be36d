import type { Edit, Range } from '@mount-lint/core'

/** Replace `range` of the linted text by `text`. */
export type TextEdit = Pick<Edit, 'range' | 'text'>

/** Where a comment for the next line can stand, between `before` and `after`. */
export interface CommentSpot {
  readonly offset: number
  readonly before: string
  readonly after: string
}

/** A finding in the linted text, in the words that ESLint shows. */
export interface Report {
  /** Id of the rule. */
  readonly rule: string
  readonly range: Range
  readonly message: string
  /** What to do, and how; absent when the edits don't all lie in the linted text. */
  readonly cure?: { readonly help: string; readonly edits: readonly TextEdit[] }
  /** Absent where no comment can stand. */
  readonly ignore?: CommentSpot
}
