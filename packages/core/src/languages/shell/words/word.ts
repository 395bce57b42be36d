import type { ArithmeticExpression, ParameterExpansionPart, Word, WordPart } from 'unbash'
import { concat, concatAll, EMPTY, replace, slice, split, unwritten } from '../../../traced-text.js'
import type { Quoting, TracedText } from '../../../types.js'
import { always, completed, flatMap, map, sequence, type Alternatives } from '../conditions/alternatives.js'
import { arithmeticIn, evaluateArithmetic, keyOf } from './arithmetic.js'
import { braceWords, parseWord, type WordOfCode } from './brace-words.js'
import { isListPart, joined, quotingOf, segmentsOf } from './expansion.js'
import { asMany, holeAt } from '../holes.js'
import { fixedFields, keptIfFixed } from './fixed-word.js'
import { evaluateLiteral, isLiteralPart } from './literal-part.js'
import { asWritten, type Stand } from './literal.js'
import { assignResult } from './default.js'
import { operate } from './operator.js'
import type { Operands } from './operator-place.js'
import { indirect, namesWith } from './indirect.js'
import { countOf, isAllIndex, parameters, type Index, type Parameter } from './parameter.js'
import { patternOf, type Pattern } from '../patterns/pattern.js'
import { patternPieces, regexSource, replacementPieces, type ReplacementPiece } from './pattern-words.js'
import type { Scope } from '../scope.js'
import { substitute } from './substitution.js'
import { fieldsOf, operandTexts, textOf, type Segments } from './segments.js'
import { separatorsOf } from './separators.js'
import { expandTilde, type TildePlaces } from './tilde.js'
import { evaluateZsh } from './zsh-expansion.js'

const nothing: Alternatives<Segments> = always([])

const only = (text: TracedText, quoting: Quoting): Alternatives<Segments> => always([{ text, quoting }])

const useOf = ({ code }: Scope, part: { pos: number; end: number }, stand: Stand): TracedText =>
  asWritten(slice(code.text, part.pos, part.end), stand)

function indexOf(scope: Scope, index: Word | undefined): Alternatives<Index> {
  if (!index) return always(undefined)
  if (isAllIndex(index)) return always({ all: index.text === '@' ? '@' : '*' })
  return map(evaluateText(scope, index), (key) => ({ key: keyOf(scope, key) }))
}

function operandsFor(scope: Scope, stand: Stand): Operands {
  return {
    texts: (word) => map(evaluateOperand(scope, word, stand), operandTexts),
    text: (word) => map(evaluateOperand(scope, word, stand), textOf),
    replacements: (word) => evaluateReplacement(scope, word, stand),
    patterns: (word) => evaluatePattern(scope, word),
    number: (word) => map(evaluateText(scope, word), (text) => arithmeticIn(scope, text, text)),
  }
}

const evaluateOperand = (scope: Scope, word: Word, stand: Stand): Alternatives<Segments> =>
  quotingOf(stand) === 'expanded'
    ? evaluateWithTilde(scope, word, 'argument')
    : evaluateParts(scope, partsOf(word), stand)

function evaluateParameter(scope: Scope, part: ParameterExpansionPart, stand: Stand): Alternatives<Segments> {
  const use = useOf(scope, part, stand)
  return map(parameterValues(scope, part, stand), (parameter) =>
    segmentsOf(joined(scope, part, stand, parameter), scope, use, stand),
  )
}

function parameterValues(scope: Scope, part: ParameterExpansionPart, stand: Stand): Alternatives<Parameter> {
  const use = useOf(scope, part, stand)
  const parameter = (inner: Scope, one: ParameterExpansionPart) => parameterValues(inner, one, stand)
  return evaluateZsh(scope, part, use, { parameter, text: evaluateText }) ?? bashValues(scope, part, use, stand)
}

