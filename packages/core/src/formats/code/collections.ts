import { behindBracket, codeAt, depthChange } from './arguments.js'
import { orUnknown, type CodeEvaluation, type EvaluatedCode } from './evaluation.js'
import { namedEntries, type Given } from './text-methods.js'
import { listValue, textsOf } from './values.js'

/** As `behindBracket`, paid for from the budget; without one left, the end of the file. */
export function endOfBracket({ code, budget }: CodeEvaluation, open: number): number {
  if (budget.fuel <= 0) return code.tokens.length
  const end = behindBracket(code, open)
  budget.fuel -= end - open
  return end
}

/** What is between brackets and commas, each with its name or key; closures and statements among them have no value. */
export function givenAt(
  evaluation: CodeEvaluation,
  open: number,
): { readonly given: readonly Given[]; readonly end: number } {
  const { code } = evaluation
  const given: Given[] = []
  let at = open + 1
  while (at < code.tokens.length && depthChange(codeAt(code, at)) >= 0) {
    if (codeAt(code, at) === ',') {
      at++
      continue
    }
    const isNamed = /^[:=]$/.test(codeAt(code, at + 1)) && codeAt(code, at + 2) !== '='
    const from = isNamed ? at + 2 : at
    const name = isNamed ? (textsOf(evaluation.stringAt(at) ?? [])[0]?.text ?? codeAt(code, at)) : undefined
    const item = evaluation.expressionAt(evaluation, from)
    given.push({ ...(name === undefined ? {} : { name }), values: orUnknown(evaluation, from, item) })
    at = item.end
    if (!/^[,)\]}]$/.test(codeAt(code, at))) return { given, end: endOfBracket(evaluation, open) }
  }
  return { given, end: at + 1 }
}

/** `[a, b]` and `[key: a]`. */
export function literalAt(evaluation: CodeEvaluation, open: number): EvaluatedCode {
  const { given, end } = givenAt(evaluation, open)
  const entries = namedEntries(given)
  return {
    values: entries.length > 0 ? [{ kind: 'dict', entries }] : listValue(given.map(({ values }) => values)),
    end,
  }
}

/** A type is read up to so many tokens. */
const MOST_TOKENS = 12

const TYPE_SIGN = /^[\][<>.]$/

/** `new String[] { a, b }`, `new List<string> { a }` and `[]string{a, b}`: the items behind the type. */
export function itemsBehindType(evaluation: CodeEvaluation, from: number): EvaluatedCode | undefined {
  const { code } = evaluation
  let at = from
  const isType = (): boolean => TYPE_SIGN.test(codeAt(code, at)) || code.tokens[at]?.kind === 'word'
  while (at < from + MOST_TOKENS && isType()) at++
  if (codeAt(code, at) === '(' && codeAt(code, at + 1) === ')') at += 2
  const isList = /^[\])>]$/.test(codeAt(code, at - 1)) || codeAt(code, from) === '['
  return isList && codeAt(code, at) === '{' ? literalAt(evaluation, at) : undefined
}
