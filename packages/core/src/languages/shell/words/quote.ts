import { concat, concatAll, replace, slice, unwritten } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'

const PLAIN = /^[\w%+,./:=@^-]+$/

/** A text as a word that a shell reads as that text: `${V@Q}`, `printf %q`. */
export function quoted(text: TracedText): TracedText {
  if (PLAIN.test(text.text)) return text
  const parts = Array.from(text.text.matchAll(/'|[^']+/g), ({ index, 0: part }) => {
    const written = slice(text, index, index + part.length)
    return part === "'" ? replace(written, String.raw`'\''`) : written
  })
  return concat(unwritten("'"), concatAll(parts), unwritten("'"))
}
