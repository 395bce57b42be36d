import { replace, slice, concatAll } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'

/** A regular expression that is literal text, maybe held to an end of the line or with `.*` behind it. */
export interface LiteralPattern {
  readonly isTail: boolean
  readonly literal: string
  /** Where it matches from an offset on, -1 if it doesn't. */
  readonly indexIn: (line: string, from?: number) => number
}

const PATTERN = /^(\^?)((?:[^.*[\]\\^$+?(){}|]|\\[^\w(){}+?|])*)((?:\.\*)?)(\$?)$/

/** Reads a regular expression without anything to try out; undefined for all others. */
export function literalPattern(expression: string): LiteralPattern | undefined {
  const [, start, escaped, tail, end] = PATTERN.exec(expression) ?? []
  if (escaped === undefined) return undefined
  const literal = escaped.replace(/\\(.)/g, '$1')
  const isTail = tail !== ''
  const isAtEnd = end !== '' && !isTail
  return {
    isTail,
    literal,
    indexIn: (line, from = 0) => {
      if (isAtEnd) {
        const isWhole = start === '' || line.length === literal.length
        return isWhole && line.endsWith(literal) && line.length - literal.length >= from
          ? line.length - literal.length
          : -1
      }
      if (start === '') return line.indexOf(literal, from)
      return from === 0 && line.startsWith(literal) ? 0 : -1
    },
  }
}

/** One `s/…/…/`. */
export interface Substitution {
  readonly pattern: LiteralPattern
  readonly by: string
  readonly isGlobal: boolean
  /** `p`: the line is printed once more, or at all with `-n`. */
  readonly prints: boolean
}

/** The parts of `s` between its delimiters. */
function partsOf(script: string): readonly string[] | undefined {
  const delimiter = script[1]
  if (!script.startsWith('s') || delimiter === undefined || /[\w\s\\]/.test(delimiter)) return undefined
  const parts = ['']
  for (let at = 2; at < script.length; at++) {
    const character = script[at] ?? ''
    const escaped = character === '\\' ? script[at + 1] : undefined
    if (character === delimiter) parts.push('')
    else if (escaped === undefined) parts.push((parts.pop() ?? '') + character)
    else {
      parts.push((parts.pop() ?? '') + (escaped === delimiter ? escaped : character + escaped))
      at++
    }
  }
  return parts
}

/** The substitution of a `sed` script that has nothing else, if it is one of literal text. */
export function substitutionOf(script: string): Substitution | undefined {
  const [expression, by, flags, ...others] = partsOf(script.trim()) ?? []
  if (expression === undefined || by === undefined || flags === undefined || others.length > 0) return undefined
  const pattern = literalPattern(expression)
  if (!pattern || /&|\\\w/.test(by) || !/^g?p?$/.test(flags)) return undefined
  const isGlobal = flags.startsWith('g')
  if (pattern.literal === '' && (isGlobal || pattern.isTail)) return undefined
  return { pattern, by: by.replace(/\\(.)/g, '$1'), isGlobal, prints: flags.endsWith('p') }
}

/** A line after a substitution; what was not matched stays traced. */
export function substitute(line: TracedText, { pattern, by, isGlobal }: Substitution): TracedText {
  const parts: TracedText[] = []
  let from = 0
  for (let at = pattern.indexIn(line.text); at >= 0; at = pattern.indexIn(line.text, from)) {
    const end = pattern.isTail ? line.text.length : at + pattern.literal.length
    parts.push(slice(line, from, at), replacement(line, at, end, by))
    from = end
    if (!isGlobal || end >= line.text.length) break
  }
  return concatAll([...parts, slice(line, from)])
}

/** An insertion stands for the character beside it, as text must have been written somewhere. */
function replacement(line: TracedText, start: number, end: number, by: string): TracedText {
  if (start < end) return replace(slice(line, start, end), by)
  return { text: by, atoms: by === '' ? [] : [{ text: by, origins: [] }] }
}
