import { meaningOfVariable } from '../../languages/known-variables.js'
import { concatAll, replace, slice, writtenAs } from '../../traced-text.js'
import type { HoleMeaning, TracedText } from '../../types.js'
import { fillTemplates, type Values } from '../templates.js'
import type { Token } from './tokens.js'

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', '\n': '' }

function escaped(written: string): string {
  if (written.length > 2) return String.fromCharCode(Number.parseInt(written.slice(2), 16))
  const sign = written.slice(1)
  return ESCAPES[sign] ?? sign
}

/** Escapes as what they stand for; the rest by another reader. */
function unescape(text: TracedText, readRest: (rest: TracedText) => TracedText): TracedText {
  const parts: TracedText[] = []
  let from = 0
  for (const { 0: written, index } of text.text.matchAll(/\\(?:u[\dA-Fa-f]{4}|[^])/g)) {
    const end = index + written.length
    parts.push(readRest(slice(text, from, index)), replace(slice(text, index, end), escaped(written)))
    from = end
  }
  return concatAll([...parts, readRest(slice(text, from))])
}

/** `${name}`, `$name`, and any other expression in braces. */
const VARIABLE = /\$(?:\{(?:env\.|params\.)?(\w+)\}|\{[^}\n]*\}?|(?:env\.)?([A-Za-z_]\w*)(?![\w.])|[A-Za-z_][\w.]*)/g

const meaningOf = (name: string): HoleMeaning => (name === 'WORKSPACE' ? 'project' : meaningOfVariable(name))

/** The value of a string; in double quotes with its variables. */
export function stringOf(document: TracedText, { kind, content }: Token, values: Values): TracedText {
  const text = slice(document, ...content)
  const fill = (rest: TracedText): TracedText => fillTemplates(rest, { pattern: VARIABLE, values, meaningOf })
  return writtenAs(unescape(text, kind === 'text' ? fill : (rest) => rest), 'json')
}
