import type { Comment } from '../languages/comments/comment.js'
import type { Range } from '../types.js'
import { commentSyntaxes } from './comments.js'
import { coverageIn, type CommentCoverage, type CoveringComments } from './covered-range.js'
import type { FormatId } from './index.js'
import { maySuppress } from './suppression-mark.js'

/** The request of a comment such as `mount-lint-ignore no-windows-path -- reason`; one for each rule that it names. */
export interface Suppression {
  /** The range of the rule's name, or of the whole comment if it names none. */
  readonly range: Range
  /** Undefined for all rules. */
  readonly rule?: string
  /** The range in which it ignores findings. */
  readonly covers: Range
  readonly reason?: string
}

const DIRECTIVE = /^[\s*#]*mount-lint-ignore(-next-line|-file)?(?![\w-])/

/** As in the directives of ESLint. */
const REASON = /\s-{2,}\s/

/** The prefix of rules in the ESLint plugin. */
const PLUGIN_PREFIX = /^mount-lint\//

interface Named {
  readonly name: string
  readonly at: number
}

/** Splits a text at spaces and commas. */
const wordsOf = (text: string): Named[] =>
  [...text.matchAll(/[^\s,]+/g)].map(({ 0: name, index }) => ({ name, at: index }))

function coversOf(kind: string | undefined, text: string, coverage: CommentCoverage, comment: Comment): Range {
  if (kind === '-file') return [0, text.length + 1]
  return coverage(comment.range, kind === '-next-line' ? 'next-line' : 'line')
}

function fromComment(text: string, coverage: CommentCoverage, comment: Comment): Suppression[] {
  const [directive, kind] = DIRECTIVE.exec(comment.text) ?? []
  if (directive === undefined) return []
  const [names = '', ...rest] = comment.text.slice(directive.length).split(REASON)
  const reason = rest.join(' -- ').trim()
  const common = { covers: coversOf(kind, text, coverage, comment), ...(reason === '' ? {} : { reason }) }
  const start = text.indexOf(directive, comment.range[0]) + directive.length
  const rules = wordsOf(names).filter(({ name }) => !/^:?$/.test(name))
  if (rules.length === 0) return [{ range: comment.range, ...common }]
  return rules.map(({ name, at }) => ({
    range: [start + at, start + at + name.length],
    rule: name.replace(PLUGIN_PREFIX, ''),
    ...common,
  }))
}

/** The `mount-lint-ignore` comments of a file of a format, in text order. */
export const suppressions = (text: string, format: FormatId): Suppression[] =>
  suppressionsIn(text, commentSyntaxes[format])

/** The `mount-lint-ignore` comments of a text with this comment syntax, in text order. */
export function suppressionsIn(text: string, syntax: CoveringComments): Suppression[] {
  if (!maySuppress(text)) return []
  const comments = syntax.read(text)
  const coverage = coverageIn(text, syntax, comments)
  return comments.flatMap((comment) => fromComment(text, coverage, comment))
}
