import type { ParameterExpansionPart, Word, WordPart } from 'unbash'
import { EMPTY, replace, slice } from '../../../traced-text.js'
import type { Quoting, TracedText } from '../../../types.js'
import { always, capped, flatMap, map, sequence, type ValueSet } from '../domain/value-set.js'
import { evaluateArithmetic, integerIn, keyOf } from './arithmetic.js'
import { braceWords, type WordOfCode } from './brace-words.js'
import { isListPart, joined, quotingOf, segmentsOf } from './expansion.js'
import { asMany, holeAt } from '../domain/unknown.js'
import { evaluateLiteral, isLiteralPart } from './literal-part.js'
import { decodeLiteralAt, isLiteralWord, writtenAt, type QuoteContext } from './literal.js'
import { assignResult } from './default.js'
import { operate } from './operator.js'
import type { Operands } from './operator-place.js'
import { indirect } from './indirect.js'
import { evaluateNumber } from './number.js'
import { countOf, isAllIndex, parameters, setList, type Index, type Parameter } from './parameter.js'
import { globOf, type Glob } from './glob.js'
import { patternPieces, replacementPieces, type ReplacementPiece } from './pattern-words.js'
import { NO_DEFINITIONS } from '../domain/definitions.js'
import type { Scope } from '../domain/scope.js'
import { substitute } from './substitution.js'
import { fieldsOf, operandTexts, textOf, type Segments } from './segments.js'
import { separatorsOf } from './separators.js'
import { expandTilde, type TildePlaces } from './tilde.js'

const nothing: ValueSet<Segments> = always([])

const only = (text: TracedText, quoting: Quoting): ValueSet<Segments> => always([{ text, quoting }])

const useOf = ({ code }: Scope, part: { pos: number; end: number }, context: QuoteContext): TracedText =>
  writtenAt(code.text, part.pos, part.end, context)

function indexOf(scope: Scope, index: Word | undefined): ValueSet<Index> {
  if (!index) return always(undefined)
  if (isAllIndex(index)) return always({ all: index.text === '@' ? '@' : '*' })
  return map(evaluateText(scope, index), (key) => {
    evaluateArithmetic(scope, key)
    return { key: keyOf(scope.state, key) }
  })
}

function operandsFor(scope: Scope, context: QuoteContext): Operands {
  return {
    texts: (word) => map(evaluateOperand(scope, word, context), operandTexts),
    text: (word) => map(evaluateOperand(scope, word, context), textOf),
    replacements: (word) => evaluateReplacement(scope, word, context),
    patterns: (word) => evaluatePattern(scope, word),
    number: (word) => map(evaluateText(scope, word), (text) => integerIn(scope.state, text)),
  }
}

const evaluateOperand = (scope: Scope, word: Word, context: QuoteContext): ValueSet<Segments> =>
  quotingOf(context) === 'expanded'
    ? evaluateWithTilde(scope, word, 'argument')
    : evaluateParts(scope, partsOf(word), context)

function evaluateParameter(scope: Scope, part: ParameterExpansionPart, context: QuoteContext): ValueSet<Segments> {
  const use = useOf(scope, part, context)
  return map(parameterValues(scope, part, context), (parameter) =>
    segmentsOf(joined(scope, part, context, parameter), scope, use, context),
  )
}

function parameterValues(scope: Scope, part: ParameterExpansionPart, context: QuoteContext): ValueSet<Parameter> {
  const use = useOf(scope, part, context)
  const isNames = part.operation?.type === 'Names'
  const values = flatMap(indexOf(scope, part.index), (index) => {
    if (isNames) return always(setList([asMany(holeAt(use, use.text, 'unknown'))], NO_DEFINITIONS))
    if (part.prefix === '!') return indirect(scope, part.parameter, index, use)
    const all = parameters(scope, part.parameter, index, use)
    return part.prefix === '#' ? countOf(all, use) : all
  })
  const operated = isNames ? values : operate(scope, part, values, use, operandsFor(scope, context))
  assignResult(scope, part, operated, use)
  return operated
}

function evaluateSimple(scope: Scope, part: WordPart & { type: 'SimpleExpansion' }, context: QuoteContext) {
  const use = useOf(scope, part, context)
  return map(parameters(scope, part.text.slice(1), undefined, use), (parameter) =>
    segmentsOf(joined(scope, part, context, parameter), scope, use, context),
  )
}

/** Quotes with nothing between them are a word all the same. */
const EMPTY_QUOTES: Segments = [{ text: EMPTY, quoting: 'quoted' }]

function evaluateQuoted(scope: Scope, parts: readonly WordPart[]): ValueSet<Segments> {
  const inside = evaluateParts(scope, parts, 'double')
  const isAlwaysThere = parts.length === 0 || !parts.every(isListPart)
  return isAlwaysThere ? map(inside, (segments) => (segments.length > 0 ? segments : EMPTY_QUOTES)) : inside
}

function evaluateArithmeticPart(scope: Scope, part: WordPart & { type: 'ArithmeticExpansion' }, context: QuoteContext) {
  const use = useOf(scope, part, context)
  const value = part.expression ? evaluateNumber(scope, part.expression) : undefined
  const text = value === undefined ? holeAt(use, part.text, 'unknown') : replace(use, value.toString())
  return only(text, quotingOf(context))
}

/** Braces that are not expanded are characters around their content. */
function evaluateBraced(scope: Scope, { pos, end }: WordPart, inside: readonly WordPart[], context: QuoteContext) {
  const brace = (at: number): Segments => [{ text: useOf(scope, { pos: at, end: at + 1 }, context), quoting: 'bare' }]
  return map(evaluateParts(scope, inside, 'bare'), (segments) => [...brace(pos), ...segments, ...brace(end - 1)])
}

