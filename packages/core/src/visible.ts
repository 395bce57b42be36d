/**
 * Characters that are invisible or change how others are displayed: control characters, direction marks, joiners,
 * variation selectors, tags, lone surrogates and noncharacters; also the second character of `##[` and the first of a
 * leading `::`, which start log commands of GitHub Actions and Azure Pipelines.
 */
export const UNSAFE =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]|(?<=#)#(?=\[)|(?<=^|\s):(?=:)/gu

const LETTERS: ReadonlyMap<string, string> = new Map(Object.entries({ '\n': 'n', '\r': 'r', '\t': 't' }))

/** The escape of a character that `UNSAFE` matches. */
export function escapeOf(character: string): string {
  const letter = LETTERS.get(character)
  if (letter !== undefined) return `\\${letter}`
  const hex = (character.codePointAt(0) ?? 0).toString(16)
  if (hex.length <= 2) return `\\x${hex.padStart(2, '0')}`
  return hex.length <= 4 ? `\\u${hex.padStart(4, '0')}` : `\\u{${hex}}`
}

/** The text in one line, with escapes such as `\x1b` and `\u202e` for unsafe characters. */
export const visible = (text: string): string => text.replace(UNSAFE, escapeOf)
