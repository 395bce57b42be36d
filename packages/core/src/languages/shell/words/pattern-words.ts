import type { WordPart } from 'unbash'
import { slice } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { always, map, type ValueSet } from '../domain/value-set.js'
import { hasOpenQuote, type QuoteContext } from './literal.js'
import { literalPieces, type GlobPiece } from './glob.js'
import type { Scope } from '../domain/scope.js'
import type { Segments } from './segments.js'

/** What a part of a word gives. */
export type Evaluate = (scope: Scope, part: WordPart, context: QuoteContext) => ValueSet<Segments>

/** A backslash from an unquoted expansion also quotes the next character. */
const expansionPieces = (segments: Segments): GlobPiece[] =>
  segments.flatMap((segment) => {
    if (segment === 'border') return []
    const { text } = segment.text
    return segment.quoting === 'expanded' ? literalPieces(text) : [{ text, isQuoted: segment.quoting === 'quoted' }]
  })

/** The pieces of a pattern from a part of a word; quoted text is literal. */
export function patternPieces(scope: Scope, part: WordPart, evaluate: Evaluate): ValueSet<readonly GlobPiece[]> {
  const isLiteral = part.type === 'Literal' || part.type === 'Glob' || part.type === 'ExtendedGlob'
  if (isLiteral) return always(literalPieces(part.text))
  return map(evaluate(scope, part, 'bare'), expansionPieces)
}

/** What is put in the place of a match: text, or the match itself. */
export type ReplacementPiece = TracedText | 'match'

const LITERAL = /\\[\s\S]|&|[^\\&]+|\\/g

/** Characters that a backslash quotes in a replacement inside of double quotes. */
const QUOTED_INSIDE = '&"$\\`'

function literalReplacement(text: TracedText, context: QuoteContext): ReplacementPiece[] {
  return Array.from(text.text.matchAll(LITERAL), ({ index, 0: piece }): ReplacementPiece => {
    if (piece === '&') return 'match'
    const isQuoting = piece.length === 2 && piece.startsWith('\\')
    const isTaken = isQuoting && (hasOpenQuote(context) || QUOTED_INSIDE.includes(piece.charAt(1)))
    return slice(text, isTaken ? index + 1 : index, index + piece.length)
  })
}

const expandedReplacement = (text: TracedText): ReplacementPiece[] =>
  Array.from(text.text.matchAll(/&|[^&]+/g), ({ index, 0: piece }) =>
    piece === '&' ? 'match' : slice(text, index, index + piece.length),
  )

/** The pieces of a replacement, in which an unquoted `&` is the match (bash 5.2, `patsub_replacement`). */
export function replacementPieces(
  scope: Scope,
  part: WordPart,
  context: QuoteContext,
  evaluate: Evaluate,
): ValueSet<readonly ReplacementPiece[]> {
  if (part.type === 'Literal') return always(literalReplacement(slice(scope.code.text, part.pos, part.end), context))
  const isQuoted = ['SingleQuoted', 'DoubleQuoted', 'AnsiCQuoted', 'LocaleString'].includes(part.type)
  return map(evaluate(scope, part, isQuoted ? 'bare' : context), (segments) =>
    segments.flatMap((segment) =>
      segment === 'border' ? [] : isQuoted ? [segment.text] : expandedReplacement(segment.text),
    ),
  )
}
