/** Whether a path segment matches. */
export type Segment = (text: string) => boolean

/** A character of a segment pattern; a star matches any number of characters. */
type Part = 'star' | ((character: string) => boolean)

const MAGIC = /[*?[\\]/

const isCharacter =
  (expected: string): Part =>
  (character) =>
    character === expected

/** The end of `[…]`, whose first character may be `]`; -1 if it is not closed. */
function endOfClass(pattern: string, start: number): number {
  const first = /^\[[!^]?/.exec(pattern.slice(start))?.[0].length ?? 1
  return pattern.indexOf(']', start + first + 1)
}

function classOf(text: string): Part {
  const [, sign = '', characters = ''] = /^([!^]?)(.*)$/su.exec(text) ?? []
  const safe = characters.replace(/\\?([\\\]^[])/g, '\\$1')
  try {
    const expected = new RegExp(`^[${sign === '' ? '' : '^'}${safe}]$`, 'u')
    return (character) => expected.test(character)
  } catch {
    // A reversed range matches nothing.
    return () => false
  }
}

function partsOf(pattern: string): Part[] {
  const parts: Part[] = []
  for (let at = 0; at < pattern.length; at++) {
    const character = String.fromCodePoint(pattern.codePointAt(at) ?? 0)
    const end = character === '[' ? endOfClass(pattern, at) : -1
    if (end >= 0) {
      parts.push(classOf(pattern.slice(at + 1, end)))
      at = end
    } else if (character === '*') {
      if (parts.at(-1) !== 'star') parts.push('star')
    } else if (character === '?') parts.push(() => true)
    else if (character === '\\' && at + 1 < pattern.length) parts.push(isCharacter(pattern.charAt(++at)))
    else {
      parts.push(isCharacter(character))
      at += character.length - 1
    }
  }
  return parts
}

/** Only the last star backtracks, so the time is at most pattern × text. */
function matches(parts: readonly Part[], characters: readonly string[]): boolean {
  let at = 0
  let part = 0
  let retry: { readonly part: number; at: number } | undefined
  while (at < characters.length) {
    const expected = parts[part]
    if (expected === 'star') retry = { part: ++part, at }
    else if (expected?.(characters[at] ?? '')) {
      part++
      at++
    } else if (retry) {
      at = ++retry.at
      part = retry.part
    } else return false
  }
  return parts.slice(part).every((rest) => rest === 'star')
}

/** Compiles one segment of a `.gitignore` pattern. */
export function segmentOf(pattern: string): Segment {
  if (!MAGIC.test(pattern)) return (text) => text === pattern
  const parts = partsOf(pattern)
  return (text) => matches(parts, Array.from(text))
}
