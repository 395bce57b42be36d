import type { Edit } from '../types.js'

/** Quotes that are closed for a variable and opened again, as languages/write.ts writes them in single quotes. */
const REOPENED = /^'(\\?"\\?\$(?:HOME|PWD))(\\?")(\$?')/

/** What double quotes take as it is. */
const PLAIN = /^[^'"$`\\]*$/

/** All that stands in the quotes is replaced, so that one pair of quotes is enough. */
function withOneQuote(edit: Edit, start: number, [all, open = '', close = '']: RegExpExecArray): Edit | undefined {
  const rest = edit.text.slice(all.length)
  return PLAIN.test(rest)
    ? { path: edit.path, range: [start, edit.range[1] + 1], text: open + rest + close }
    : undefined
}

/**
 * Takes quotes along that would be empty or needless after the edit: `'C:\x'` becomes `"$HOME/x"`, not
 * `''"$HOME"'/x'`. In single quotes the quote before the first character can only be the opening one.
 */
export function tidyEdit(edit: Edit, text: string): Edit {
  const match = REOPENED.exec(edit.text)
  const [, , , quote = ''] = match ?? []
  const start = edit.range[0] - quote.length
  if (!match || text.slice(start, edit.range[0]) !== quote || text[start - 1] === "'") return edit
  const isWhole = text[edit.range[1]] === "'"
  const whole = isWhole ? withOneQuote(edit, start, match) : undefined
  return whole ?? { path: edit.path, range: [start, edit.range[1]], text: edit.text.slice(1) }
}
