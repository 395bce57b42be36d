import { concatAll, replaceByHole, slice } from '../../traced-text.js'
import type { TracedText } from '../../types.js'
import type { TemplateValues } from '../templates.js'
import { stringOf } from './strings.js'
import type { Token } from './tokens.js'

/** The tokens of a file without its comments. */
export interface Groovy {
  readonly document: TracedText
  readonly tokens: readonly Token[]
}

export const writtenAt = ({ document, tokens }: Groovy, at: number): string =>
  document.text.slice(...(tokens[at]?.range ?? [0, 0]))

const isString = ({ kind }: Token): boolean => kind !== 'comment' && kind !== 'word' && kind !== 'sign'

function operandAt({ document, tokens }: Groovy, at: number, values: TemplateValues): TracedText | undefined {
  const token = tokens[at]
  if (!token) return undefined
  if (isString(token)) return stringOf(document, token, values)
  if (token.kind !== 'word') return undefined
  const name = document.text.slice(...token.range)
  return values.get(name) ?? replaceByHole(slice(document, ...token.range), { name, meaning: 'unknown' })
}

/** Strings, and variables, that `+` joins; nothing if the first one is no string. */
export function argumentText(groovy: Groovy, at: number, values: TemplateValues): TracedText | undefined {
  const first = groovy.tokens[at]
  if (!first || !isString(first)) return undefined
  const parts: TracedText[] = []
  for (let next = at; ; next += 2) {
    const operand = operandAt(groovy, next, values)
    if (!operand) break
    parts.push(operand)
    if (writtenAt(groovy, next + 1) !== '+') break
  }
  return concatAll(parts)
}

/** Arguments are looked for so far behind the name of a step. */
const MOST_TOKENS = 24

/** The start of the value of `script:`, or of the first argument. */
function argumentAt(groovy: Groovy, first: number): number {
  if (writtenAt(groovy, first + 1) !== ':') return first
  for (let at = first; at < first + MOST_TOKENS; at++) {
    if (writtenAt(groovy, at) === 'script' && writtenAt(groovy, at + 1) === ':') return at + 2
    if (/^[){}]$/.test(writtenAt(groovy, at))) break
  }
  return first
}

/** What a step or a method is called with: `sh 'x'`, `sh('x')`, `sh(script: 'x')`. */
export const argumentOf = (groovy: Groovy, name: number, values: TemplateValues): TracedText | undefined =>
  argumentText(groovy, argumentAt(groovy, writtenAt(groovy, name + 1) === '(' ? name + 2 : name + 1), values)
