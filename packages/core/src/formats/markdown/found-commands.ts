import type { Block, Line } from './blocks.js'

/** An engine's command anywhere in a line. */
const COMMAND =
  /(?<=^|[\s`>:|($#"'*])(?:sudo[ \t]+|winpty[ \t]+|wsl[ \t]+)?(?:docker(?:\.exe|-compose)?|podman(?:-compose)?|nerdctl|finch|minikube|k3d)[ \t]+[\w-]/

/** Maximum number of commands in a line. */
const MOST_COMMANDS = 20

/** Maximum number of lines of a command. */
const MOST_LINES = 200

/** A command that Markdown or HTML encloses ends there. */
const CLOSING_TAG = /<\/\w+>|<br\s*\/?>|\*\*/i

/** The command of a line with the lines that continue it. */
export interface Found {
  readonly parts: readonly Line[]
  /** The rest of its line, which may have another command in a code span. */
  readonly rest?: Line
  /** The character at the end of each continued line; none where a code span has several lines. */
  readonly sign: string
  readonly before: string
}

/** Without indents, and without the signs of quotes and continued prompts. */
const withoutIndent = ({ start, text }: Line): Line => {
  const indent = /^[ \t]*(?:>[ \t]*)*/.exec(text)?.[0].length ?? 0
  return { start: start + indent, text: text.slice(indent) }
}

const cut = ({ start, text }: Line, end: number): Line => ({ start, text: end < 0 ? text : text.slice(0, end) })

/** A code span that opens right before the command; Markdown lets it go on to the end of the paragraph. */
function spanFrom(first: Line, later: readonly Line[]): readonly Line[] {
  const parts = [first]
  for (const line of later) {
    if (parts.at(-1)?.text.includes('`') === true || line.text.trim() === '') break
    parts.push(withoutIndent(line))
  }
  const last = parts.at(-1) ?? first
  return last.text.includes('`') ? [...parts.slice(0, -1), cut(last, last.text.indexOf('`'))] : [first]
}

/** The lines up to the first that does not end with the sign. */
function continued(first: Line, later: readonly Line[], sign: string): readonly Line[] {
  const last = later.findIndex(({ text }) => !text.endsWith(sign))
  return [first, ...(last < 0 ? later : later.slice(0, last + 1)).map(withoutIndent)]
}

/** A code span is open behind an odd number of backtick runs. */
export const isInSpan = (before: string): boolean => (before.match(/`+/g)?.length ?? 0) % 2 === 1

const signOf = (text: string, signs: RegExp): string => signs.exec(text)?.[0] ?? ''

/** The text of a line behind a code span. */
function restBehind({ start, text }: Line): Line | undefined {
  const [closing = ''] = /`+/.exec(text) ?? []
  const end = text.indexOf(closing) + closing.length
  return closing === '' ? undefined : { start: start + end, text: text.slice(end) }
}

/** The commands of a line, of which all but the last are in code spans. */
export function commandsAt(block: Block, index: number): Found[] {
  const found: Found[] = []
  for (let line = block.lines[index]; line && found.length < MOST_COMMANDS;) {
    const one = commandIn(line, block, index)
    if (!one) break
    found.push(one)
    line = one.rest
  }
  return found
}

function commandIn(line: Line, { lines, language }: Block, index: number): Found | undefined {
  const at = COMMAND.exec(line.text)?.index
  if (at === undefined) return undefined
  const [before, later] = [line.text.slice(0, at), lines.slice(index + 1, index + MOST_LINES)]
  const first = { start: line.start + at, text: line.text.slice(at) }
  if (language === undefined && isInSpan(before)) {
    const parts = spanFrom(first, later)
    const rest = parts.length === 1 ? restBehind(first) : undefined
    return { parts, sign: signOf(first.text, /[\\^]$/), before, ...(rest ? { rest } : {}) }
  }
  const whole = language === undefined ? cut(first, first.text.search(CLOSING_TAG)) : first
  const sign = signOf(whole.text, /[\\^`]$/)
  return { parts: sign === '' ? [whole] : continued(whole, later, sign), sign, before }
}
