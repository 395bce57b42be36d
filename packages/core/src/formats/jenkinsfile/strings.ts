import { meaningOfVariable } from '../../languages/known-variables.js'
import { unescape, type Escapes } from '../../languages/unescape.js'
import { slice, writtenAs } from '../../traced-text.js'
import type { HoleMeaning, TracedText, Writing } from '../../types.js'
import { fillTemplates, type TemplateValues } from '../templates.js'
import type { Token } from './tokens.js'

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', '\n': '' }

function escaped(written: string): string {
  if (written.length > 2) return String.fromCharCode(Number.parseInt(written.slice(2), 16))
  const sign = written.slice(1)
  return ESCAPES[sign] ?? sign
}

const lastOf = (written: string): string => written.slice(-1)

const IN_QUOTES: Escapes = { pattern: /\\(?:u[\dA-Fa-f]{4}|[^])/g, valueOf: escaped }

/** Between slashes other backslashes stay (Groovy, "Slashy string", "Dollar slashy string"). */
const ESCAPES_IN: Readonly<Partial<Record<Token['kind'], Escapes>>> = {
  slashy: { pattern: /\\\//g, valueOf: lastOf },
  dollar: { pattern: /\$[$/]/g, valueOf: lastOf },
}

const WRITINGS: Readonly<Partial<Record<Token['kind'], Writing>>> = { slashy: 'groovy-slashy', dollar: 'groovy-dollar' }

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
