import type { CommentSpot, Edit, Range } from '@mount-lint/core'

/** Replaces `range` of the linted text with `text`. */
export type TextEdit = Pick<Edit, 'range' | 'text'>

/** A finding in the linted text, in the words that ESLint shows. */
export interface Report {
  /** Id of the plugin's rule. */
  readonly rule: string
  readonly range: Range
  readonly message: string
  /** What to write instead; absent unless all edits lie in the linted text. */
  readonly suggestion?: { readonly title: string; readonly edits: readonly TextEdit[] }
  /** Absent where no comment can stand. */
  readonly ignore?: CommentSpot
}
