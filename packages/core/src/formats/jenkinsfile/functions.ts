import { argumentsAt, behindBracket, codeAt, MOST_TOKENS, type Argument } from '../code/arguments.js'
import { givenAt } from '../code/collections.js'
import { namedEntries, unnamed, type Given } from '../code/text-methods.js'
import { eitherOf, type CodeValues } from '../code/values.js'
import { argumentValues, evaluationWith, type Groovy } from './calls.js'
import type { GroovyValues } from './strings.js'

interface Parameter {
  readonly name: string
  /** The first token of its default. */
  readonly fallback?: number
}

/** A function: `def name(String a, b = 'x') { … }`. */
export interface GroovyFunction {
  readonly name: string
  readonly parameters: readonly Parameter[]
  /** The bracket that opens its parameters, and the one that opens its body. */
  readonly open: number
  readonly body: number
}

const TYPE = /^(?:def|void|String|Map|List|Object|boolean|Boolean|int|Integer)$/

function parameterOf(groovy: Groovy, { from, to, name }: Argument): Parameter {
  if (name !== undefined) return { name, fallback: from }
  for (let at = from + 1; at < to; at++)
    if (codeAt(groovy, at) === '=') return { name: codeAt(groovy, at - 1), fallback: at + 1 }
  return { name: codeAt(groovy, to - 1) }
}

function functionAt(groovy: Groovy, at: number): readonly GroovyFunction[] {
  const open = at + 2
  if (!TYPE.test(codeAt(groovy, at)) || codeAt(groovy, open) !== '(') return []
  const body = behindBracket(groovy, open, Math.min(groovy.tokens.length, open + MOST_TOKENS))
  if (codeAt(groovy, body) !== '{') return []
  const parameters = argumentsAt(groovy, open).map((one) => parameterOf(groovy, one))
  return [{ name: codeAt(groovy, at + 1), parameters, open, body }]
}

/** Maximum number of functions, since the body of each has a copy of all variables. */
const MOST_FUNCTIONS = 200

/** The functions that a file defines. */
export const functionsIn = (groovy: Groovy): readonly GroovyFunction[] =>
  [...groovy.tokens.keys()].flatMap((at) => functionAt(groovy, at)).slice(0, MOST_FUNCTIONS)

/** The tokens between the brackets of parameters, whose defaults are no assignments. */
export const parameterTokens = (functions: readonly GroovyFunction[]): ReadonlySet<number> =>
  new Set(
    functions.flatMap(({ open, body }) => Array.from({ length: Math.max(0, body - open) }, (_, index) => open + index)),
  )

/** Named arguments are one map, which is the first argument (Groovy's "Named parameters"). */
function inOrder(given: readonly Given[]): readonly CodeValues[] {
  const entries = namedEntries(given)
  return entries.length > 0 ? [[{ kind: 'dict', entries }], ...unnamed(given)] : unnamed(given)
}

/** Maximum number of calls of a function. */
const MOST_CALLS = 8

/** What a file calls functions with, by their names. */
function callsIn(groovy: Groovy, functions: readonly GroovyFunction[], values: GroovyValues) {
  const definitions = new Set(functions.map(({ open }) => open))
  const calls = new Map(functions.map(({ name }) => [name, [] as (readonly CodeValues[])[]]))
  for (const [at, { kind }] of groovy.tokens.entries()) {
    const known = kind === 'word' && codeAt(groovy, at - 1) !== '.' ? calls.get(codeAt(groovy, at)) : undefined
    if (!known || known.length >= MOST_CALLS || definitions.has(at + 1)) continue
    if (codeAt(groovy, at + 1) === '(') known.push(inOrder(givenAt(evaluationWith(groovy, values), at + 1).given))
    else if (/^['"]/.test(codeAt(groovy, at + 1))) known.push([argumentValues(groovy, at + 1, values)])
  }
  return calls
}

/** The values of the parameters in the body of each function, by the bracket that opens it. */
export function parametersByBody(
  groovy: Groovy,
  functions: readonly GroovyFunction[],
  values: GroovyValues,
): ReadonlyMap<number, GroovyValues> {
  const calls = callsIn(groovy, functions, values)
  return new Map(
    functions.map(({ name, parameters, body }) => {
      const given = calls.get(name) ?? []
      const valuesOf = ({ fallback }: Parameter, position: number): CodeValues => {
        const isOmitted = given.length === 0 || given.some((row) => row.length <= position)
        const byDefault = isOmitted && fallback !== undefined ? argumentValues(groovy, fallback, values) : []
        return eitherOf(...given.map((row) => row[position] ?? []), byDefault)
      }
      return [body, new Map(parameters.map((one, position) => [one.name, valuesOf(one, position)]))]
    }),
  )
}
