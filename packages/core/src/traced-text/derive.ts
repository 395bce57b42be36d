import { EMPTY, HOLE, lengthOf } from './atoms.js'
import { coverageOf } from './coverage.js'
import { within } from './writings.js'
import type { Atom, Hole, Origin, Quoting, TracedText, Writing } from '../types.js'

/** The quoting of characters; the first one of a word has the quoting of the others. */
const quotesOf = (writing: readonly Writing[]): string => writing.join().replaceAll('shell-start', 'shell-bare')

/** Origins of a text as one piece without a one-to-one mapping; `size` is the length that it represents. */
function mergedOrigins(traced: TracedText, size: number): Origin[] {
  const [only, ...others] = traced.atoms
  if (only && others.length === 0) return originsOfOne(only, size)
  const origins: Origin[] = []
  for (let coverage = coverageOf(traced, 0); coverage; coverage = coverageOf(traced, origins.length)) {
    const { place, whole, first, last } = coverage
    const isOne = whole && quotesOf(first) === quotesOf(last)
    origins.push({ ...place, verbatim: false, size: isOne ? size : Infinity, writing: first })
  }
  return origins
}

function originsOfOne(atom: Atom, size: number): Origin[] {
  const length = lengthOf(atom)
  return atom.origins.map((origin) => {
    const isWhole = origin.verbatim || length >= origin.size
    return { ...origin, verbatim: false, size: isWhole ? size : Infinity }
  })
}

/** Replaces the characters and keeps the place: the value of an escape or a fold. */
export function replace(traced: TracedText, text: string): TracedText {
  if (text === '') return EMPTY
  return { text, atoms: [{ text, origins: mergedOrigins(traced, text.length) }] }
}

/** An unknown part at this location. */
export function replaceByHole(traced: TracedText, hole: Hole): TracedText {
  return { text: HOLE, atoms: [{ hole, origins: mergedOrigins(traced, 1) }] }
}

const withOrigins = (atom: Atom, origins: readonly Origin[]): Atom =>
  atom.text !== undefined && atom.quoting === undefined ? { text: atom.text, origins } : { ...atom, origins }

/** A value at the place that uses it: `use` is the `$vol` whose value is `value`. */
export function expand(use: TracedText, value: TracedText): TracedText {
  const outer = mergedOrigins(use, value.text.length)
  return { text: value.text, atoms: value.atoms.map((atom) => withOrigins(atom, [...outer, ...atom.origins])) }
}

/** The same text, written in one more language inside those around it. */
export function writtenAs(traced: TracedText, writing: Writing): TracedText {
  const inLanguage = ({ path, range, verbatim, size, writing: outer }: Origin): Origin => {
    return { path, range, verbatim, size, writing: within(outer, writing) }
  }
  return { text: traced.text, atoms: traced.atoms.map((atom) => withOrigins(atom, atom.origins.map(inLanguage))) }
}

/** The same text with the shell quoting of all its atoms. */
export function withQuoting(traced: TracedText, quoting: Quoting): TracedText {
  const quoted = (atom: Atom): Atom =>
    atom.text === undefined ? { ...atom, quoting } : { text: atom.text, origins: atom.origins, quoting }
  return { text: traced.text, atoms: traced.atoms.map(quoted) }
}
