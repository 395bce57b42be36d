import { concatAll, replace, slice, unwritten } from '../../traced-text.js'
import type { TracedText } from '../../types.js'
import type { TemplateValues } from '../templates.js'

/** Longest value that may be a path. */
const MOST_CHARACTERS = 4096

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '\n': '' }

function unescape(text: TracedText): TracedText {
  const parts: TracedText[] = []
  let from = 0
  for (const { 0: written, 1: sign = '', index } of text.text.matchAll(/\\([^])/g)) {
    const end = index + written.length
    parts.push(slice(text, from, index), replace(slice(text, index, end), ESCAPES[sign] ?? sign))
    from = end
  }
  return concatAll([...parts, slice(text, from)])
}

/** `env('NAME', ` before the value that stands for a variable. */
const ENVIRONMENT = /[ \t]*env(?:_var_or_default)?\([ \t]*(?:'[^']*'|"[^"]*")[ \t]*,/y

const CLOSE = /[ \t]*\)/y

const OPERAND = /[ \t]*(?:'([^']*)'|"((?:[^"\\]|\\[^])*)"|([A-Za-z_][\w-]*)(?![\w-]*\())/y

const OPERATOR = /[ \t]*([+/])(?![+/])/y

/** The operand at an offset; what the file does not say has no value. */
function operandOf(text: TracedText, match: RegExpExecArray, values: TemplateValues): TracedText | undefined {
  const [whole, literal, escaped, name] = match
  if (name !== undefined) return values.get(name)
  const start = match.index + whole.length - 1 - (literal ?? escaped ?? '').length
  const content = slice(text, start, match.index + whole.length - 1)
  return escaped === undefined ? content : unescape(content)
}

function matchAt(pattern: RegExp, { text }: TracedText, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

interface Operand {
  readonly value: TracedText
  readonly end: number
}

/** The operand at an offset, also as the default of a variable of the environment. */
function operandAt(text: TracedText, at: number, values: TemplateValues): Operand | undefined {
  const variable = matchAt(ENVIRONMENT, text, at)
  const operand = matchAt(OPERAND, text, at + (variable?.[0].length ?? 0))
  const value = operand && operandOf(text, operand, values)
  if (!value) return undefined
  const end = operand.index + operand[0].length
  const close = variable ? matchAt(CLOSE, text, end) : undefined
  return close === null ? undefined : { value, end: end + (close?.[0].length ?? 0) }
}

/** The value of strings, variables and defaults joined by `+` or `/`; undefined for every other expression. */
export function justValueOf(text: TracedText, values: TemplateValues): TracedText | undefined {
  const parts: TracedText[] = []
  let at = 0
  for (;;) {
    const operand = operandAt(text, at, values)
    if (!operand) return undefined
    parts.push(operand.value)
    const [written = '', sign] = matchAt(OPERATOR, text, operand.end) ?? []
    if (sign === undefined) return /^[ \t]*(?:#.*)?$/.test(text.text.slice(operand.end)) ? bounded(parts) : undefined
    if (sign === '/') parts.push(unwritten('/'))
    at = operand.end + written.length
  }
}

function bounded(parts: readonly TracedText[]): TracedText | undefined {
  const value = concatAll(parts)
  return value.text.length > MOST_CHARACTERS ? undefined : value
}
