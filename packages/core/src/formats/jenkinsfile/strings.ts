import { meaningOfVariable } from '../../languages/known-variables.js'
import { unescape, type Escapes } from '../../languages/unescape.js'
import { rowsOf } from '../../languages/windows/variables.js'
import { slice, writtenAs } from '../../traced-text.js'
import type { HoleMeaning, TracedText, Writing } from '../../types.js'
import { fillTemplates, type TemplateValues } from '../templates.js'
import type { CodeToken } from '../code/tokens.js'
import { textsOf, type CodeValues } from '../code/values.js'

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', '\n': '' }

function escaped(written: string): string {
  if (written.length > 2) return String.fromCharCode(Number.parseInt(written.slice(2), 16))
  const sign = written.slice(1)
  return ESCAPES[sign] ?? sign
}

const lastOf = (written: string): string => written.slice(-1)

const IN_QUOTES: Escapes = { pattern: /\\(?:u[\dA-Fa-f]{4}|[^])/g, valueOf: escaped }

/** Between slashes other backslashes stay (Groovy, "Slashy string", "Dollar slashy string"). */
const ESCAPES_IN: Readonly<Partial<Record<CodeToken['kind'], Escapes>>> = {
  slashy: { pattern: /\\\//g, valueOf: lastOf },
  dollar: { pattern: /\$[$/]/g, valueOf: lastOf },
}

const WRITINGS: Readonly<Partial<Record<CodeToken['kind'], Writing>>> = {
  slashy: 'groovy-slashy',
  dollar: 'groovy-dollar',
}

/** `${expression}` and `$name.property`. */
const EXPRESSION = /\$(?:\{([^}\n]*)\}?|([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*))/g

const meaningOf = (expression: string): HoleMeaning => {
  const name = expression.trim().replace(/^(?:env|params)\./, '')
  return name === 'WORKSPACE' ? 'project' : meaningOfVariable(name)
}

/** The expression in a part of a string. */
const expressionIn = (written: TracedText): TracedText => {
  const from = written.text.startsWith('${') ? 2 : 1
  return slice(written, from, written.text.endsWith('}') ? written.text.length - 1 : undefined)
}

/** The value of a string; in all but single quotes with those of its expressions. */
function stringOf(document: TracedText, { kind, content }: CodeToken, values: TemplateValues): TracedText {
  const text = slice(document, ...content)
  const evaluate = (written: TracedText): TracedText | undefined => values.get(expressionIn(written).text)
  const fill = (rest: TracedText): TracedText => fillTemplates(rest, { pattern: EXPRESSION, evaluate, meaningOf })
  const value = unescape(text, ESCAPES_IN[kind] ?? IN_QUOTES, kind === 'literal' ? (rest) => rest : fill)
  return writtenAs(value, WRITINGS[kind] ?? 'json')
}

/** Maximum number of values of a string. */
const MOST_ROWS = 8

/** The values of variables by their names. */
export type GroovyValues = ReadonlyMap<string, CodeValues>

/** The different expressions in a string. */
const expressionsIn = (text: TracedText): readonly TracedText[] => {
  const all = [...text.text.matchAll(EXPRESSION)].map(({ 0: written, index }) =>
    expressionIn(slice(text, index, index + written.length)),
  )
  return [...new Map(all.map((expression) => [expression.text, expression])).values()]
}

/** The values that a string has by those of its expressions. */
export function stringsOf(
  document: TracedText,
  token: CodeToken,
  evaluate: (expression: TracedText) => CodeValues,
): readonly TracedText[] {
  const expressions = token.kind === 'literal' ? [] : expressionsIn(slice(document, ...token.content))
  const known = expressions
    .map((expression) => [expression.text, textsOf(evaluate(expression))] as const)
    .filter(([, texts]) => texts.length > 0)
  const rows = rowsOf(
    known.map(([, texts]) => texts),
    MOST_ROWS,
  )
  return rows.map((row) => stringOf(document, token, new Map(row.map((text, at) => [known[at]?.[0] ?? '', text]))))
}
