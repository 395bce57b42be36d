import { concat, concatAll, slice, unwritten } from '../../traced-text.js'
import type { TracedText } from '../../types.js'
import type { ScriptPiece, ScriptLanguage } from '../pieces.js'
import type { Block, Line } from './blocks.js'
import { mayNameDrive } from './drives.js'
import { decodeEntities } from './entities.js'
import { commandsAt, isInSpan, type Found } from './found-commands.js'
import { isMention } from './mentions.js'
import { fillPlaceholders } from './placeholders.js'
import { outputIn, withoutPrompt } from './prompts.js'

const textOf = (parts: readonly Line[]): string => parts.map(({ text }) => text).join('\n')

/** `"C:\\x":/y` is one argument in cmd.exe, but two in PowerShell. */
export const QUOTED_SOURCE = /"[A-Za-z]:[^"\n]*":\//

/** The shell that a continuation or a prompt shows. */
function shownLanguage({ sign, before }: Found): ScriptLanguage | undefined {
  if (sign === '^' || /^[ \t]*[A-Za-z]:[^>]*>[ \t]*$/.test(before)) return 'cmd'
  if (sign === '`' || /\bPS\b[^>]*>[ \t]*$/.test(before)) return 'powershell'
  return sign === '\\' || /\$[ \t]+$/.test(before) ? 'bash' : undefined
}

/** The shell of a command, by its own syntax or by the name of the fence. */
function languageOf(found: Found, named: ScriptLanguage | undefined): ScriptLanguage {
  const [shown, text] = [shownLanguage(found), textOf(found.parts)]
  if ((shown ?? named) === 'powershell' && QUOTED_SOURCE.test(text)) return 'cmd'
  if (shown) return shown
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

/** The script of a command; none if the text only mentions it, or names no drive. */
function pieceOf(
  document: TracedText,
  found: Found,
  assignments: readonly TracedText[],
  { language: fence }: Block,
  named: ScriptLanguage | undefined,
): ScriptPiece[] {
  const context = fence !== undefined ? 'fence' : isInSpan(found.before) ? 'span' : 'plain'
  const text = textFor(document, found, assignments, context === 'plain')
  const isShown = mayNameDrive(text.text) && !isMention(context, found.before, text.text)
  return isShown ? [{ text, language: languageOf(found, named) }] : []
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
    const all = output.has(line) ? [] : commandsAt(block, index)
    pieces.push(...all.flatMap((found) => pieceOf(document, found, assignments, block, named)))
    index += (all.at(-1)?.parts.length ?? 1) - 1
  }
  return pieces
}
