import { concatAll, slice, unwritten } from '../../traced-text.js'
import type { TracedText } from '../../types.js'
import type { Piece, ScriptLanguage } from '../pieces.js'
import type { Line } from './blocks.js'

/** An engine's command anywhere in a line, and what stands before it there. */
const COMMAND =
  /(?<=^|[\s`>:|($#"'])(?:sudo[ \t]+|winpty[ \t]+|wsl[ \t]+)?(?:docker(?:\.exe|-compose)?|podman|nerdctl|minikube|k3d)[ \t]+(?:[\w-]+[ \t]+)?(?:run|create|mount|compose|volume|up|cluster)\b/

const CONTINUED = /[\\^`]$/

/** The command of a line with the lines that a sign at their ends makes one. */
interface Found {
  readonly parts: readonly Line[]
  readonly sign: string
  readonly before: string
}

/** Where a code span ends, or the end of the line. */
function endOf(text: string, from: number): number {
  if (text[from - 1] !== '`') return text.length
  const end = text.indexOf('`', from)
  return end < 0 ? text.length : end
}

const withoutIndent = ({ start, text }: Line): Line => {
  const indent = /^[ \t]*(?:>[ \t]*)*/.exec(text)?.[0].length ?? 0
  return { start: start + indent, text: text.slice(indent) }
}

/** The lines up to the first that does not end with the sign. */
function continued(lines: readonly Line[], sign: string): readonly Line[] {
  const last = lines.findIndex(({ text }) => !text.endsWith(sign))
  return (last < 0 ? lines : lines.slice(0, last + 1)).map(withoutIndent)
}

function commandAt(lines: readonly Line[], index: number): Found | undefined {
  const line = lines[index]
  const at = line && COMMAND.exec(line.text)?.index
  if (!line || at === undefined) return undefined
  const text = line.text.slice(at, endOf(line.text, at))
  const sign = CONTINUED.exec(text)?.[0] ?? ''
  const rest = sign === '' ? [] : continued(lines.slice(index + 1), sign)
  return { parts: [{ start: line.start + at, text }, ...rest], sign, before: line.text.slice(0, at) }
}

/** A prompt or a sign of continuation says which shell is meant, whatever the fence is called. */
function languageOf({ parts, sign, before }: Found, named: ScriptLanguage | undefined): ScriptLanguage {
  if (sign === '^' || /^[ \t]*[A-Za-z]:[^>]*>[ \t]*$/.test(before)) return 'cmd'
  if (sign === '`' || /\bPS\b[^>]*>[ \t]*$/.test(before)) return 'powershell'
  if (sign === '\\' || /\$[ \t]+$/.test(before)) return 'bash'
  const text = parts.map((part) => part.text).join('\n')
  if (/%\w+%/.test(text)) return 'cmd'
  if (/\$(?:env:|\{env:)/i.test(text)) return 'powershell'
  // A bare backslash path is meant for a Windows shell, which keeps its backslashes.
  if (/(?:^|[^\\"'])[A-Za-z]:\\[^\\]/.test(text)) return named === 'powershell' ? named : 'cmd'
  return named ?? 'bash'
}

/** The lines as one; what continues a line is written for the shell that reads it. */
function joined(document: TracedText, { parts, sign }: Found): TracedText {
  return concatAll(
    parts.flatMap(({ start, text }, index) => {
      const isContinued = sign !== '' && index < parts.length - 1 && text.endsWith(sign)
      const line = slice(document, start, start + text.length - (isContinued ? 1 : 0))
      return isContinued ? [line, unwritten(' ')] : [line]
    }),
  )
}

/** In a console, `#` may be the prompt of root. */
const isComment = (line: string, named: ScriptLanguage | undefined): boolean =>
  named !== undefined && /^\s*(?:#|::|rem\b)/i.test(line)

/** The commands of engines that stand in lines of any kind. */
export function commandsIn(document: TracedText, lines: readonly Line[], named: ScriptLanguage | undefined): Piece[] {
  const pieces: Piece[] = []
  for (let index = 0; index < lines.length; index++) {
    const found = isComment(lines[index]?.text ?? '', named) ? undefined : commandAt(lines, index)
    if (!found) continue
    pieces.push({ text: joined(document, found), language: languageOf(found, named) })
    index += found.parts.length - 1
  }
  return pieces
}
