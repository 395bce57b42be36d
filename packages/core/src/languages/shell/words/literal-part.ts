import type { WordPart } from 'unbash'
import { slice, sliceAs } from '../../../traced-text.js'
import type { Quoting, TracedText } from '../../../types.js'
import { always, type ValueSet } from '../domain/value-set.js'
import { decodeAnsi, hasOpenQuote, decodeLiteralAt, type QuoteContext } from './literal.js'
import type { Scope } from '../domain/scope.js'
import type { Segments } from './segments.js'

const only = (text: TracedText, quoting: Quoting): ValueSet<Segments> => always([{ text, quoting }])

/** Inside of `"${V:-…}"` single quotes are characters, in here-documents `$'…'`, too (bash). */
const isPlain = ({ type }: LiteralPart, context: QuoteContext): boolean =>
  (type === 'SingleQuoted' && !hasOpenQuote(context)) || (type === 'AnsiCQuoted' && context === 'heredoc')

/** A literal part, quoted or not. */
export function evaluateLiteral(
  { code: { text } }: Scope,
  part: LiteralPart,
  context: QuoteContext,
): ValueSet<Segments> {
  if (isPlain(part, context)) return only(decodeLiteralAt(text, part.pos, part.end, context), 'quoted')
  switch (part.type) {
    case 'SingleQuoted':
      return only(sliceAs(text, part.pos + 1, part.end - 1, 'shell-single'), 'quoted')
    case 'AnsiCQuoted':
      return only(decodeAnsi(slice(text, part.pos + 2, part.end - 1)), 'quoted')
    case 'Literal':
    case 'Glob':
    case 'ExtendedGlob':
    case 'BraceExpansion':
      return only(decodeLiteralAt(text, part.pos, part.end, context), hasOpenQuote(context) ? 'bare' : 'quoted')
  }
}

type LiteralPart = Exclude<WordPart, { type: ExpansionType }>
type ExpansionType =
  | 'DoubleQuoted'
  | 'LocaleString'
  | 'SimpleExpansion'
  | 'ParameterExpansion'
  | 'ArithmeticExpansion'
  | 'CommandExpansion'
  | 'ProcessSubstitution'

const LITERALS = new Set<string>(['Literal', 'Glob', 'ExtendedGlob', 'BraceExpansion', 'SingleQuoted', 'AnsiCQuoted'])

export const isLiteralPart = (part: WordPart): part is LiteralPart => LITERALS.has(part.type)
