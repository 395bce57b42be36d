import { createScanner } from 'jsonc-parser'
import type { Comment } from './comment.js'

/** Kinds of tokens in jsonc-parser's scanner, whose enum does not survive `isolatedModules`. */
const LINE_COMMENT = 12
const BLOCK_COMMENT = 13
const END = 17

const contentOf = (comment: string): string => comment.slice(2, comment.endsWith('*/') ? -2 : undefined)

/** The comments of a JSON file. */
export function jsoncComments(text: string): Comment[] {
  const comments: Comment[] = []
  const scanner = createScanner(text, false)
  for (let kind: number = scanner.scan(); kind !== END; kind = scanner.scan()) {
    if (kind !== LINE_COMMENT && kind !== BLOCK_COMMENT) continue
    const start = scanner.getTokenOffset()
    // In an unclosed comment, the scanner runs past the end of the text.
    const end = Math.min(start + scanner.getTokenLength(), text.length)
    const written = text.slice(start, end)
    comments.push({ range: [start, end], text: kind === LINE_COMMENT ? written.slice(2) : contentOf(written) })
  }
  return comments
}
