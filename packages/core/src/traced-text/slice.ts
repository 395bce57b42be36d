import { EMPTY, lengthOf, textOfAtom } from './atoms.js'
import type { Atom, Origin, TracedText } from '../types.js'

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

function sliceOrigin(origin: Origin, from: number, to: number): Origin {
  if (!origin.verbatim) return origin
  const start = origin.range[0]
  const { path, verbatim, writing } = origin
  return { path, range: [start + from, start + to], verbatim, size: to - from, writing }
}

function sliceAtom(atom: Atom, from: number, to: number): Atom {
  if (atom.text === undefined || (from === 0 && to === atom.text.length)) return atom
  const text = atom.text.slice(from, to)
  const origins = atom.origins.map((origin) => sliceOrigin(origin, from, to))
  return atom.quoting === undefined ? { text, origins } : { text, origins, quoting: atom.quoting }
}

/** The characters `[start, end)` of `traced.text`, counted as `String.slice` without negative offsets. */
export function slice(traced: TracedText, start: number, end: number = traced.text.length): TracedText {
  const stop = Math.min(end, traced.text.length)
  if (start >= stop) return EMPTY
  if (start === 0 && stop === traced.text.length) return traced
  const first = atomAt(traced.atoms, start)
  const atoms: Atom[] = []
  let at = first.start
  for (let index = first.index; index < traced.atoms.length && at < stop; index++) {
    const atom = traced.atoms[index]
    if (!atom) break
    const length = lengthOf(atom)
    atoms.push(sliceAtom(atom, Math.max(0, start - at), Math.min(length, stop - at)))
    at += length
  }
  const [only] = atoms
  return { text: only && atoms.length === 1 ? textOfAtom(only) : traced.text.slice(start, stop), atoms }
}

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
