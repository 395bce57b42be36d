import { concatAll, slice } from '../../traced-text.js'
import type { TracedText } from '../../types.js'
import { caretEnd, findBare, redirectionEnd } from './scan.js'

/** The characters that a caret makes literal: not a line end, but the character after it. */
const behindCaret = (text: TracedText, at: number, end: number): TracedText =>
  slice(text, text.text[end - 1] === '\n' ? end : end - 1, Math.max(end, at + 1))

interface Walk {
  readonly parts: TracedText[]
  at: number
}

/** The offset after the file of a redirection. */
function behindFile(text: string, at: number): number {
  const end = redirectionEnd(text, at)
  if (/&[ \t]*\d?$/.test(text.slice(at, end))) return end
  const start = end + (/^[ \t]*/.exec(text.slice(end, end + 64))?.[0].length ?? 0)
  return findBare(text, start, ' \t&|<>')
}

/** Removes the number before a redirection. */
function dropHandle(parts: TracedText[]): void {
  const last = parts.at(-1)
  if (last && /(?:^|[ \t])\d$/.test(last.text)) parts.splice(-1, 1, slice(last, 0, last.text.length - 1))
}

/**
 * The commands in a text whose variables are expanded, for a value may hold `&`: without carets, redirections and line
 * ends.
 */
export function commandsIn(source: TracedText): TracedText[] {
  const { text } = source
  const commands: TracedText[] = []
  const walk: Walk = { parts: [], at: 0 }
  let [from, isQuoted] = [0, false]
  const keep = (end: number, next: number): void => {
    walk.parts.push(slice(source, from, end))
    from = walk.at = next
  }
  while (walk.at < text.length) {
    const { at } = walk
    const sign = text.charAt(at)
    if (sign === '"') isQuoted = !isQuoted
    if (sign === '\r' || sign === '\n') keep(at, at + 1)
    else if (isQuoted) walk.at++
    else if (sign === '^') {
      const end = caretEnd(text, at)
      keep(at, end)
      walk.parts.push(behindCaret(source, at, end))
    } else if (sign === '<' || sign === '>') {
      keep(at, at)
      dropHandle(walk.parts)
      from = walk.at = Math.max(behindFile(text, at), at + 1)
    } else if (sign === '&' || sign === '|') {
      keep(at, at + 1)
      commands.push(concatAll(walk.parts.splice(0)))
    } else walk.at++
  }
  keep(text.length, text.length)
  return [...commands, concatAll(walk.parts)].filter((command) => command.text.trim() !== '')
}
