import { concat, concatAll, replace, slice, unwritten } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'

/** Each match with its quotes or backslashes, between what stays. */
function withMatches(text: TracedText, pattern: RegExp, change: (match: TracedText) => TracedText): TracedText {
  const parts: TracedText[] = []
  let start = 0
  for (const { index, 0: match } of text.text.matchAll(pattern)) {
    parts.push(slice(text, start, index), change(slice(text, index, index + match.length)))
    start = index + match.length
  }
  return concatAll([...parts, slice(text, start)])
}

/** A text in single quotes, which a shell reads as that text: `${V@Q}`. */
export function quoted(text: TracedText): TracedText {
  const inside = withMatches(text, /'/g, (match) => replace(match, String.raw`'\''`))
  return concat(unwritten("'"), inside, unwritten("'"))
}

/** A text with backslashes, which a shell reads as that text: `printf %q`. */
export function backslashed(text: TracedText): TracedText {
  if (text.text === '') return unwritten("''")
  return withMatches(text, /[^\w%+./:=@\-\uFFFF]/g, (match) => concat(unwritten('\\'), match))
}
