import type { Source } from '../../types.js'
import type { Block, Line } from './blocks.js'

/** The start of a configuration that no fence encloses: a key of YAML, or the brace of an object. */
const START = /^[ \t]*(?:(?:apiVersion|kind|version|services|volumes|nodes):|\{$)/

/** A line that goes on with YAML at the same indent. */
const YAML_LINE = /^(?:#|- |-$|---$|[\w."'/-]+:(?:[ \t]|$))/

const indentOf = ({ text }: Line): number => text.length - text.trimStart().length

const isBlank = ({ text }: Line): boolean => text.trim() === ''

/** Whether a line goes on with the configuration whose first line is indented so far. */
function belongs(line: Line, indent: number): boolean {
  if (isBlank(line) || indentOf(line) > indent) return true
  return indentOf(line) === indent && YAML_LINE.test(line.text.trim())
}

/** An object ends with the brace at the indent of its first line. */
function endOfObject(lines: readonly Line[], from: number, indent: number): number {
  const end = lines.findIndex((line, at) => at > from && indentOf(line) === indent && line.text.trim() === '}')
  return end < 0 ? from + 1 : end + 1
}

function endOfSnippet(lines: readonly Line[], from: number, first: Line): number {
  const indent = indentOf(first)
  if (first.text.trim() === '{') return endOfObject(lines, from, indent)
  const end = lines.findIndex((line, at) => at > from && !belongs(line, indent))
  return end < 0 ? lines.length : end
}

/** Maximum number of configurations outside of fences. */
const MOST_SNIPPETS = 100

/** The configurations in lines outside of fences, and the lines between them. */
export function splitSnippets({ language, lines }: Block): { snippets: Block[]; rest: Block } {
  const snippets: Block[] = []
  const rest: Line[] = []
  for (let at = 0; at < lines.length; at++) {
    const first = lines[at]
    if (!first) break
    if (snippets.length === MOST_SNIPPETS || !START.test(first.text)) {
      rest.push(first)
      continue
    }
    const end = endOfSnippet(lines, at, first)
    snippets.push({ language, lines: lines.slice(at, end) })
    at = end - 1
  }
  return { snippets, rest: { language, lines: rest } }
}

const QUOTE = /^[ \t]*>[ \t>]*/

/** A line with the signs of a quote as blanks. */
const withoutQuote = (text: string): string => text.replace(QUOTE, (signs) => ' '.repeat(signs.length))

/** The lines of a block, without the indent that all have. */
export function contentOf({ lines }: Block): string {
  const texts = lines.map(({ text }) => withoutQuote(text))
  const indent = Math.min(
    ...texts.flatMap((text) => (text.trim() === '' ? [] : [text.length - text.trimStart().length])),
  )
  return texts.map((text) => text.slice(indent)).join('\n')
}

/** Members of an object whose braces are left out. */
const isMembers = (text: string): boolean => /^\s*"[^"\n]*"\s*:/.test(text)

/** A file that has a block at its own offsets, and blanks before it. */
export function sourceOf({ path, text }: Source, { lines }: Block): Source {
  const start = lines[0]?.start ?? 0
  let content = ''
  for (const line of lines) {
    content += text.slice(start + content.length, line.start) + withoutQuote(line.text)
  }
  const before = text.slice(0, start).replace(/[^\n]/g, ' ')
  return { path, text: isMembers(content) ? `${before.slice(0, -1)}{${content}\n}` : before + content }
}
