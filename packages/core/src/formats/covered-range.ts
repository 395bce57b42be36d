import type { Comment } from '../languages/comments/comment.js'
import { lineAt, lineEnd, linesBelow, lineStart } from '../languages/units/lines.js'
import type { Range } from '../types.js'
import type { CommentSyntax } from './format.js'

/** Whether the lines of a comment contain nothing else. */
function isAlone(text: string, [start, end]: Range): boolean {
  const before = text.slice(lineStart(text, start), start)
  return before.trim() === '' && text.slice(end, lineEnd(text, end)).trim() === ''
}

interface Line {
  readonly start: number
  /** Offset of the first non-blank character. */
  readonly content: number
}

/** The next non-blank line, or the end of the text. */
function nextLine(text: string, offset: number): Line {
  for (const start of linesBelow(text, offset)) {
    const line = lineAt(text, start)
    if (line.trim() !== '') return { start, content: start + line.length - line.trimStart().length }
  }
  return { start: text.length, content: text.length }
}

/** For each comment, by its start, the first line after it that is neither blank nor a comment. */
function linesBehind(text: string, comments: readonly Comment[], alone: ReadonlySet<number>): Map<number, number> {
  const lines = new Map<number, number>()
  for (const { range } of comments.toReversed()) {
    const { start, content } = nextLine(text, range[1])
    lines.set(range[0], (alone.has(content) ? lines.get(content) : undefined) ?? start)
  }
  return lines
}

/** The comments of a text, and the range that each covers. */
export type CoveringComments = Pick<CommentSyntax, 'read' | 'unitAt'>

/**
 * The range that a comment covers: the unit on its line, or the next one if its line has no other text or the comment
 * says so.
 */
export type CommentCoverage = (comment: Range, kind: 'line' | 'next-line') => Range

export function coverageIn(text: string, { unitAt }: CoveringComments, comments: readonly Comment[]): CommentCoverage {
  const alone = new Set(comments.filter(({ range }) => isAlone(text, range)).map(({ range: [start] }) => start))
  const behind = linesBehind(text, comments, alone)
  return ([start], kind) => {
    const isNext = kind === 'next-line' || alone.has(start)
    return unitAt(text, isNext ? (behind.get(start) ?? text.length) : lineStart(text, start))
  }
}
