import { escapeOf, UNSAFE } from '@mount-lint/core'

/** An element with attributes and children; a string is text. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string | number>>
  readonly children?: readonly (Element | string)[]
}

/** Characters that XML 1.0 cannot represent: control characters, lone surrogates and noncharacters. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u

const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }),
)

/** Escapes a character as a reference, or visibly if XML cannot represent it. */
const referenceTo = (character: string): string =>
  FORBIDDEN.test(character) ? escapeOf(character) : `&#${character.codePointAt(0) ?? 0};`

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ENTITIES.get(character) ?? '').replace(UNSAFE, referenceTo)

const written = (attributes: Element['attributes']): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('')

function render({ name, attributes, children = [] }: Element, indent: string): string {
  const start = `${indent}<${name}${written(attributes)}`
  const [only] = children
  if (only === undefined) return `${start}/>\n`
  if (typeof only === 'string')
    return `${start}>${children.map((text) => escaped(text as string)).join('')}</${name}>\n`
  const inner = children.map((child) => (typeof child === 'string' ? escaped(child) : render(child, `${indent}  `)))
  return `${start}>\n${inner.join('')}${indent}</${name}>\n`
}

/** A complete document. */
export const xmlDocument = (root: Element): string => `<?xml version="1.0" encoding="UTF-8"?>\n${render(root, '')}`
