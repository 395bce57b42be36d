import type { SourceLocation } from '@eslint/core'
import { lineIndex } from '@mount-lint/core'

/** The one node of a file in our languages: rules of ours read its text, rules of others find nothing in it. */
export interface MountLintDocument {
  readonly type: 'MountLintDocument'
  readonly range: [start: number, end: number]
  readonly loc: SourceLocation
  /** What JavaScript rules look for in a program. */
  readonly body: readonly never[]
  readonly tokens: readonly never[]
  readonly comments: readonly never[]
}

/** The end must be exact: ESLint takes it for the position of the last offset. */
function locOf(text: string): SourceLocation {
  const end = lineIndex(text).positionAt(text.length)
  return { start: { line: 1, column: 1 }, end: { ...end } }
}

/** Its lines are counted when somebody asks, which in most files nobody does. */
export const documentOf = (text: string): MountLintDocument => ({
  type: 'MountLintDocument',
  range: [0, text.length],
  get loc() {
    return locOf(text)
  },
  body: [],
  tokens: [],
  comments: [],
})
