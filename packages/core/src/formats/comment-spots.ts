import type { Source } from '../types.js'
import { commentSyntaxes } from './comments.js'
import type { FormatId } from './index.js'

/** Where a comment for the next line can be inserted, between `before` and `after`. */
export interface CommentSpot {
  readonly offset: number
  readonly before: string
  readonly after: string
}

const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1

const lineEndOf = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n')

/** A line for a comment before the line that starts at `offset`, with the same indentation. */
export function spotBefore(text: string, offset: number, [open, close]: readonly [string, string]): CommentSpot {
  const [indent = ''] = /^[ \t]*/.exec(text.slice(offset, offset + 1000)) ?? []
  return { offset, before: indent + open, after: close + lineEndOf(text) }
}

const SAMPLE = 'x'

/** The text with a comment at each spot, and the offsets of these comments. */
function withComments(text: string, spots: readonly CommentSpot[]) {
  let grown = ''
  let from = 0
  const starts = spots.map(({ offset, before, after }) => {
    grown += text.slice(from, offset) + before
    from = offset
    const start = grown.length - before.trimStart().length
    grown += SAMPLE + after
    return start
  })
  return { text: grown + text.slice(from), starts }
}

/** The spots at which the text would be a comment, not part of a string, a here-document or a block scalar. */
function commentable(text: string, format: FormatId, spots: readonly CommentSpot[]): CommentSpot[] {
  const grown = withComments(text, spots)
  const comments = new Set(commentSyntaxes[format].read(grown.text).map(({ range }) => range[0]))
  return spots.filter((_spot, index) => comments.has(grown.starts[index] ?? -1))
}

/** For each offset, the spot of a comment that covers its line, or its command in a script. */
export function commentSpots(
  { path, text }: Source,
  format: FormatId,
  offsets: readonly number[],
): (CommentSpot | undefined)[] {
  const { unitAt, signs, isAccepted } = commentSyntaxes[format]
  if (isAccepted?.(path) === false) return offsets.map(() => undefined)
  const starts = offsets.map((offset) => unitAt(text, lineStart(text, offset))[0])
  const distinct = [...new Set(starts)].sort((a, b) => a - b)
  const spots = commentable(
    text,
    format,
    distinct.map((start) => spotBefore(text, start, signs)),
  )
  const byOffset = new Map(spots.map((spot) => [spot.offset, spot]))
  return starts.map((start) => byOffset.get(start))
}
