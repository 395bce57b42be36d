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

/** `${name}`, `$name`, and any other expression in braces. */
const VARIABLE = /\$(?:\{(?:env\.|params\.)?(\w+)\}|\{[^}\n]*\}?|(?:env\.)?([A-Za-z_]\w*)(?![\w.])|[A-Za-z_][\w.]*)/g

const meaningOf = (name: string): HoleMeaning => (name === 'WORKSPACE' ? 'project' : meaningOfVariable(name))

/** The value of a string; in all but single quotes with its variables. */
function stringOf(document: TracedText, { kind, content }: CodeToken, values: TemplateValues): TracedText {
  const text = slice(document, ...content)
  const fill = (rest: TracedText): TracedText => fillTemplates(rest, { pattern: VARIABLE, values, meaningOf })
  const value = unescape(text, ESCAPES_IN[kind] ?? IN_QUOTES, kind === 'literal' ? (rest) => rest : fill)
  return writtenAs(value, WRITINGS[kind] ?? 'json')
}

/** More values of the variables in a string are not distinguished. */
const MOST_ROWS = 8

/** The values of variables by their names. */
export type GroovyValues = ReadonlyMap<string, CodeValues>

/** The names of the variables in a text that have values. */
const namesIn = (text: string, values: GroovyValues): readonly string[] => [
  ...new Set(
    [...text.matchAll(VARIABLE)].map((match) => match[1] ?? match[2] ?? '').filter((name) => values.has(name)),
  ),
]

/** The values that a string has by those of its variables. */
export function stringsOf(document: TracedText, token: CodeToken, values: GroovyValues): readonly TracedText[] {
  const names = token.kind === 'literal' ? [] : namesIn(document.text.slice(...token.content), values)
  const known = names.filter((name) => textsOf(values.get(name) ?? []).length > 0)
  const rows = rowsOf(
    known.map((name) => textsOf(values.get(name) ?? [])),
    MOST_ROWS,
  )
  return rows.map((row) => stringOf(document, token, new Map(row.map((text, at) => [known[at] ?? '', text]))))
}
