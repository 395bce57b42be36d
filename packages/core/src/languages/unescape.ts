import { concatAll, replace, slice } from '../traced-text.js'
import type { TracedText } from '../types.js'

/** The escape sequences of a string and their values. */
export interface Escapes {
  /** A global expression. */
  readonly pattern: RegExp
  readonly valueOf: (written: string) => string
}

const asIs = (text: TracedText): TracedText => text

/** Replaces escape sequences by their values; `readRest` converts the text between them. */
export function unescape(text: TracedText, { pattern, valueOf }: Escapes, readRest = asIs): TracedText {
  const parts: TracedText[] = []
  let from = 0
  for (const { 0: written, index } of text.text.matchAll(pattern)) {
    const end = index + written.length
    parts.push(readRest(slice(text, from, index)), replace(slice(text, index, end), valueOf(written)))
    from = end
  }
  return concatAll([...parts, readRest(slice(text, from))])
}
