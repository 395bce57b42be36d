const START = '<!--'
const END = '-->'

/** The text with blanks for the signs that open a comment which is never closed, so that finding the ends of others takes linear time. */
export function withClosedComments(text: string): string {
  const closed = text.lastIndexOf(END) + 1
  return text.slice(0, closed) + text.slice(closed).replaceAll(START, ' '.repeat(START.length))
}
