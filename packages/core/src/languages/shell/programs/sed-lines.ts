import { concatAll, replace, slice } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { search, type Match } from '../patterns/search.js'
import type { Action, Address, Piece, SedCommand } from './sed-script.js'

/** A line as it goes through the commands, and what is printed of it. */
interface Passage {
  readonly line: TracedText
  readonly printed: readonly TracedText[]
  readonly isGone: boolean
  readonly isLast: boolean
}

function isMeant(address: Address, line: TracedText, number: number, count: number): boolean {
  switch (address.kind) {
    case 'all':
      return true
    case 'line':
      return number === address.number
    case 'last':
      return number === count
    case 'like':
      return search(address.machine, line.text) !== undefined
  }
}

type Letters = (Piece & { kind: 'case' })['letters']

function inCase(text: string, letters: Letters): string {
  if (letters === 'U') return text.toUpperCase()
  if (letters === 'L') return text.toLowerCase()
  if (letters === 'u') return text.slice(0, 1).toUpperCase() + text.slice(1)
  return letters === 'l' ? text.slice(0, 1).toLowerCase() + text.slice(1) : text
}

function matched(line: TracedText, match: Match, number: number): TracedText {
  const [start, end] = [match[2 * number], match[2 * number + 1]]
  return slice(line, start ?? 0, start === undefined ? 0 : end)
}

/** Text that stands for a piece of the line, or for the place between two where it only adds. */
function written(line: TracedText, match: Match, text: string): TracedText {
  const whole = matched(line, match, 0)
  return whole.text === '' ? { text, atoms: text === '' ? [] : [{ text, origins: [] }] } : replace(whole, text)
}

function replacement(line: TracedText, match: Match, by: readonly Piece[]): TracedText {
  const parts: TracedText[] = []
  let letters: Letters = 'E'
  for (const piece of by) {
    if (piece.kind === 'case') letters = piece.letters
    else {
      const part = piece.kind === 'group' ? matched(line, match, piece.number) : undefined
      const text = inCase(part?.text ?? (piece.kind === 'text' ? piece.text : ''), letters)
      parts.push(part?.text === text ? part : written(line, match, text))
      if (letters === 'u' || letters === 'l') letters = 'E'
    }
  }
  return concatAll(parts)
}

/** A line after a substitution; what was not matched stays traced, and so do groups. */
function substituted(line: TracedText, action: Action & { kind: 'substitute' }): TracedText {
  const parts: TracedText[] = []
  let [from, count] = [0, 0]
  for (let at = 0; at <= line.text.length;) {
    const match = search(action.machine, line.text, at)
    const [start, end] = match ?? []
    if (!match || start === undefined || end === undefined) break
    const isBehindMatch = start === end && start === from && parts.length > 0
    if (isBehindMatch) {
      at = end + 1
      continue
    }
    count++
    if (count >= action.first) {
      parts.push(slice(line, from, start), replacement(line, match, action.by))
      from = end
      if (!action.isGlobal) break
    }
    at = end > start ? end : end + 1
  }
  return concatAll([...parts, slice(line, from)])
}

function translated(line: TracedText, { from, to }: Action & { kind: 'translate' }): TracedText {
  const text = line.text.replace(/[\s\S]/g, (one) => (from.includes(one) ? to.charAt(from.indexOf(one)) : one))
  return text === line.text ? line : replace(line, text)
}

function after(passage: Passage, action: Action): Passage {
  const { line, printed } = passage
  switch (action.kind) {
    case 'delete':
      return { ...passage, isGone: true }
    case 'print':
      return { ...passage, printed: [...printed, line] }
    case 'quit':
      return { ...passage, isLast: true }
    case 'translate':
      return { ...passage, line: translated(line, action) }
    case 'substitute': {
      const next = substituted(line, action)
      const isPrinted = action.prints && search(action.machine, line.text) !== undefined
      return { ...passage, line: next, printed: isPrinted ? [...printed, next] : printed }
    }
  }
}

function passageOf(start: TracedText, commands: readonly SedCommand[], number: number, count: number): Passage {
  let passage: Passage = { line: start, printed: [], isGone: false, isLast: false }
  for (const { address, isNegated, action } of commands) {
    if (isMeant(address, passage.line, number, count) === isNegated) continue
    passage = after(passage, action)
    if (passage.isGone || passage.isLast) break
  }
  return passage
}

/** What `sed` prints of the lines; with `-n` that alone which a command prints. */
export function sedLines(
  lines: readonly TracedText[],
  commands: readonly SedCommand[],
  manner: 'all' | 'quiet',
): TracedText[] {
  const printed: TracedText[] = []
  for (const [index, line] of lines.entries()) {
    const passage = passageOf(line, commands, index + 1, lines.length)
    printed.push(...passage.printed, ...(manner === 'quiet' || passage.isGone ? [] : [passage.line]))
    if (passage.isLast) break
  }
  return printed
}
