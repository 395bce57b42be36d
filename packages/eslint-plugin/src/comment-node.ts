import type { SourceLocation } from '@eslint/core'

/** A comment as ESLint's directives know it. */
export interface CommentNode {
  readonly type: 'Block'
  /** Without its signs. */
  readonly value: string
  readonly range: [start: number, end: number]
  readonly loc: SourceLocation
}
