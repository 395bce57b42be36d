import { writtenAs } from '../../traced-text.js'
import type { TracedText } from '../../types.js'
import { codeAt } from '../code/arguments.js'
import { eitherOf, itemsOfValue, textAsValue, textsOf, type CodeValues } from '../code/values.js'
import { argumentValues, namedArgumentOf, type Groovy } from './calls.js'
import type { JenkinsVariables } from './environments.js'
import { parameterTokens, type GroovyFunction } from './functions.js'

/** Maximum length and number of parts of a value that may be a path. */
const MOST_CHARACTERS = 4096
const MOST_PARTS = 200

const isAssignment = (groovy: Groovy, at: number): boolean =>
  groovy.tokens[at]?.kind === 'word' && codeAt(groovy, at + 1) === '=' && codeAt(groovy, at + 2) !== '='

/** A list before `.each` is searched so far back. */
const MOST_TOKENS = 200

/** The token that opens the list which ends before a dot. */
function openBefore(groovy: Groovy, dot: number): number | undefined {
  if (codeAt(groovy, dot - 1) !== ']') return dot - 1
  for (let at = dot - 1, depth = 0; at >= Math.max(0, dot - MOST_TOKENS); at--) {
    const written = codeAt(groovy, at)
    if (written === ']') depth++
    if (written === '[' && --depth === 0) return at
  }
  return undefined
}

/** The variable of a loop, and the token of the list: `for (x in list)`, `list.each { x -> … }`. */
function loopAt(groovy: Groovy, at: number): readonly [name: string, list: number] | undefined {
  const written = (offset: number): string => codeAt(groovy, at + offset)
  if (written(0) === 'for' && written(1) === '(') {
    const separator = [3, 4].find((offset) => /^(?:in|:)$/.test(written(offset)))
    return separator === undefined ? undefined : [written(separator - 1), at + separator + 1]
  }
  const isEach = written(0) === 'each' && written(-1) === '.' && written(1) === '{' && written(3) === '-'
  const list = isEach ? openBefore(groovy, at - 1) : undefined
  return list === undefined ? undefined : [written(2), list]
}

const isShort = (values: CodeValues): boolean =>
  textsOf(values).every(({ text, atoms }) => text.length <= MOST_CHARACTERS && atoms.length <= MOST_PARTS)

/** What a statement at a token gives a variable. */
function givenAt(
  groovy: Groovy,
  at: number,
  values: ReadonlyMap<string, CodeValues>,
): readonly [name: string, values: CodeValues] | undefined {
  const parameter = parameterAt(groovy, at, values)
  if (parameter) return parameter
  if (isAssignment(groovy, at)) return [codeAt(groovy, at), argumentValues(groovy, at + 2, values)]
  const [name, list] = loopAt(groovy, at) ?? []
  if (name === undefined || list === undefined) return undefined
  return [name, eitherOf(...argumentValues(groovy, list, values).flatMap(itemsOfValue))]
}

const PARAMETER = /^(?:string|text)$/

/** `string(name: 'DIR', defaultValue: 'C:/data')` of `parameters { }`. */
function parameterAt(
  groovy: Groovy,
  at: number,
  values: ReadonlyMap<string, CodeValues>,
): readonly [name: string, values: CodeValues] | undefined {
  if (!PARAMETER.test(codeAt(groovy, at)) || codeAt(groovy, at - 1) === '.') return undefined
  const [name, byDefault] = ['name', 'defaultValue'].map((key) => namedArgumentOf(groovy, at, key, values))
  return name && byDefault && [name.text, textAsValue(writtenAs(byDefault, 'input-default'))]
}

/** The tokens in `environment { }`. */
function isEnvironmentAt(groovy: Groovy): (at: number) => boolean {
  let isInside = false
  return (at) => {
    const written = codeAt(groovy, at)
    if (written === 'environment' && codeAt(groovy, at + 1) === '{') isInside = true
    if (written === '}') isInside = false
    return isInside
  }
}

/** Variables that the file gives a value once; with a second assignment the value is unknown. */
export function variablesOf(groovy: Groovy, functions: readonly GroovyFunction[]): JenkinsVariables {
  const parameters = parameterTokens(functions)
  const values = new Map<string, CodeValues>()
  const environment = new Map<string, TracedText>()
  const assigned = new Set<string>()
  const isEnvironment = isEnvironmentAt(groovy)
  for (const at of groovy.tokens.keys()) {
    const isVariableOfSteps = isEnvironment(at)
    const [name, given = []] = parameters.has(at) ? [] : (givenAt(groovy, at, values) ?? [])
    if (name === undefined) continue
    values.delete(name)
    environment.delete(name)
    const isFirst = assigned.size < assigned.add(name).size
    if (isFirst && given.length > 0 && isShort(given)) values.set(name, given)
    const [text] = textsOf(values.get(name) ?? [])
    if (isVariableOfSteps && text) environment.set(name, text)
  }
  return { values, environment }
}
