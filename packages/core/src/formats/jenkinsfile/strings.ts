import { meaningOfVariable } from '../../languages/known-variables.js'
import { concatAll, replace, slice, writtenAs } from '../../traced-text.js'
import type { HoleMeaning, TracedText, Writing } from '../../types.js'
import { fillTemplates, type TemplateValues } from '../templates.js'
import type { Token } from './tokens.js'

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', '\n': '' }

function escaped(written: string): string {
  if (written.length > 2) return String.fromCharCode(Number.parseInt(written.slice(2), 16))
  const sign = written.slice(1)
  return ESCAPES[sign] ?? sign
}

/** What is an escape in a string, and what it stands for. */
interface Escapes {
  readonly pattern: RegExp
  readonly valueOf: (written: string) => string
}

const lastOf = (written: string): string => written.slice(-1)

const IN_QUOTES: Escapes = { pattern: /\\(?:u[\dA-Fa-f]{4}|[^])/g, valueOf: escaped }

/** Between slashes other backslashes stay (Groovy, "Slashy string", "Dollar slashy string"). */
const ESCAPES_IN: Readonly<Partial<Record<Token['kind'], Escapes>>> = {
  slashy: { pattern: /\\\//g, valueOf: lastOf },
  dollar: { pattern: /\$[$/]/g, valueOf: lastOf },
}

const WRITINGS: Readonly<Partial<Record<Token['kind'], Writing>>> = { slashy: 'groovy-slashy', dollar: 'groovy-dollar' }

/** Escapes as what they stand for; the rest by another reader. */
function unescape(
  text: TracedText,
  { pattern, valueOf }: Escapes,
  readRest: (rest: TracedText) => TracedText,
): TracedText {
  const parts: TracedText[] = []
  let from = 0
  for (const { 0: written, index } of text.text.matchAll(pattern)) {
    const end = index + written.length
    parts.push(readRest(slice(text, from, index)), replace(slice(text, index, end), valueOf(written)))
    from = end
  }
  return concatAll([...parts, readRest(slice(text, from))])
}

/** `${name}`, `$name`, and any other expression in braces. */
const VARIABLE = /\$(?:\{(?:env\.|params\.)?(\w+)\}|\{[^}\n]*\}?|(?:env\.)?([A-Za-z_]\w*)(?![\w.])|[A-Za-z_][\w.]*)/g

const meaningOf = (name: string): HoleMeaning => (name === 'WORKSPACE' ? 'project' : meaningOfVariable(name))

/** The value of a string; in all but single quotes with its variables. */
export function stringOf(document: TracedText, { kind, content }: Token, values: TemplateValues): TracedText {
  const text = slice(document, ...content)
  const fill = (rest: TracedText): TracedText => fillTemplates(rest, { pattern: VARIABLE, values, meaningOf })
  const value = unescape(text, ESCAPES_IN[kind] ?? IN_QUOTES, kind === 'literal' ? (rest) => rest : fill)
  return writtenAs(value, WRITINGS[kind] ?? 'json')
}
