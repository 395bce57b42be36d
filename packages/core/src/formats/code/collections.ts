import { unwritten } from '../../traced-text.js'
import { codeAt, depthChange } from './arguments.js'
import { orUnknown, type CodeEvaluation, type EvaluatedCode } from './evaluation.js'
import type { Given } from './text-methods.js'
import { listValue, textAsValue, textsOf, type Entry } from './values.js'

/** The token behind the bracket that closes the one at `open`. */
export function endOfBracket({ code, budget }: CodeEvaluation, open: number): number {
  let depth = 0
  for (let at = open; at < code.tokens.length && budget.fuel > 0; at++, budget.fuel--) {
    const change = depthChange(codeAt(code, at))
    depth += change
    if (change < 0 && depth === 0) return at + 1
  }
  return code.tokens.length
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

const entryOf = ({ name, values }: Given): Entry[] =>
  name === undefined ? [] : [{ key: textAsValue(unwritten(name)), value: values }]

/** `[a, b]` and `[key: a]`. */
export function literalAt(evaluation: CodeEvaluation, open: number): EvaluatedCode {
  const { given, end } = givenAt(evaluation, open)
  const entries = given.flatMap(entryOf)
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
