import { codeAt, type CodeTokens } from './arguments.js'
import { endOfBracket, literalAt, givenAt, itemsBehindType } from './collections.js'
import { nothing, useOf, type CodeEvaluation, type EvaluatedCode } from './evaluation.js'
import { valueOfCall, valueOfMember } from './known-members.js'
import { eitherOf, itemsOfValue, textsOf, valuesAt, type CodeValues } from './values.js'

/** The words of `a.b.c`, and the token behind them. */
function pathAt(code: CodeTokens, from: number): { readonly path: string; readonly end: number } {
  let end = from + 1
  while (codeAt(code, end) === '.' && code.tokens[end + 1]?.kind === 'word') end += 2
  return { path: Array.from({ length: end - from }, (_, index) => codeAt(code, from + index)).join(''), end }
}

/** A name: a call of a known function, or a variable, also with its class before it. */
function nameAt(evaluation: CodeEvaluation, from: number): EvaluatedCode {
  const { code, valueOf } = evaluation
  const { path, end } = pathAt(code, from)
  if (codeAt(code, end) === '(') {
    const made = valueOfCall(path, () => givenAt(evaluation, end).given)
    if (made) return { values: made, end: endOfBracket(evaluation, end) }
  }
  const name = codeAt(code, from)
  const own = valueOf(name, useOf(code, from, from + 1))
  if (own.length > 0) return { values: own, end: from + 1 }
  const isQualified = end > from + 2 && /^(?:this|self|env|params|[A-Z]\w*)$/.test(name)
  const member = isQualified ? valueOf(codeAt(code, from + 2), useOf(code, from, from + 3)) : []
  if (member.length > 0) return { values: member, end: from + 3 }
  return nothing(codeAt(code, from + 1) === '(' ? endOfBracket(evaluation, from + 1) : from + 1)
}

function groupAt(evaluation: CodeEvaluation, open: number): EvaluatedCode {
  const inner = evaluation.expressionAt(evaluation, open + 1)
  return codeAt(evaluation.code, inner.end) === ')'
    ? { values: inner.values, end: inner.end + 1 }
    : nothing(endOfBracket(evaluation, open))
}

/** `if (condition) a else b` of Kotlin. */
function branchesAt(evaluation: CodeEvaluation, at: number): EvaluatedCode {
  const { code } = evaluation
  const yes = evaluation.expressionAt(evaluation, endOfBracket(evaluation, at + 1))
  if (codeAt(code, yes.end) !== 'else') return nothing(yes.end)
  const no = evaluation.expressionAt(evaluation, yes.end + 1)
  return { values: eitherOf(yes.values, no.values), end: no.end }
}

function primaryAt(evaluation: CodeEvaluation, at: number): EvaluatedCode {
  const { code, stringAt } = evaluation
  const text = stringAt(at)
  if (text) return { values: text, end: at + 1 }
  const written = codeAt(code, at)
  switch (written) {
    case 'new':
      return itemsBehindType(evaluation, at + 1) ?? primaryAt(evaluation, at + 1)
    case 'if':
      return branchesAt(evaluation, at)
    case '(':
      return groupAt(evaluation, at)
    case '[':
      return itemsBehindType(evaluation, at) ?? literalAt(evaluation, at)
    case '{':
      return nothing(endOfBracket(evaluation, at))
    default:
      return code.tokens[at]?.kind === 'word' ? nameAt(evaluation, at) : nothing(at + 1)
  }
}

/** `.name`, `.name(…)`, `?.name` and `[…]` behind a value. */
function trailerAt(evaluation: CodeEvaluation, { values, end }: EvaluatedCode): EvaluatedCode | undefined {
  const { code } = evaluation
  if (codeAt(code, end) === '[' && values.length > 0) {
    const { given, end: behind } = givenAt(evaluation, end)
    return { values: itemOf(values, given[0]?.values ?? []), end: behind }
  }
  const dot = codeAt(code, end) === '?' ? end + 1 : end
  if (codeAt(code, dot) !== '.' || code.tokens[dot + 1]?.kind !== 'word') return undefined
  const name = codeAt(code, dot + 1)
  if (codeAt(code, dot + 2) !== '(') return { values: valueOfMember(name, values, []) ?? [], end: dot + 2 }
  const { given, end: behind } = givenAt(evaluation, dot + 2)
  return { values: valueOfMember(name, values, given) ?? [], end: behind }
}

/** The item at an index, or the entry of a key. */
function itemOf(values: CodeValues, key: CodeValues): CodeValues {
  const keys = textsOf(key).map(({ text }) => text)
  const items = values.flatMap((value) =>
    value.kind === 'list' ? keys.map((text) => itemsOfValue(value)[Number(text)] ?? []) : [],
  )
  return eitherOf(...items, ...keys.map((text) => valuesAt(values, text)))
}

/** Evaluates the operand that starts at a token. */
export function operandAt(evaluation: CodeEvaluation, at: number): EvaluatedCode {
  let operand = primaryAt(evaluation, at)
  for (let next = trailerAt(evaluation, operand); next; next = trailerAt(evaluation, operand)) operand = next
  return operand
}
