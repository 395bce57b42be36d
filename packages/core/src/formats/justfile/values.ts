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

/** The value of strings and variables joined by `+` or `/`; undefined for every other expression. */
export function justValueOf(text: TracedText, values: TemplateValues): TracedText | undefined {
  const parts: TracedText[] = []
  let at = 0
  for (;;) {
    OPERAND.lastIndex = at
    const operand = OPERAND.exec(text.text)
    const value = operand && operandOf(text, operand, values)
    if (!value) return undefined
    parts.push(value)
    OPERATOR.lastIndex = OPERAND.lastIndex
    const [, sign] = OPERATOR.exec(text.text) ?? []
    if (sign === undefined)
      return /^[ \t]*(?:#.*)?$/.test(text.text.slice(OPERAND.lastIndex)) ? bounded(parts) : undefined
    if (sign === '/') parts.push(unwritten('/'))
    at = OPERATOR.lastIndex
  }
}

function bounded(parts: readonly TracedText[]): TracedText | undefined {
  const value = concatAll(parts)
  return value.text.length > MOST_CHARACTERS ? undefined : value
}
