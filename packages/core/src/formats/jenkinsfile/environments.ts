import { slice } from '../../traced-text.js'
import type { TracedText } from '../../types.js'
import type { TemplateValues } from '../templates.js'
import { argumentText, writtenAt, type Groovy } from './calls.js'

/** What a part of a file knows of its variables. */
export interface JenkinsVariables {
  readonly values: TemplateValues
  /** Those that steps get: of an `environment` block, and of `withEnv` around them. */
  readonly environment: TemplateValues
}

/** More variables than a pipeline sets: blocks in one another each have all of those around them. */
const MOST_VARIABLES = 200

const ASSIGNMENT = /^(\w+)=/

/** The strings of a list: `['A=b', "C=$d"]`. */
function stringsOf(groovy: Groovy, bracket: number, values: TemplateValues): TracedText[] {
  const strings: TracedText[] = []
  for (let at = bracket; at < groovy.tokens.length && writtenAt(groovy, at) !== ']'; at++) {
    const isItem = /^[[,]$/.test(writtenAt(groovy, at))
    const text = isItem ? argumentText(groovy, at + 1, values) : undefined
    if (text) strings.push(text)
  }
  return strings
}

const added = (before: TemplateValues, more: TemplateValues): TemplateValues => new Map([...before, ...more])

/** The variables in the block behind `withEnv(['A=b'])`. */
function inBlock(groovy: Groovy, at: number, { values, environment }: JenkinsVariables): JenkinsVariables {
  const bracket = writtenAt(groovy, at + 1) === '(' ? at + 2 : at + 1
  if (writtenAt(groovy, bracket) !== '[' || environment.size > MOST_VARIABLES) return { values, environment }
  const given = new Map(
    stringsOf(groovy, bracket, values).flatMap((text) => {
      const [head, name] = ASSIGNMENT.exec(text.text) ?? []
      return head === undefined || name === undefined ? [] : [[name, slice(text, head.length)] as const]
    }),
  )
  return { values: added(values, given), environment: added(environment, given) }
}

/** For each token the variables that are known there. */
export function variablesAt(groovy: Groovy, ofFile: JenkinsVariables): readonly JenkinsVariables[] {
  const open = [ofFile]
  let next: JenkinsVariables | undefined
  return groovy.tokens.map((_, at) => {
    const [written, current] = [writtenAt(groovy, at), open.at(-1) ?? ofFile]
    if (written === 'withEnv') next = inBlock(groovy, at, current)
    if (written === '{') {
      open.push(next ?? current)
      next = undefined
    }
    if (written === '}' && open.length > 1) open.pop()
    return open.at(-1) ?? ofFile
  })
}
