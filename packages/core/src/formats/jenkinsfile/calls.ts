import type { TracedText } from '../../types.js'
import { codeAt, type CodeTokens } from '../code/arguments.js'
import { evaluationOf, expressionAt } from '../code/expressions.js'
import type { CodeEvaluation } from '../code/evaluation.js'
import { textsOf, type CodeValues } from '../code/values.js'
import { stringsOf, type GroovyValues } from './strings.js'
import { tokensOf } from './tokens.js'

/** The tokens of a file without its comments, and what evaluating their expressions may still cost. */
export interface Groovy extends CodeTokens {
  readonly budget: CodeEvaluation['budget']
}

const isString = (kind: string | undefined): boolean =>
  kind === 'literal' || kind === 'text' || kind === 'slashy' || kind === 'dollar'

/** The evaluation of expressions with these variables. */
export function evaluationWith(groovy: Groovy, values: GroovyValues): CodeEvaluation {
  const { document, tokens, budget } = groovy
  const stringAt = (position: number): CodeValues | undefined => {
    const token = tokens[position]
    if (!token || !isString(token.kind)) return undefined
    const texts = stringsOf(document, token, (expression) => valuesOfField(groovy, expression, values))
    return texts.map((text) => ({ kind: 'text', text }))
  }
  return evaluationOf({ code: groovy, stringAt, valueOf: (name) => values.get(name) ?? [], budget })
}

/** The values of the expression at a token. */
export const argumentValues = (groovy: Groovy, at: number, values: GroovyValues): CodeValues =>
  expressionAt(evaluationWith(groovy, values), at).values

const NAME = /^(?:(?:env|params)\.)?([A-Za-z_]\w*)$/

/** The values of an expression in a string, if all of it is evaluated. */
function valuesOfField(groovy: Groovy, document: TracedText, values: GroovyValues): CodeValues {
  const [, name] = NAME.exec(document.text) ?? []
  if (name !== undefined) return values.get(name) ?? []
  const tokens = tokensOf(document.text)
  const evaluation = evaluationWith({ ...groovy, document, tokens }, values)
  const { values: found, end } = expressionAt(evaluation, 0)
  return end === tokens.length ? found : []
}

/** Arguments are looked for so far behind the name of a step. */
const MOST_TOKENS = 24

/** The start of the value of a named argument; `first` is the first token of the arguments. */
function namedArgumentAt(groovy: Groovy, first: number, name: string): number | undefined {
  for (let at = first; at < first + MOST_TOKENS; at++) {
    if (codeAt(groovy, at) === name && codeAt(groovy, at + 1) === ':') return at + 2
    if (/^[){}]$/.test(codeAt(groovy, at))) break
  }
  return undefined
}

/** The start of the value of `script:`, or of the first argument. */
const argumentAt = (groovy: Groovy, first: number): number =>
  (codeAt(groovy, first + 1) === ':' ? namedArgumentAt(groovy, first, 'script') : undefined) ?? first

/** The value of a named argument of a call. */
export function namedArgumentOf(
  groovy: Groovy,
  call: number,
  name: string,
  values: GroovyValues,
): TracedText | undefined {
  const at = codeAt(groovy, call + 1) === '(' ? namedArgumentAt(groovy, call + 2, name) : undefined
  return at === undefined ? undefined : textsOf(argumentValues(groovy, at, values))[0]
}

/** What a step or a method is called with, or what a named argument is: `sh 'x'`, `sh('x')`, `sh(script: 'x')`, `args: 'x'`. */
export const callArguments = (groovy: Groovy, name: number, values: GroovyValues): readonly TracedText[] =>
  textsOf(
    argumentValues(groovy, argumentAt(groovy, /^[(:]$/.test(codeAt(groovy, name + 1)) ? name + 2 : name + 1), values),
  )
