import { codeAt, type CodeTokens } from './arguments.js'
import { evaluationOf, expressionAt } from './expressions.js'
import { budgetOf, type CodeEvaluation } from './evaluation.js'
import { codeString } from './strings.js'
import { textAsValue, textsOf, usedAt, type CodeValues } from './values.js'

/** `name = value`, `name := value` and `name: Type = value`; the token of the value. */
function valueAt(code: CodeTokens, at: number): number | undefined {
  const isTyped = codeAt(code, at + 1) === ':' && code.tokens[at + 2]?.kind === 'word'
  const sign = isTyped ? at + 3 : codeAt(code, at + 1) === ':' ? at + 2 : at + 1
  return codeAt(code, sign) === '=' && !/^[=>]$/.test(codeAt(code, sign + 1)) ? sign + 1 : undefined
}

/** `Type name,` and `name: Type)`: a parameter, whose value its callers decide. */
function isParameter(code: CodeTokens, at: number): boolean {
  const isBehindType = code.tokens[at - 1]?.kind === 'word' && codeAt(code, at - 1) !== 'return'
  const isBeforeType = codeAt(code, at + 1) === ':' && code.tokens[at + 2]?.kind === 'word'
  return /^[,)]$/.test(codeAt(code, isBeforeType ? at + 3 : at + 1)) && (isBehindType || isBeforeType)
}

/** Behind these, `name = value` is a named argument. */
const isInCall = (code: CodeTokens, at: number): boolean => /^[(,.]$/.test(codeAt(code, at - 1))

const isAppended = (code: CodeTokens, at: number): boolean =>
  codeAt(code, at + 1) === '+' && codeAt(code, at + 2) === '='

/** The values of names that a file defines once; of other names nothing is known. */
function definitionsIn(code: CodeTokens): ReadonlyMap<string, number> {
  const once = new Map<string, number>()
  const others = new Set<string>()
  for (const [at, { kind }] of code.tokens.entries()) {
    if (kind !== 'word') continue
    const name = codeAt(code, at)
    const value = isInCall(code, at) ? undefined : valueAt(code, at)
    if (isParameter(code, at) || isAppended(code, at) || (value !== undefined && once.has(name))) others.add(name)
    else if (value !== undefined) once.set(name, value)
  }
  return new Map([...once].filter(([name]) => !others.has(name)))
}

/** The evaluation of a file, in which names have the values of their definitions. */
export function evaluationOfFile(code: CodeTokens): CodeEvaluation {
  const definitions = definitionsIn(code)
  const known = new Map<string, CodeValues>()
  const valueOf = (name: string): CodeValues => {
    const at = definitions.get(name)
    if (at === undefined || known.has(name)) return known.get(name) ?? []
    // A definition that needs itself has no value.
    known.set(name, [])
    const { values } = expressionAt(evaluation, at)
    known.set(name, values)
    return values
  }
  const evaluation = evaluationOf({
    code,
    valueOf: (name, use) => usedAt(use, valueOf(name)),
    stringAt: (at) => {
      const token = code.tokens[at]
      const text = token && codeString(code.document, token, code.syntax, (name) => textsOf(valueOf(name))[0])
      return text && textAsValue(text)
    },
    budget: budgetOf(code),
  })
  return evaluation
}
