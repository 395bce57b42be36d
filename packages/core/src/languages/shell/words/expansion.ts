import type { Word, WordPart } from 'unbash'
import type { Quoting, TracedText } from '../../../types.js'
import { asMany, holeAt, isMany } from '../domain/unknown.js'
import { hasOpenQuote, type QuoteContext } from './literal.js'
import type { Parameter } from './parameter.js'
import { expandUse, recordUse, type Scope } from '../domain/scope.js'
import { joinWords, runsOf, type Segments } from './segments.js'
import { joinerOf } from './separators.js'

/** How the shell treats what an expansion in these quotes adds to the word. */
export const quotingOf = (context: QuoteContext): Quoting => (hasOpenQuote(context) ? 'expanded' : 'quoted')

/** The first words that a parameter gives; more than one are enough to tell that they are several. */
const wordsOf = ({ shape, items }: Parameter): readonly string[] =>
  shape === 'text' ? [items[0]?.text ?? ''] : items.slice(0, 2).map(({ text }) => text)

/** What a parameter puts into the word. */
export function segmentsOf(parameter: Parameter, scope: Scope, use: TracedText, context: QuoteContext): Segments {
  recordUse(scope.shell, use, parameter.definitions, wordsOf(parameter))
  const segments = parameter.items.flatMap((item, index): Segments => {
    const own = itemSegments(parameter, item, use, context)
    return index === 0 ? own : ['border', ...own]
  })
  return scope.shell.dialect === 'zsh' ? segments.map(asZsh) : segments
}

/** zsh does not split what an expansion gives, unless an option says so. */
function asZsh(segment: Segments[number]): Segments[number] {
  if (segment === 'border' || segment.quoting !== 'expanded' || !/[ \t\n]/.test(segment.text.text)) return segment
  return { text: asMany(holeAt(segment.text, '…', 'unknown')), quoting: 'expanded' }
}

function itemSegments(
  { shape, status, quoting }: Parameter,
  item: TracedText,
  use: TracedText,
  context: QuoteContext,
): Segments {
  const text = status === 'unknown' ? item : expandUse(use, item)
  if (quoting === 'own') return runsOf(text)
  return [{ text, quoting: shape === 'list' && isMany(item) ? 'expanded' : quotingOf(context) }]
}

/** `"${A[*]}"` is one word. */
export function joined(
  scope: Scope,
  part: { text: string; index?: Word | undefined },
  context: QuoteContext,
  parameter: Parameter,
): Parameter {
  const isStar = part.index?.text === '*' || part.text === '$*' || part.text.startsWith('${*')
  if (quotingOf(context) === 'expanded') return parameter
  if (!isStar || parameter.shape !== 'list') return parameter
  return { ...parameter, shape: 'text', items: [joinWords(parameter.items, joinerOf(scope.state))] }
}

/** Whether the part is all elements of a list, of which there may be none. */
export const isListPart = (part: WordPart): boolean =>
  (part.type === 'SimpleExpansion' && part.text === '$@') ||
  (part.type === 'ParameterExpansion' && part.prefix !== '#' && (part.parameter === '@' || part.index?.text === '@'))
