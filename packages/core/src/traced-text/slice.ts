import { EMPTY, lengthOf, textOfAtom } from './atoms.js'
import type { Atom, Origin, Range, TracedText, Writing } from '../types.js'
import { within } from './writings.js'

/** Long texts cache where their atoms start; in short texts, counting is faster. */
const MANY_ATOMS = 16

const startsByAtoms = new WeakMap<readonly Atom[], readonly number[]>()

function startsOf(atoms: readonly Atom[]): readonly number[] {
  const known = startsByAtoms.get(atoms)
  if (known) return known
  let at = 0
  const starts = atoms.map((atom) => (at += lengthOf(atom)) - lengthOf(atom))
  startsByAtoms.set(atoms, starts)
  return starts
}

/** The atom that contains an offset. */
interface AtomAt {
  readonly index: number
  /** Offset of its first character. */
  readonly start: number
}

function atomAt(atoms: readonly Atom[], offset: number): AtomAt {
  if (atoms.length > MANY_ATOMS) return atomOfMany(startsOf(atoms), offset)
  let start = 0
  let index = 0
  for (const atom of atoms) {
    const end = start + lengthOf(atom)
    if (offset < end) break
    start = end
    index++
  }
  return { index, start }
}

function atomOfMany(starts: readonly number[], offset: number): AtomAt {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return { index: low, start: starts[low] ?? 0 }
}

function sliceOrigin(origin: Origin, from: number, to: number, writing: Writing | undefined): Origin {
  const { path, verbatim } = origin
  const range: Range = verbatim ? [origin.range[0] + from, origin.range[0] + to] : origin.range
  const written = writing === undefined ? origin.writing : within(origin.writing, writing)
  return { path, range, verbatim, size: verbatim ? to - from : origin.size, writing: written }
}

function sliceAtom(atom: Atom, from: number, to: number, writing: Writing | undefined): Atom {
  const isWhole = atom.text === undefined || (from === 0 && to === atom.text.length)
  if (isWhole && writing === undefined) return atom
  const origins = atom.origins.map((origin) => sliceOrigin(origin, from, to, writing))
  if (atom.text === undefined) return { ...atom, origins }
  const text = atom.text.slice(from, to)
  return atom.quoting === undefined ? { text, origins } : { text, origins, quoting: atom.quoting }
}

function cut(traced: TracedText, start: number, end: number, writing?: Writing): TracedText {
  const stop = Math.min(end, traced.text.length)
  if (start >= stop) return EMPTY
  const first = atomAt(traced.atoms, start)
  const atoms: Atom[] = []
  let at = first.start
  for (let index = first.index; index < traced.atoms.length && at < stop; index++) {
    const atom = traced.atoms[index]
    if (!atom) break
    const length = lengthOf(atom)
    atoms.push(sliceAtom(atom, Math.max(0, start - at), Math.min(length, stop - at), writing))
    at += length
  }
  const [only] = atoms
  return { text: only && atoms.length === 1 ? textOfAtom(only) : traced.text.slice(start, stop), atoms }
}

/** The characters `[start, end)` of `traced.text`, counted as `String.slice` without negative offsets. */
export const slice = (traced: TracedText, start: number, end: number = traced.text.length): TracedText =>
  start === 0 && end >= traced.text.length && traced.text !== '' ? traced : cut(traced, start, end)

/** Like `slice`, written in one more language inside those around it. */
export const sliceAs = (traced: TracedText, start: number, end: number, writing: Writing): TracedText =>
  cut(traced, start, end, writing)

/** Like `String.split` with a string. */
export function split(traced: TracedText, separator: string): TracedText[] {
  let at = 0
  return traced.text.split(separator).map((piece) => {
    const part = slice(traced, at, at + piece.length)
    at += piece.length + separator.length
    return part
  })
}

/** Like `String.trim`. */
export function trim(traced: TracedText): TracedText {
  const start = traced.text.length - traced.text.trimStart().length
  return slice(traced, start, Math.max(start, traced.text.trimEnd().length))
}
