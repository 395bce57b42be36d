import type { TracedText } from '../../types.js'
import { behindBracket, argumentsAt, codeAt, type Argument, type CodeTokens } from '../code/arguments.js'
import { useOf } from '../code/evaluation.js'
import { collectionAt } from './collections.js'
import { knownCall, knownMethod } from './known-calls.js'
import { stringValue } from './strings.js'
import type { Given } from '../code/text-methods.js'
import { concatenated, eitherOf, itemsOfValue, textsOf, usedAt, valuesAt, type CodeValues } from '../code/values.js'
import { valuesOfAttribute, valuesOfOption, valuesOfVariable, type PythonVariables } from './variables.js'

/** How the expressions of a file, or of a field in an f-string, are evaluated. */
export interface PythonEvaluation {
  readonly code: CodeTokens
  readonly evaluate: (expression: Argument) => CodeValues
  /** `written` is the field with its braces, in the string at a token. */
  readonly evaluateField: (field: CodeTokens, written: TracedText, at: number) => CodeValues
  readonly variables: PythonVariables
  /** The token from which variables are seen. */
  readonly seenFrom: (at: number) => number
}

/** A part of an operand, and the token behind it. */
interface Part {
  readonly values: CodeValues | undefined
  readonly end: number
}

function stringsAt({ code, evaluateField }: PythonEvaluation, from: number, to: number): Part | undefined {
  const parts: CodeValues[] = []
  for (let at = from; at < to; at++) {
    const token = code.tokens[at]
    const values = token && stringValue(code, token, (field, written) => evaluateField(field, written, at))
    if (!values) break
    parts.push(values)
  }
  return parts.length > 0 ? { values: concatenated(parts), end: from + parts.length } : undefined
}

const givenAt = ({ code, evaluate }: PythonEvaluation, open: number): Given[] =>
  argumentsAt(code, open).map((argument) => ({
    ...(argument.name === undefined ? {} : { name: argument.name }),
    values: evaluate(argument),
  }))

/** The words of `a.b.c` in order. */
function pathAt(code: CodeTokens, from: number, to: number): readonly string[] {
  const words = [codeAt(code, from)]
  for (let at = from + 1; at + 1 < to; at += 2) {
    if (codeAt(code, at) !== '.' || code.tokens[at + 1]?.kind !== 'word') break
    words.push(codeAt(code, at + 1))
  }
  return words
}

const RECEIVER = /^(?:self|cls)$/

/** Names of what `parse_args()` returns. */
const ARGUMENTS = /^(?:args|opts|options|arguments|parsed|parsed_args|ns|namespace)$/

/** A variable, or an attribute of an object or a class of the file; `.value` is that of an enumeration. */
function valuesOfPath(
  path: readonly string[],
  at: number,
  { variables, seenFrom }: PythonEvaluation,
): CodeValues | undefined {
  const [first = '', attribute, value] = path
  if (attribute === undefined) return valuesOfVariable(first, seenFrom(at), variables)
  const isOwn = RECEIVER.test(first) || variables.program.classes.has(first)
  const isKnown = path.length === 2 || (path.length === 3 && value === 'value')
  if (isOwn) return isKnown ? valuesOfAttribute(attribute, variables) : undefined
  return path.length === 2 && ARGUMENTS.test(first) ? valuesOfOption(attribute, variables) : undefined
}

/** What a function of the file returns, or a method of that name of any class in it. */
function returnedBy(
  path: readonly string[],
  { variables: { program, evaluate } }: PythonEvaluation,
): CodeValues | undefined {
  const called = program.functions.get(path.at(-1) ?? '') ?? []
  const own = called.filter(({ outer }) => (outer?.kind === 'class') === path.length > 1)
  return own.length > 0 ? eitherOf(...own.flatMap(({ returned }) => returned).map(evaluate)) : undefined
}

/** A name, with what is called by it. */
function nameAt(evaluation: PythonEvaluation, from: number, to: number): Part {
  const { code } = evaluation
  const path = pathAt(code, from, to)
  const end = from + path.length * 2 - 1
  if (end >= to || codeAt(code, end) !== '(') {
    const values = valuesOfPath(path, from, evaluation)
    return { values: values && usedAt(useOf(code, from, end), values), end }
  }
  const given = givenAt(evaluation, end)
  const object = path.length > 1 ? valuesOfPath(path.slice(0, -1), from, evaluation) : undefined
  const values =
    knownCall(path.join('.'), given) ??
    returnedBy(path, evaluation) ??
    (object && knownMethod(path.at(-1) ?? '', object, given))
  return { values, end: behindBracket(code, end, to) }
}

function primaryAt(evaluation: PythonEvaluation, from: number, to: number): Part | undefined {
  const { code } = evaluation
  if (/^[([{]$/.test(codeAt(code, from)))
    return { values: collectionAt(evaluation, from), end: behindBracket(code, from, to) }
  if (code.tokens[from]?.kind === 'word') return nameAt(evaluation, from, to)
  return stringsAt(evaluation, from, to)
}

/** The item or the entry that a subscript names. */
function subscripted(values: CodeValues, { code, evaluate }: PythonEvaluation, open: number): CodeValues {
  const [key] = argumentsAt(code, open)
  if (!key) return []
  const index = key.to === key.from + 1 ? Number(codeAt(code, key.from)) : Number.NaN
  const items = values.flatMap((value) => (value.kind === 'list' ? [itemsOfValue(value)[index] ?? []] : []))
  const entries = textsOf(evaluate(key)).map(({ text }) => valuesAt(values, text))
  return eitherOf(...items, ...entries)
}

/** The value of a method call or a subscript. */
function trailerAt({ values = [], end }: Part, evaluation: PythonEvaluation, to: number): Part | undefined {
  const { code } = evaluation
  if (codeAt(code, end) === '[')
    return { values: subscripted(values, evaluation, end), end: behindBracket(code, end, to) }
  if (codeAt(code, end) !== '.' || codeAt(code, end + 2) !== '(') return undefined
  const name = codeAt(code, end + 1)
  const made = knownMethod(name, values, givenAt(evaluation, end + 2)) ?? returnedBy(['', name], evaluation)
  return { values: made, end: behindBracket(code, end + 2, to) }
}

/** The values of an expression without operators; nothing for one that is not followed. */
export function valuesOfOperand(evaluation: PythonEvaluation, { from, to }: Argument): CodeValues | undefined {
  let part = primaryAt(evaluation, from, to)
  while (part && part.end < to) part = trailerAt(part, evaluation, to)
  return part?.values
}
