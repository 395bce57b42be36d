import type { Range } from '../../types.js'

/** A dollar sign and what it refers to. */
export interface Reference {
  readonly range: Range
  /** Without the sign and the brackets; `$` for a doubled sign. */
  readonly inner: Range
}

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '{': '}' }

/** The end of what a bracket opens; only brackets of its kind count (GNU make, expand.c). */
function closingAt(text: string, open: number): number {
  const [opening, closing] = [text.charAt(open), CLOSING[text.charAt(open)]]
  let depth = 0
  for (let at = open; at < text.length; at++) {
    const character = text.charAt(at)
    if (character === opening) depth++
    else if (character === closing && --depth === 0) return at
  }
  return text.length
}

function referenceAt(text: string, start: number): Reference {
  const open = start + 1
  if (!(text.charAt(open) in CLOSING)) return { range: [start, open + 1], inner: [open, open + 1] }
  const close = closingAt(text, open)
  return { range: [start, Math.min(close + 1, text.length)], inner: [open + 1, close] }
}

/** The outermost references of a text, in its order. */
export function referencesIn(text: string): Reference[] {
  const found: Reference[] = []
  let at = text.indexOf('$')
  while (at >= 0 && at + 1 < text.length) {
    const reference = referenceAt(text, at)
    found.push(reference)
    at = text.indexOf('$', reference.range[1])
  }
  return found
}

/** The arguments of a function between commas outside of brackets; the last one of `most` keeps its commas. */
export function argumentRanges(text: string, most: number): Range[] {
  const found: Range[] = []
  let [start, depth] = [0, 0]
  for (let at = 0; at < text.length && found.length < most - 1; at++) {
    const character = text.charAt(at)
    if (character === '(' || character === '{') depth++
    else if (character === ')' || character === '}') depth--
    else if (character === ',' && depth === 0) {
      found.push([start, at])
      start = at + 1
    }
  }
  return [...found, [start, text.length]]
}
