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

/** Strings, and variables, that `+` joins; nothing if the first one is neither a string nor a known variable. */
export function argumentText(groovy: Groovy, at: number, values: TemplateValues): TracedText | undefined {
  const first = groovy.tokens[at]
  if (!first || !(isString(first) || values.has(writtenAt(groovy, at)))) return undefined
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

/** The start of the value of a named argument; `first` is the first token of the arguments. */
function namedArgumentAt(groovy: Groovy, first: number, name: string): number | undefined {
  for (let at = first; at < first + MOST_TOKENS; at++) {
    if (writtenAt(groovy, at) === name && writtenAt(groovy, at + 1) === ':') return at + 2
    if (/^[){}]$/.test(writtenAt(groovy, at))) break
  }
  return undefined
}

/** The start of the value of `script:`, or of the first argument. */
const argumentAt = (groovy: Groovy, first: number): number =>
  (writtenAt(groovy, first + 1) === ':' ? namedArgumentAt(groovy, first, 'script') : undefined) ?? first

/** The value of a named argument of a call. */
export function namedArgumentOf(
  groovy: Groovy,
  call: number,
  name: string,
  values: TemplateValues,
): TracedText | undefined {
  const at = writtenAt(groovy, call + 1) === '(' ? namedArgumentAt(groovy, call + 2, name) : undefined
  return at === undefined ? undefined : argumentText(groovy, at, values)
}

/** What a step or a method is called with, or what a named argument is: `sh 'x'`, `sh('x')`, `sh(script: 'x')`, `args: 'x'`. */
export const argumentOf = (groovy: Groovy, name: number, values: TemplateValues): TracedText | undefined =>
  argumentText(groovy, argumentAt(groovy, /^[(:]$/.test(writtenAt(groovy, name + 1)) ? name + 2 : name + 1), values)
