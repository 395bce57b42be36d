/** A line of a file without its end, and where it starts. */
export interface Line {
  readonly start: number
  readonly text: string
}

/** A fenced block, or lines outside of any. */
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

/** Splits a text at its fences; one that is not closed ends with the text. */
export function blocksOf(text: string): Block[] {
  const blocks: { language: string | undefined; lines: Line[] }[] = [{ language: undefined, lines: [] }]
  let fence: string | undefined
  for (const line of linesOf(text)) {
    const [, opened, language = ''] = fence === undefined ? (OPEN.exec(line.text) ?? []) : []
    if (opened !== undefined) {
      fence = opened
      blocks.push({ language: language.toLowerCase(), lines: [] })
    } else if (fence !== undefined && isClosing(line.text, fence)) {
      fence = undefined
      blocks.push({ language: undefined, lines: [] })
    } else blocks.at(-1)?.lines.push(...shownLines(blocks.at(-1)?.language, line))
  }
  return blocks
}
