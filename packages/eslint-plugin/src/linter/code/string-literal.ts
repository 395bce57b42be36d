import type { Range } from '@mount-lint/core'

/** A character of a string and where it was written. */
export interface Character {
  readonly text: string
  readonly range: Range
}

const ESCAPE = /\\(?:u\{([0-9A-Fa-f]{1,6})\}|u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|\r\n|[^])/y

const CONTROLS: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v', 0: '\0' }

function decoded([escape, braced, four, two]: RegExpExecArray): string {
  const code = braced ?? four ?? two
  if (code !== undefined) return String.fromCodePoint(Math.min(parseInt(code, 16), 0x10ffff))
  const letter = escape.slice(1)
  return /^[\r\n\u2028\u2029]/.test(letter) ? '' : (CONTROLS[letter] ?? letter)
}

/** The decoded characters of a string or template with their source ranges; its raw text starts at `offset`. */
export function charactersOf(raw: string, offset: number): Character[] {
  const characters: Character[] = []
  for (let at = 0; at < raw.length;) {
    ESCAPE.lastIndex = at
    const escape = raw[at] === '\\' ? ESCAPE.exec(raw) : null
    const length = escape?.[0].length ?? 1
    const text = escape ? decoded(escape) : raw.charAt(at)
    if (text !== '') characters.push({ text, range: [offset + at, offset + at + length] })
    at += length
  }
  return characters
}
