import { parse, type ParseError, type Statement } from 'unbash'
import { slice, concatAll } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'

/** Parsed shell text: the positions of the nodes are offsets into `text`. */
export interface Code {
  readonly text: TracedText
  readonly statements: readonly Statement[]
}

export interface Parsed {
  /** Pieces that were parsed apart, since the parser stops at what it does not understand. */
  readonly pieces: readonly Code[]
  readonly errors: readonly { readonly message: string; readonly at: TracedText }[]
}

/** Characters read in all by restarting after errors, as a multiple of the text's length. */
const MOST_READING = 8
const SMALL = 1_000_000

/** The text with every line end as a line feed, as Git Bash and editors on Windows take it. */
function withLineFeeds(text: TracedText): TracedText {
  if (!text.text.includes('\r\n')) return text
  const lines: TracedText[] = []
  let start = 0
  for (let at = text.text.indexOf('\r\n'); at >= 0; at = text.text.indexOf('\r\n', start)) {
    lines.push(slice(text, start, at))
    start = at + 1
  }
  return concatAll([...lines, slice(text, start)])
}

function lineAfter(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end < 0 ? text.length : end + 1
}

const withMessage = (text: TracedText, { message, pos }: ParseError) => ({
  message,
  at: slice(text, Math.min(pos, text.text.length - 1), pos + 1),
})

/** How far the parser went: to the end of the last command, or to the last error. */
const readLength = (commands: readonly Statement[], errors: readonly ParseError[]): number =>
  Math.max(errors.at(-1)?.pos ?? 0, commands.at(-1)?.end ?? 0)

/** Where parsing resumes after an error: on the next line, or at the next word in dialects with a different grammar. */
export type Restart = 'line' | 'word'

/** After the token that is not understood; after an open quote or parenthesis, its content would be read as commands. */
function nextStart(text: string, { message, pos }: ParseError, restart: Restart): number {
  const isOpen = message.startsWith('unterminated')
  return restart === 'line' || isOpen ? lineAfter(text, pos) : pos + 1
}

const known = new WeakMap<TracedText, Parsed>()

/** Parses a script, once if it is the same text. */
export function parseShell(script: TracedText, restart: Restart = 'line'): Parsed {
  const parsed = known.get(script) ?? parseAnew(script, restart)
  known.set(script, parsed)
  return parsed
}

/**
 * Parses a script. The parser may lose what follows a syntax error, so it starts again behind it, as often as keeps the
 * reading linear.
 */
function parseAnew(script: TracedText, restart: Restart): Parsed {
  const pieces: Code[] = []
  const errors: Parsed['errors'][number][] = []
  let text = withLineFeeds(script)
  for (let left = MOST_READING * text.text.length + SMALL; text.text !== '';) {
    const { commands, errors: found = [] } = parse(text.text)
    const [error] = found
    left -= readLength(commands, found) + text.atoms.length
    if (!error || left < 0) {
      pieces.push({ text, statements: commands })
      break
    }
    errors.push(withMessage(text, error))
    pieces.push({ text, statements: commands.filter((command) => command.pos <= error.pos) })
    text = slice(text, nextStart(text.text, error, restart))
  }
  return { pieces, errors }
}