function evaluatePart(scope: Scope, part: WordPart, context: QuoteContext): ValueSet<Segments> {
  if (part.type === 'BraceExpansion' && part.parts) return evaluateBraced(scope, part, part.parts, context)
  if (isLiteralPart(part)) return evaluateLiteral(scope, part, context)
  switch (part.type) {
    case 'DoubleQuoted':
    case 'LocaleString':
      return evaluateQuoted(scope, part.parts)
    case 'SimpleExpansion':
      return evaluateSimple(scope, part, context)
    case 'ParameterExpansion':
      return evaluateParameter(scope, part, context)
    case 'ArithmeticExpansion':
      return evaluateArithmeticPart(scope, part, context)
    case 'CommandExpansion':
      return map(substitute(scope, part, context), (value) => [{ text: value, quoting: quotingOf(context) }])
    case 'ProcessSubstitution':
      return map(substitute(scope, part, context), (value) => [{ text: value, quoting: 'quoted' }])
  }
}

function evaluateParts(scope: Scope, parts: readonly WordPart[], context: QuoteContext): ValueSet<Segments> {
  if (parts.length === 0) return nothing
  const inside = context === 'start' ? 'bare' : context
  const all = parts.map((part, index) => evaluatePart(scope, part, index === 0 ? context : inside))
  const [first] = all
  const values = first && all.length === 1 ? first : map(sequence(all), (pieces) => pieces.flat())
  return capped(values, scope.state.condition, () => [unknownParts(scope, parts, context)])
}

function unknownParts(scope: Scope, parts: readonly WordPart[], context: QuoteContext): Segments[number] {
  const place = useOf(scope, { pos: parts[0]?.pos ?? 0, end: parts.at(-1)?.end ?? 0 }, context)
  return { text: asMany(holeAt(place, '…', 'unknown')), quoting: quotingOf(context) }
}

/** The parts of a word; a word without any is one literal. */
const partsOf = (word: Word): readonly WordPart[] =>
  word.parts ??
  (word.pos === word.end
    ? []
    : [{ ...word, type: 'Literal', pos: word.pos, end: word.end, text: word.text, value: word.value }])

/** The fields of a word of other code, which changes the state all the same. */
function evaluateFieldsIn(scope: Scope, { code, word }: WordOfCode): ValueSet<readonly TracedText[]> {
  const inner: Scope = { ...scope, code }
  const fields = evaluateFields(inner, word)
  scope.state = inner.state
  return fields
}

/** The fields a word of a command becomes (POSIX XCU 2.6). */
export function evaluateFields(scope: Scope, word: Word): ValueSet<readonly TracedText[]> {
  const words = word.text.includes('{') ? braceWords(scope, word) : undefined
  if (words === 'too-many') {
    const unknown = holeAt(useOf(scope, word, 'start'), word.text, 'unknown')
    return always([unknown, asMany(unknown)])
  }
  if (words) return map(sequence(words.map((one) => evaluateFieldsIn(scope, one))), (fields) => fields.flat())
  const separators = separatorsOf(scope.state)
  return map(evaluateWithTilde(scope, word, 'argument'), (segments) => fieldsOf(segments, separators))
}

/** Expansions that differ between zsh and bash: `$A[1]`, `${=V}`, `$=V`, `${(f)V}`, `${V:h}`, `${${V}}`. */
const ZSH_EXPANSION = /\$\w+\[|\$[=~^]|\$\{[(=~^$"]|\$\{\w+:[a-z]/

function evaluateWithTilde(scope: Scope, word: Word, places: TildePlaces): ValueSet<Segments> {
  if (scope.shell.dialect === 'zsh' && ZSH_EXPANSION.test(word.text)) {
    return only(asMany(holeAt(useOf(scope, word, 'start'), word.text, 'unknown')), 'expanded')
  }
  if (isLiteralWord(word.text)) return only(decodeLiteralAt(scope.code.text, word.pos, word.end, 'start'), 'bare')
  const parts = partsOf(word)
  const [first, ...others] = parts
  if (first?.type !== 'Literal') return evaluateParts(scope, parts, 'start')
  const literal = slice(scope.code.text, first.pos, first.end)
  const expanded = expandTilde(scope, literal, others.length > 0 ? 'open' : 'whole', places)
  const head: Segments = [{ text: expanded, quoting: 'bare' }]
  return map(evaluateParts(scope, others, 'bare'), (segments) => [...head, ...segments])
}

/** The text of a word that is not split, such as in an assignment. */
export const evaluateText = (scope: Scope, word: Word): ValueSet<TracedText> =>
  map(evaluateWithTilde(scope, word, 'assignment'), textOf)

/** The text of a here-document whose delimiter is not quoted. */
export const evaluateHeredoc = (scope: Scope, parts: readonly WordPart[]): ValueSet<TracedText> =>
  map(evaluateParts(scope, parts, 'heredoc'), textOf)

/** A word as a pattern; its quoted parts are literal. */
export function evaluatePattern(scope: Scope, word: Word): ValueSet<Glob | undefined> {
  const pieces = partsOf(word).map((part) => patternPieces(scope, part, evaluatePart))
  return map(sequence(pieces), (all) => globOf(all.flat()))
}

function evaluateReplacement(scope: Scope, word: Word, context: QuoteContext): ValueSet<readonly ReplacementPiece[]> {
  const pieces = partsOf(word).map((part) => replacementPieces(scope, part, context, evaluatePart))
  return map(sequence(pieces), (all) => all.flat())
}
