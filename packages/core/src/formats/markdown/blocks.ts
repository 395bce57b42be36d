/** A line of a file without its end, and where it starts. */
export interface Line {
  readonly start: number
  readonly text: string
}

/** A fenced block, or lines outside of fences. */
export interface Block {
  /** The first word of a fence's info string, in small letters; undefined outside of fences. */
  readonly language: string | undefined
  readonly lines: readonly Line[]
}

function linesOf(text: string): Line[] {
  let start = 0
  return text.split('\n').map((line) => {
    const found = { start, text: line.replace(/\r$/, '') }
    start += line.length + 1
    return found
  })
}

/** A fence, also in quotes, lists and deep indents (CommonMark 0.31, section 4.5). */
const OPEN = /^(?:[ \t>]|[-*+][ \t]|\d+[.)][ \t])*(`{3,}|~{3,})[ \t]*\{?\.?([\w+#-]*)[^`]*$/

const isClosing = (line: string, fence: string): boolean => {
  const content = line.replace(/^[ \t>]+/, '').trimEnd()
  return content.length >= fence.length && content === fence.charAt(0).repeat(content.length)
}

/** The lines of a diff that it does not remove, without the signs of those that it adds. */
function shownLines(language: string | undefined, { start, text }: Line): readonly Line[] {
  if (language !== 'diff') return [{ start, text }]
  return /^\s*-/.test(text) ? [] : [{ start, text: text.replace(/^\+/, ' ') }]
}

/** Fences that show text: a document, a log or the output of a program. */
const TEXT = /^(?:markdown|md|mdx|rst|asciidoc|adoc|logs?|output|regexp?|tree)$/

/** "Don't do this:" and the like, alone in the line before a fence. */
const DISCOURAGING =
  /^[\s>#*_-]*(?:[❌🚫✗].*|(?:bad|wrong|incorrect|avoid|don['’]?t|do not|never|not like this|instead of)(?: do)?(?: (?:this|that|it))?\s*(?:\([^)]*\))?[\s:.!*_]*)$/iu

interface OpenBlock {
  readonly language: string | undefined
  readonly lines: Line[]
  readonly fence: string
  isText: boolean
}

const outside = (): OpenBlock => ({ language: undefined, lines: [], fence: '', isText: false })

/** Longer lines are not checked, since the pattern takes quadratic time. */
const MOST_CHARACTERS = 200

/** Whether the line before a fence advises against what it shows. */
function isDiscouraged({ lines }: OpenBlock): boolean {
  const { text = '' } = lines.findLast((line) => line.text.trim() !== '') ?? {}
  return text.length <= MOST_CHARACTERS && DISCOURAGING.test(text)
}

/** A fence inside of a longer one, or of one of another sign, belongs to a document that the outer one shows. */
const isNested = (inner: string, outer: string): boolean => !inner.startsWith(outer)

/** The block of a line that opens a fence. */
function opened(line: string, before: OpenBlock): OpenBlock | undefined {
  const [, fence, written = ''] = OPEN.exec(line) ?? []
  if (fence === undefined) return undefined
  const language = written.toLowerCase()
  return { language, lines: [], fence, isText: TEXT.test(language) || isDiscouraged(before) }
}

/** Splits a text at its fences; one that is not closed ends with the text. Fences that show text are left out. */
export function blocksOf(text: string): Block[] {
  let current = outside()
  const blocks = [current]
  const open = (block: OpenBlock): void => {
    current = block
    blocks.push(block)
  }
  for (const line of linesOf(text)) {
    const inner = opened(line.text, current)
    if (current.fence !== '' && isClosing(line.text, current.fence)) open(outside())
    else if (current.fence === '' && inner) open(inner)
    else {
      current.isText ||= inner !== undefined && isNested(inner.fence, current.fence)
      current.lines.push(...shownLines(current.language, line))
    }
  }
  return blocks.filter(({ isText }) => !isText)
}
