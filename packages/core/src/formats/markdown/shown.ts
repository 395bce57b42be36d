import { withClosedComments } from './html-comments.js'

/** Comments of HTML and AsciiDoc. */
const COMMENT = /<!--[^]*?-->|^\/{4,}\r?\n[^]*?^\/{4,}$/gm

const blank = (text: string): string => text.replace(/[^\r\n]/g, ' ')

const indentOf = (line: string): number => line.length - line.trimStart().length

/** `.. text` of reStructuredText, which is neither a directive nor a target (docutils, "Comments"). */
const RST_COMMENT = /^[ \t]*\.\.[ \t]+(?![ \t]|\S+::|_|\[|\|)/

/** A script's comment that says its next lines are how not to do it. */
const DISCOURAGING =
  /^\s*(?:#|\/\/|::|rem\b)\s*(?:[❌🚫✗]|(?:bad|wrong|incorrect|slow|avoid|never|don['’]?t|do not|not recommended)\s*(?:do (?:this|that|it)\s*)?(?:$|[:(,.!—–-]))/iu

const COMMENT_LINE = /^\s*(?:#|\/\/|::|rem\b|```|~~~)/i

/** Blanks the lines that follow the first, up to the first that does not belong to it. */
type Ends = (line: string, first: string) => boolean

const endsComment: Ends = (line, first) => line.trim() !== '' && indentOf(line) <= indentOf(first)

const endsExample: Ends = (line) => line.trim() === '' || COMMENT_LINE.test(line)

function endsAfter(line: string): Ends | undefined {
  if (RST_COMMENT.test(line)) return endsComment
  return DISCOURAGING.test(line) ? endsExample : undefined
}

/** The text at its own offsets, with blanks for its comments and for examples of how not to do it. */
export function shownText(text: string): string {
  let hiding: { readonly ends: Ends; readonly first: string } | undefined
  const lines = withClosedComments(text).replace(COMMENT, blank).split('\n')
  const shown = lines.map((line) => {
    if (hiding?.ends(line, hiding.first) === true) hiding = undefined
    if (hiding) return blank(line)
    const ends = endsAfter(line)
    if (ends) hiding = { ends, first: line }
    return line
  })
  return shown.join('\n')
}
