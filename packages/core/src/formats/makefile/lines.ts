import { concatAll, slice, unwritten } from '../../traced-text.js'
import type { TracedText } from '../../types.js'

/** Lines that a backslash joins, as make reads them. */
export interface LogicalLine {
  readonly lines: readonly TracedText[]
  /** Starts with a tab, or what the file has instead, so that it belongs to a rule's recipe if one is open. */
  readonly isIndented: boolean
  readonly prefix: string
}

const isContinued = ({ text }: TracedText): boolean => /(?:^|[^\\])(?:\\\\)*\\$/.test(text)

/** What starts the lines of recipes. */
const prefixIn = (text: string): string => /^\.RECIPEPREFIX[ \t]*:?=[ \t]*(\S)/m.exec(text)?.[1] ?? '\t'

export function logicalLines(source: TracedText): LogicalLine[] {
  const prefix = prefixIn(source.text)
  const isIndented = (): boolean => lines[0]?.text.startsWith(prefix) === true
  const found: LogicalLine[] = []
  let lines: TracedText[] = []
  let at = 0
  for (const text of source.text.split('\n')) {
    const line = slice(source, at, at + text.length - (text.endsWith('\r') ? 1 : 0))
    at += text.length + 1
    lines.push(line)
    if (isContinued(line)) continue
    found.push({ lines, isIndented: isIndented(), prefix })
    lines = []
  }
  return lines.length > 0 ? [...found, { lines, isIndented: isIndented(), prefix }] : found
}

/** As the value of a variable: a backslash, the line end and the blanks around become one blank. */
export const asValue = ({ lines }: LogicalLine): TracedText =>
  concatAll(
    lines.flatMap((line, index) => {
      const start = index === 0 ? 0 : line.text.length - line.text.trimStart().length
      const end = index < lines.length - 1 ? line.text.slice(0, -1).trimEnd().length : line.text.length
      return index === 0 ? [slice(line, start, end)] : [unwritten(' '), slice(line, start, Math.max(start, end))]
    }),
  )

/** As the shell gets it: with its line ends, less the sign that starts each line. */
export const asRecipe = ({ lines, prefix }: LogicalLine): TracedText =>
  concatAll(
    lines.flatMap((line, index) => {
      const own = slice(line, line.text.startsWith(prefix) ? 1 : 0)
      return index === 0 ? [own] : [unwritten('\n'), own]
    }),
  )
