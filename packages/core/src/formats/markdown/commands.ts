import { concat, concatAll, slice, unwritten } from '../../traced-text.js'
import type { TracedText } from '../../types.js'
import type { ScriptPiece, ScriptLanguage } from '../pieces.js'
import type { Block, Line } from './blocks.js'
import { mayNameDrive } from './drives.js'
import { decodeEntities } from './entities.js'
import { isMention } from './mentions.js'
import { fillPlaceholders } from './placeholders.js'
import { outputIn, withoutPrompt } from './prompts.js'

/** An engine's command anywhere in a line. */
const COMMAND =
  /(?<=^|[\s`>:|($#"'*])(?:sudo[ \t]+|winpty[ \t]+|wsl[ \t]+)?(?:docker(?:\.exe|-compose)?|podman(?:-compose)?|nerdctl|finch|minikube|k3d)[ \t]+[\w-]/

/** Maximum number of lines of a command. */
const MOST_LINES = 200

/** A command that Markdown or HTML encloses ends there. */
const CLOSING_TAG = /<\/\w+>|<br\s*\/?>|\*\*/i

/** The command of a line with the lines that continue it. */
interface Found {
  readonly parts: readonly Line[]
  /** The character at the end of each continued line; none where a code span has several lines. */
  readonly sign: string
  readonly before: string
}

const textOf = (parts: readonly Line[]): string => parts.map(({ text }) => text).join('\n')

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
const isInSpan = (before: string): boolean => (before.match(/`+/g)?.length ?? 0) % 2 === 1

const signOf = (text: string, signs: RegExp): string => signs.exec(text)?.[0] ?? ''

function commandAt({ lines, language }: Block, index: number): Found | undefined {
  const line = lines[index]
  const at = line && COMMAND.exec(line.text)?.index
  if (!line || at === undefined) return undefined
  const [before, later] = [line.text.slice(0, at), lines.slice(index + 1, index + MOST_LINES)]
  const first = { start: line.start + at, text: line.text.slice(at) }
  if (language === undefined && isInSpan(before))
    return { parts: spanFrom(first, later), sign: signOf(first.text, /[\\^]$/), before }
  const whole = language === undefined ? cut(first, first.text.search(CLOSING_TAG)) : first
  const sign = signOf(whole.text, /[\\^`]$/)
  return { parts: sign === '' ? [whole] : continued(whole, later, sign), sign, before }
}

/** A prompt or a sign of continuation says which shell is meant, whatever the fence is called. */
function languageOf({ parts, sign, before }: Found, named: ScriptLanguage | undefined): ScriptLanguage {
  if (sign === '^' || /^[ \t]*[A-Za-z]:[^>]*>[ \t]*$/.test(before)) return 'cmd'
  if (sign === '`' || /\bPS\b[^>]*>[ \t]*$/.test(before)) return 'powershell'
  if (sign === '\\' || /\$[ \t]+$/.test(before)) return 'bash'
  const text = textOf(parts)
  if (/%\w+%/.test(text)) return 'cmd'
  if (/\$(?:env:|\{env:)/i.test(text)) return 'powershell'
  // A bare backslash path is meant for a Windows shell, which keeps its backslashes.
  if (/(?:^|[^\\"'])[A-Za-z]:\\[^\\]/.test(text)) return named === 'powershell' ? named : 'cmd'
  return named ?? 'bash'
}

/** Joins continued lines with spaces. */
function joined(document: TracedText, { parts, sign }: Found): TracedText {
  return concatAll(
    parts.flatMap(({ start, text }, index) => {
      const isContinued = sign !== '' && text.endsWith(sign) && index < parts.length - 1
      const line = slice(document, start, start + text.length - (isContinued ? 1 : 0))
      return index < parts.length - 1 ? [line, unwritten(' ')] : [line]
    }),
  )
}

/** Fences that show a terminal, where `#` may be the prompt of root. */
const TERMINAL = /^(?:|console|terminal|te?xt|plaintext|ansi|(?:sh|shell|bash)-?session|output)$/

/** A comment of a script or of code; outside of fences one of reStructuredText or AsciiDoc. */
const isComment = (line: string, fence: string | undefined): boolean => {
  if (fence === undefined) return /^\s*(?:\/\/|\.\.[ \t](?!\S+::))/.test(line)
  return !TERMINAL.test(fence) && /^\s*(?:#|::|\/\/|rem\b)/i.test(line)
}

const ASSIGNMENT = /^[ \t]*(?:(?:export|set)[ \t]+"?\w+=|\$(?:env:)?\w+[ \t]*=|\w+=\S+[ \t]*$)/i

/** A line that gives a variable its value, without its prompt. */
function assignmentIn(document: TracedText, { start, text }: Line): TracedText[] {
  const content = withoutPrompt(text)
  if (!ASSIGNMENT.test(content)) return []
  return [concat(slice(document, start + text.length - content.length, start + text.length), unwritten('\n'))]
}

/** Maximum number of assignments before a command. */
const MOST_ASSIGNMENTS = 20

/** The text for the shell: the command and the assignments before it, without HTML and placeholders. */
function textFor(document: TracedText, found: Found, assignments: readonly TracedText[], isHtml: boolean): TracedText {
  const line = joined(document, found)
  const before = /[$%]/.test(line.text) ? assignments.slice(-MOST_ASSIGNMENTS) : []
  return fillPlaceholders(concatAll([...before, isHtml ? decodeEntities(line) : line]))
}

/** The commands of engines in a block. */
export function markdownCommandsIn(
  document: TracedText,
  block: Block,
  named: ScriptLanguage | undefined,
): ScriptPiece[] {
  const isFence = block.language !== undefined
  const output = outputIn(block)
  const pieces: ScriptPiece[] = []
  const assignments: TracedText[] = []
  for (let index = 0; index < block.lines.length; index++) {
    const line = block.lines[index]
    if (!line || isComment(line.text, block.language)) continue
    if (isFence) assignments.push(...assignmentIn(document, line))
    const found = output.has(line) ? undefined : commandAt(block, index)
    if (!found) continue
    const context = isFence ? 'fence' : isInSpan(found.before) ? 'span' : 'plain'
    const text = textFor(document, found, assignments, context === 'plain')
    if (mayNameDrive(text.text) && !isMention(context, found.before, text.text))
      pieces.push({ text, language: languageOf(found, named) })
    index += found.parts.length - 1
  }
  return pieces
}