function bashValues(scope: Scope, part: ParameterExpansionPart, use: TracedText, stand: Stand) {
  const isNames = part.operation?.type === 'Names'
  const values = flatMap(indexOf(scope, part.index), (index) => {
    if (isNames) return always(namesWith(scope, part.parameter, use))
    if (part.prefix === '!') return indirect(scope, part, index, use)
    const all = parameters(scope, part.parameter, index, use)
    return part.prefix === '#' ? countOf(all, use) : all
  })
  const operated = isNames ? values : operate(scope, part, values, use, operandsFor(scope, stand))
  assignResult(scope, part, operated, use)
  return operated
}

function evaluateSimple(scope: Scope, part: WordPart & { type: 'SimpleExpansion' }, stand: Stand) {
  const use = useOf(scope, part, stand)
  return map(parameters(scope, part.text.slice(1), undefined, use), (parameter) =>
    segmentsOf(joined(scope, part, stand, parameter), scope, use, stand),
  )
}

function evaluateQuoted(scope: Scope, parts: readonly WordPart[]): Alternatives<Segments> {
  const inside = evaluateParts(scope, parts, 'double')
  const isAlwaysThere = parts.length === 0 || !parts.every(isListPart)
  return isAlwaysThere ? map(inside, (segments) => [{ text: EMPTY, quoting: 'quoted' }, ...segments]) : inside
}

function evaluateArithmeticPart(scope: Scope, part: WordPart & { type: 'ArithmeticExpansion' }, stand: Stand) {
  const use = useOf(scope, part, stand)
  const value = part.expression ? evaluateNumber(scope, part.expression, use) : undefined
  const text = value === undefined ? holeAt(use, part.text, 'unknown') : replace(use, value.toString())
  return only(text, quotingOf(stand))
}

