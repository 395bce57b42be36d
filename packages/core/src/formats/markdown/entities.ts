import { concatAll, replace, slice } from '../../traced-text.js'
import type { TracedText } from '../../types.js'

const ENTITY = /&(?:#(?<decimal>\d{1,7})|#x(?<hex>[\da-f]{1,6})|(?<name>lt|gt|amp|quot|apos|nbsp|bsol|colon|sol));/gi

const NAMED: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  bsol: '\\',
  colon: ':',
  sol: '/',
}

const LAST_CHARACTER = 0x10ffff

function characterOf({ decimal, hex, name }: Readonly<Record<string, string | undefined>>): string {
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? ''
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
  return code > 0 && code <= LAST_CHARACTER ? String.fromCodePoint(code) : '\uFFFD'
}

/** Decodes the character references of HTML that commands are written with. */
export function decodeEntities(text: TracedText): TracedText {
  const parts: TracedText[] = []
  let from = 0
  for (const { 0: entity, index, groups = {} } of text.text.matchAll(ENTITY)) {
    const end = index + entity.length
    parts.push(slice(text, from, index), replace(slice(text, index, end), characterOf(groups)))
    from = end
  }
  return from === 0 ? text : concatAll([...parts, slice(text, from)])
}
