import { lengthOf, ofAtoms } from './atoms.js'
import type { Atom, Origin, Place, TracedText, Writing } from '../types.js'

/** What the origins at one depth cover together. */
export interface Coverage {
  readonly place: Place
  /** The place contributes to no other text, so it may be rewritten. */
  readonly whole: boolean
  /** The writings of the first and the last character of the place. */
  readonly first: readonly Writing[]
  readonly last: readonly Writing[]
}

const sameRange = (a: Origin, b: Origin): boolean =>
  a.path === b.path && a.range[0] === b.range[0] && a.range[1] === b.range[1]

/** Whether the text is everything that the origin of the first atom contributes, seen from one end. */
function isWholeFrom(atoms: readonly Atom[], depth: number, end: 'start' | 'end'): boolean {
  const atomBehind = (count: number): Atom | undefined => (end === 'start' ? atoms[count] : atoms.at(-1 - count))
  const leading = atomBehind(0)?.origins[depth]
  if (!leading) return false
  if (leading.verbatim) return true
  let size = 0
  for (let count = 0; count < atoms.length; count++) {
    const atom = atomBehind(count)
    const origin = atom?.origins[depth]
    if (!atom || !origin || !sameRange(origin, leading)) break
    size += lengthOf(atom)
  }
  return size >= leading.size
}

/** Only quotes may separate two parts of one shell word; anything else separates two words, such as those of `printf`. */
function isApart(before: Origin, here: Origin): boolean {
  const isShell = here.writing.some((writing) => writing.startsWith('shell-'))
  return isShell && here.range[0] - before.range[1] > 2 * here.writing.length
}

/** Whether an atom's origin continues that of the one before it, and has the same definition if the text was passed. */
function goesOn(previous: Atom, atom: Atom, depth: number): boolean {
  const [before, here] = [previous.origins[depth], atom.origins[depth]]
  const [usedBefore, usedHere] = [previous.origins[depth - 1], atom.origins[depth - 1]]
  if (!before || !here || before.range[0] > here.range[0] || isApart(before, here)) return false
  return !usedBefore || !usedHere || sameRange(usedBefore, usedHere)
}

const isOnePiece = (atoms: readonly Atom[], depth: number): boolean =>
  atoms.length === 1 || atoms.every((atom, index) => goesOn(atoms[index - 1] ?? atom, atom, depth))

/** The range that the origins at a depth cover (0: where the text is used); undefined if they are in several files. */
function placeAt(atoms: readonly Atom[], depth: number): Place | undefined {
  const first = atoms[0]?.origins[depth]
  if (!first) return undefined
  const { path } = first
  if (atoms.length === 1) return { path, range: first.range }
  let [start, end] = first.range
  for (const { origins } of atoms) {
    const origin = origins[depth]
    if (origin?.path !== path) return undefined
    start = Math.min(start, origin.range[0])
    end = Math.max(end, origin.range[1])
  }
  return { path, range: [start, end] }
}

/**
 * The place of the text at a depth of its origins (0: where it is used); undefined if the text is empty, if a part was
 * not written at that depth, or if the parts are in several files.
 */
export function coverageOf({ atoms }: TracedText, depth = 0): Coverage | undefined {
  const place = placeAt(atoms, depth)
  const [first, last] = [atoms[0]?.origins[depth], atoms.at(-1)?.origins[depth]]
  if (!place || !first || !last) return undefined
  const whole = isOnePiece(atoms, depth) && isWholeFrom(atoms, depth, 'start') && isWholeFrom(atoms, depth, 'end')
  return { place, whole, first: first.writing, last: last.writing }
}

/** The place where the text is used: the outermost one. */
export const placeOf = ({ atoms }: TracedText): Place | undefined => placeAt(atoms, 0)

/** The place where the text is written, behind all places that pass it; the place of its use if the depths differ. */
export const writtenPlaceOf = (traced: TracedText): Place | undefined =>
  placeAt(traced.atoms, depthOf(traced) - 1) ?? placeOf(traced)

/** Whether two neighbours at a depth were passed together. */
function isSameUse(previous: Atom, atom: Atom, depth: number): boolean {
  if (previous.origins[depth]?.path !== atom.origins[depth]?.path) return false
  const [usedBefore, usedHere] = [previous.origins[depth - 1], atom.origins[depth - 1]]
  return !usedBefore || !usedHere || sameRange(usedBefore, usedHere)
}

/** The atoms with an origin at a depth, grouped by the use that passed them. */
function runsAt(atoms: readonly Atom[], depth: number): Atom[][] {
  const runs: Atom[][] = []
  for (const atom of atoms) {
    if (atom.origins.length <= depth) continue
    const run = runs.at(-1)
    const previous = run?.at(-1)
    if (run && previous && isSameUse(previous, atom, depth)) run.push(atom)
    else runs.push([atom])
  }
  return runs
}

/** All locations where some of the text was written or passed. */
export function placesOf(traced: TracedText): Place[] {
  const depths = Array.from({ length: depthOf(traced) }, (_, depth) => depth)
  return depths.flatMap((depth) => runsAt(traced.atoms, depth).flatMap((run) => placeAt(run, depth) ?? []))
}

/** How many times the text was passed, plus 1: 1 if it is used where it is written. */
export const depthOf = ({ atoms }: TracedText): number =>
  atoms.reduce((depth, atom) => Math.max(depth, atom.origins.length), 0)

/** The longest parts of the text that have an origin at the depth. */
export function partsAtDepth({ atoms }: TracedText, depth: number): TracedText[] {
  const parts: Atom[][] = [[]]
  for (const atom of atoms) {
    if (atom.origins.length > depth) parts.at(-1)?.push(atom)
    else if (parts.at(-1)?.length) parts.push([])
  }
  return parts.filter((part) => part.length > 0).map(ofAtoms)
}