/** The number of an arithmetic expression, in which parameters and commands are text (bash, "Arithmetic Expansion"). */
export function evaluateNumber(scope: Scope, node: ArithmeticExpression, at: TracedText): number | undefined {
  const written = slice(scope.code.text, node.pos, node.end)
  if (!/[$`"]/.test(written.text)) return evaluateArithmetic(scope, node, at)
  const quoted = parseWord(concat(unwritten('"'), concatAll(split(written, '"')), unwritten('"')))
  const [text, ...others] = quoted ? evaluateTextIn(scope, quoted) : []
  return text && others.length === 0 ? arithmeticIn(scope, text.value, at) : undefined
}

/** The text of a word of other code, which changes the state all the same. */
function evaluateTextIn(scope: Scope, { code, word }: WordOfCode): Alternatives<TracedText> {
  const inner: Scope = { ...scope, code }
  const texts = evaluateText(inner, word)
  scope.state = inner.state
  return texts
}

/** Braces that are not expanded are characters around what they hold. */
function evaluateBraced(scope: Scope, { pos, end }: WordPart, inside: readonly WordPart[], stand: Stand) {
  const brace = (at: number): Segments => [{ text: useOf(scope, { pos: at, end: at + 1 }, stand), quoting: 'bare' }]
  return map(evaluateParts(scope, inside, 'bare'), (segments) => [...brace(pos), ...segments, ...brace(end - 1)])
}

function evaluatePart(scope: Scope, part: WordPart, stand: Stand): Alternatives<Segments> {
  if (part.type === 'BraceExpansion' && part.parts) return evaluateBraced(scope, part, part.parts, stand)
  if (isLiteralPart(part)) return evaluateLiteral(scope, part, stand)
  switch (part.type) {
    case 'DoubleQuoted':
    case 'LocaleString':
      return evaluateQuoted(scope, part.parts)
    case 'SimpleExpansion':
      return evaluateSimple(scope, part, stand)
    case 'ParameterExpansion':
      return evaluateParameter(scope, part, stand)
    case 'ArithmeticExpansion':
      return evaluateArithmeticPart(scope, part, stand)
    case 'CommandExpansion':
      return map(substitute(scope, part, stand), (value) => [{ text: value, quoting: quotingOf(stand) }])
    case 'ProcessSubstitution':
      return map(substitute(scope, part, stand), (value) => [{ text: value, quoting: 'quoted' }])
  }
}

function evaluateParts(scope: Scope, parts: readonly WordPart[], stand: Stand): Alternatives<Segments> {
  if (parts.length === 0) return nothing
  const inside = stand === 'start' ? 'bare' : stand
  const all = sequence(parts.map((part, index) => evaluatePart(scope, part, index === 0 ? stand : inside)))
  const values = map(all, (pieces) => pieces.flat())
  return completed(values, scope.state.guard, () => [unknownParts(scope, parts, stand)])
}

function unknownParts(scope: Scope, parts: readonly WordPart[], stand: Stand): Segments[number] {
  const place = useOf(scope, { pos: parts[0]?.pos ?? 0, end: parts.at(-1)?.end ?? 0 }, stand)
  return { text: asMany(holeAt(place, '…', 'unknown')), quoting: quotingOf(stand) }
}

/** The parts of a word; a word without any is one literal. */
const partsOf = (word: Word): readonly WordPart[] =>
  word.parts ??
  (word.pos === word.end
    ? []
    : [{ ...word, type: 'Literal', pos: word.pos, end: word.end, text: word.text, value: word.value }])

/** The fields of a word of other code, which changes the state all the same. */
function evaluateFieldsIn(scope: Scope, { code, word }: WordOfCode): Alternatives<readonly TracedText[]> {
  const inner: Scope = { ...scope, code }
  const fields = evaluateFields(inner, word)
  scope.state = inner.state
  return fields
}

/** The fields a word of a command becomes (POSIX XCU 2.6). */
export const evaluateFields = (scope: Scope, word: Word): Alternatives<readonly TracedText[]> =>
  fixedFields(word) ?? keptIfFixed(scope, word, expandedFields(scope, word))

function expandedFields(scope: Scope, word: Word): Alternatives<readonly TracedText[]> {
  const words = braceWords(scope, word)
  if (words) return map(sequence(words.map((one) => evaluateFieldsIn(scope, one))), (fields) => fields.flat())
  const separators = separatorsOf(scope.state)
  return map(evaluateWithTilde(scope, word, 'argument'), (segments) => fieldsOf(segments, separators))
}

function evaluateWithTilde(scope: Scope, word: Word, places: TildePlaces): Alternatives<Segments> {
  const parts = partsOf(word)
  const [first, ...others] = parts
  if (first?.type !== 'Literal') return evaluateParts(scope, parts, 'start')
  const literal = slice(scope.code.text, first.pos, first.end)
  const expanded = expandTilde(scope, literal, others.length > 0 ? 'open' : 'whole', places)
  const head: Segments = [{ text: expanded, quoting: 'bare' }]
  return map(evaluateParts(scope, others, 'bare'), (segments) => [...head, ...segments])
}

/** The text a word becomes where it is not split, such as in an assignment. */
export const evaluateText = (scope: Scope, word: Word): Alternatives<TracedText> =>
  map(evaluateWithTilde(scope, word, 'assignment'), textOf)

/** The text of a here-document whose delimiter is not quoted. */
export const evaluateHeredoc = (scope: Scope, parts: readonly WordPart[]): Alternatives<TracedText> =>
  map(evaluateParts(scope, parts, 'heredoc'), textOf)

/** A word as a pattern; what is quoted in it stands for itself. */
export function evaluatePattern(scope: Scope, word: Word): Alternatives<Pattern | undefined> {
  const pieces = partsOf(word).map((part) => patternPieces(scope, part, evaluatePart))
  return map(sequence(pieces), (all) => patternOf(all.flat()))
}

/** A word as a regular expression; undefined where the text does not decide it. */
export function evaluateRegex(scope: Scope, word: Word): Alternatives<string | undefined> {
  const sources = partsOf(word).map((part) => regexSource(scope, part, evaluatePart))
  return map(sequence(sources), (all) => (all.includes(undefined) ? undefined : all.join('')))
}

function evaluateReplacement(scope: Scope, word: Word, stand: Stand): Alternatives<readonly ReplacementPiece[]> {
  const pieces = partsOf(word).map((part) => replacementPieces(scope, part, stand, evaluatePart))
  return map(sequence(pieces), (all) => all.flat())
}
