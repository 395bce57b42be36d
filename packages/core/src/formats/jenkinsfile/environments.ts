import { slice } from '../../traced-text.js'
import type { TracedText } from '../../types.js'
import type { TemplateValues } from '../templates.js'
import { behindBracket, codeAt, MOST_TOKENS } from '../code/arguments.js'
import { itemsOfValue, textAsValue, textsOf } from '../code/values.js'
import { argumentValues, callArguments, type Groovy } from './calls.js'
import { parametersByBody, type GroovyFunction } from './functions.js'
import type { GroovyValues } from './strings.js'

/** The variables that are known in a part of a file. */
export interface JenkinsVariables {
  readonly values: GroovyValues
  /** Those that steps get: of an `environment` block, and of `withEnv` around them. */
  readonly environment: TemplateValues
  /** The working directory of steps, if an absolute path sets it. */
  readonly folder?: TracedText
}

/** Maximum number of variables, since nested blocks copy those of outer ones. */
const MOST_VARIABLES = 200

const ASSIGNMENT = /^(\w+)=/

/** The variables in the block behind `withEnv(['A=b'])`. */
function inBlock(groovy: Groovy, at: number, outer: JenkinsVariables): JenkinsVariables {
  const { values, environment } = outer
  const bracket = codeAt(groovy, at + 1) === '(' ? at + 2 : at + 1
  if (codeAt(groovy, bracket) !== '[' || environment.size > MOST_VARIABLES) return outer
  const strings = argumentValues(groovy, bracket, values).flatMap(itemsOfValue).flatMap(textsOf)
  const given = strings.flatMap((text) => {
    const [head, name] = ASSIGNMENT.exec(text.text) ?? []
    return head === undefined || name === undefined ? [] : [[name, slice(text, head.length)] as const]
  })
  return {
    ...outer,
    values: new Map([...values, ...given.map(([name, text]) => [name, textAsValue(text)] as const)]),
    environment: new Map([...environment, ...given]),
  }
}

const ABSOLUTE = /^(?:[A-Za-z]:[\\/]|\/)/

/** The block behind `dir('/mnt/c/app')`; a relative path is in the project. */
function inFolderBlock(groovy: Groovy, at: number, outer: JenkinsVariables): JenkinsVariables {
  const [path, ...others] = callArguments(groovy, at, outer.values)
  const { values, environment } = outer
  return path && others.length === 0 && ABSOLUTE.test(path.text)
    ? { values, environment, folder: path }
    : { values, environment }
}

/** `dir('…') {`: `dir` of an agent's `dockerfile` has no block. */
function isCallOfDir(groovy: Groovy, at: number): boolean {
  if (codeAt(groovy, at) !== 'dir' || codeAt(groovy, at - 1) === '.') return false
  const isInBrackets = codeAt(groovy, at + 1) === '('
  const end = isInBrackets ? behindBracket(groovy, at + 1, Math.min(groovy.tokens.length, at + MOST_TOKENS)) : at + 2
  return codeAt(groovy, end) === '{'
}

const withParameters = (outer: JenkinsVariables, parameters: GroovyValues | undefined): JenkinsVariables =>
  parameters ? { ...outer, values: new Map([...outer.values, ...parameters]) } : outer

/** For each token the variables that are known there. */
export function variablesAt(
  groovy: Groovy,
  ofFile: JenkinsVariables,
  functions: readonly GroovyFunction[],
): readonly JenkinsVariables[] {
  const bodies = parametersByBody(groovy, functions, ofFile.values)
  const open = [ofFile]
  let next: JenkinsVariables | undefined
  return groovy.tokens.map((_, at) => {
    const [written, current] = [codeAt(groovy, at), open.at(-1) ?? ofFile]
    if (written === 'withEnv') next = inBlock(groovy, at, current)
    if (isCallOfDir(groovy, at)) next = inFolderBlock(groovy, at, current)
    if (written === '{') {
      open.push(withParameters(next ?? current, bodies.get(at)))
      next = undefined
    }
    if (written === '}' && open.length > 1) open.pop()
    return open.at(-1) ?? ofFile
  })
}
