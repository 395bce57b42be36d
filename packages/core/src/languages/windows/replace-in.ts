import { concatAll, EMPTY, HOLE, replace, slice } from '../../traced-text.js'
import type { TracedText } from '../../types.js'

/** Replaces all occurrences in a text; unknown parts stay. */
export function replaceIn(text: TracedText, sought: string, by: string, matching: 'exact' | 'any-case'): TracedText {
  if (sought === '') return text
  const fold = (characters: string): string => (matching === 'any-case' ? characters.toLowerCase() : characters)
  const [inside, wanted] = [fold(text.text), fold(sought)]
  if (inside.length !== text.text.length) return text
  const parts: TracedText[] = []
  let from = 0
  for (let at = inside.indexOf(wanted); at >= 0; at = inside.indexOf(wanted, from)) {
    const found = slice(text, at, at + sought.length)
    parts.push(slice(text, from, at), by === '' ? EMPTY : replace(found, by))
    from = at + sought.length
  }
  return from === 0 ? text : concatAll([...parts, slice(text, from)])
}

export const isKnownText = ({ text }: TracedText): boolean => !text.includes(HOLE)
