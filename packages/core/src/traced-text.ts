import type { Atom, Hole, Origin, Place, Quoting, Source, TracedText, Writing } from './types.js'

/** Stands for a hole in `TracedText.text`: a noncharacter, so that no input means it. */
export const HOLE = '\uFFFF'

export const EMPTY: TracedText = { text: '', atoms: [] }

const textOf = (atom: Atom): string => atom.text ?? HOLE

const lengthOf = (atom: Atom): number => atom.text?.length ?? HOLE.length

const ofAtoms = (atoms: readonly Atom[]): TracedText => ({ text: atoms.map(textOf).join(''), atoms })

const NO_WRITING: readonly Writing[] = []

/** The whole of a file as one verbatim piece. */
export function traceSource({ path, text }: Source): TracedText {
  const origin: Origin = { path, range: [0, text.length], verbatim: true, size: text.length, writing: NO_WRITING }
  return text === '' ? EMPTY : { text, atoms: [{ text, origins: [origin] }] }
}

/** Texts of more atoms remember where these start; of fewer it is found sooner by counting. */
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

/** The atom that an offset lies in. */
interface AtomAt {
  readonly index: number
  /** Offset of its first character. */
  readonly start: number
}

function atomAt(atoms: readonly Atom[], offset: number): AtomAt {
  if (atoms.length > MANY_ATOMS) return atomOfMany(startsOf(atoms), offset)
  let start = 0
  for (const [index, atom] of atoms.entries()) {
    const end = start + lengthOf(atom)
    if (offset < end) return { index, start }
    start = end
  }
  return { index: atoms.length, start }
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

/** Text that stands in no file: what a program puts around what it reads. */
export const unwritten = (text: string): TracedText => (text === '' ? EMPTY : { text, atoms: [{ text, origins: [] }] })

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
  return { text: only && atoms.length === 1 ? textOf(only) : traced.text.slice(start, stop), atoms }
}

/** All parts after one another; linear in their atoms, so collect parts and call it once. */
export function concatAll(parts: readonly TracedText[]): TracedText {
  const filled = parts.filter((part) => part.text !== '')
  const [only] = filled
  if (only && filled.length === 1) return only
  return { text: filled.map((part) => part.text).join(''), atoms: filled.flatMap((part) => part.atoms) }
}

/** As `concatAll` for a few parts: a call can't hold the hundred thousand arguments that a huge input makes. */
export const concat = (...parts: readonly TracedText[]): TracedText => concatAll(parts)

/** As `String.split` with a string. */
export function split(traced: TracedText, separator: string): TracedText[] {
  let at = 0
  return traced.text.split(separator).map((piece) => {
    const part = slice(traced, at, at + piece.length)
    at += piece.length + separator.length
    return part
  })
}

/** As `String.trim`. */
export function trim(traced: TracedText): TracedText {
  const start = traced.text.length - traced.text.trimStart().length
  return slice(traced, start, Math.max(start, traced.text.trimEnd().length))
}

/** The text for people: holes by their names. */
export const display = (traced: TracedText): string => traced.atoms.map((atom) => atom.text ?? atom.hole.name).join('')

/** The text before the first hole. */
export function knownStart(traced: TracedText): string {
  const hole = traced.text.indexOf(HOLE)
  return hole < 0 ? traced.text : traced.text.slice(0, hole)
}

export const holesOf = (traced: TracedText): readonly Hole[] =>
  traced.atoms.flatMap((atom) => (atom.hole === undefined ? [] : [atom.hole]))

/** What the origins of one depth cover together. */
export interface Coverage {
  readonly place: Place
  /** No text outside of the traced one comes from the place, so the place may be rewritten. */
  readonly whole: boolean
  /** The writings at the first and the last character of the place. */
  readonly first: readonly Writing[]
  readonly last: readonly Writing[]
}

const sameRange = (a: Origin, b: Origin): boolean =>
  a.path === b.path && a.range[0] === b.range[0] && a.range[1] === b.range[1]

/** Whether the text in hand is all that the origin of the first atom stands for, seen from one end. */
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

/** Between two parts of one shell word stand their quotes at most; more is another word, such as that of `printf`. */
function isApart(before: Origin, here: Origin): boolean {
  const isShell = here.writing.some((writing) => writing.startsWith('shell-'))
  return isShell && here.range[0] - before.range[1] > 2 * here.writing.length
}

/** Whether an atom's origin goes on from that of the one before it, and is of one definition where the text was handed on. */
function goesOn(previous: Atom, atom: Atom, depth: number): boolean {
  const [before, here] = [previous.origins[depth], atom.origins[depth]]
  const [usedBefore, usedHere] = [previous.origins[depth - 1], atom.origins[depth - 1]]
  if (!before || !here || before.range[0] > here.range[0] || isApart(before, here)) return false
  return !usedBefore || !usedHere || sameRange(usedBefore, usedHere)
}

const isOnePiece = (atoms: readonly Atom[], depth: number): boolean =>
  atoms.length === 1 || atoms.every((atom, index) => goesOn(atoms[index - 1] ?? atom, atom, depth))

/** What the origins of a depth (0: where the text is used) cover, where they are all in one file. */
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
 * The place that stands for the text at a depth of its origins (0: where it is used), or undefined when the text has no
 * characters, some were not written at that depth, or they lie in several files.
 */
export function coverageOf({ atoms }: TracedText, depth = 0): Coverage | undefined {
  const place = placeAt(atoms, depth)
  const [first, last] = [atoms[0]?.origins[depth], atoms.at(-1)?.origins[depth]]
  if (!place || !first || !last) return undefined
  const whole = isOnePiece(atoms, depth) && isWholeFrom(atoms, depth, 'start') && isWholeFrom(atoms, depth, 'end')
  return { place, whole, first: first.writing, last: last.writing }
}

/** Where the text is used: the outermost place. */
export const placeOf = ({ atoms }: TracedText): Place | undefined => placeAt(atoms, 0)

/** Where the text is written down, not the places that hand it on; where it is used if those differ in depth. */
export const writtenPlaceOf = (traced: TracedText): Place | undefined =>
  placeAt(traced.atoms, depthOf(traced) - 1) ?? placeOf(traced)

/** How many places deep the text was handed on: 1 when it is used where it is written. */
export const depthOf = ({ atoms }: TracedText): number =>
  atoms.reduce((depth, atom) => Math.max(depth, atom.origins.length), 0)

/** The parts of the text that have an origin at the depth, each as long as it goes. */
export function partsAtDepth({ atoms }: TracedText, depth: number): TracedText[] {
  const parts: Atom[][] = [[]]
  for (const atom of atoms) {
    if (atom.origins.length > depth) parts.at(-1)?.push(atom)
    else if (parts.at(-1)?.length) parts.push([])
  }
  return parts.filter((part) => part.length > 0).map(ofAtoms)
}

/** Origins of a text as one piece that no longer maps one to one; `size` is what it stands for now. */
function mergedOrigins(traced: TracedText, size: number): Origin[] {
  const [only, ...others] = traced.atoms
  if (only && others.length === 0) return originsOfOne(only, size)
  const origins: Origin[] = []
  for (let coverage = coverageOf(traced, 0); coverage; coverage = coverageOf(traced, origins.length)) {
    const { place, whole, first } = coverage
    origins.push({ ...place, verbatim: false, size: whole ? size : Infinity, writing: first })
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

/** Other characters for the same place: what an escape or a fold stands for. */
export function replace(traced: TracedText, text: string): TracedText {
  if (text === '') return EMPTY
  return { text, atoms: [{ text, origins: mergedOrigins(traced, text.length) }] }
}

/** A hole for the place: what the text does not decide. */
export function replaceByHole(traced: TracedText, hole: Hole): TracedText {
  return { text: HOLE, atoms: [{ hole, origins: mergedOrigins(traced, 1) }] }
}

const withOrigins = (atom: Atom, origins: readonly Origin[]): Atom =>
  atom.text !== undefined && atom.quoting === undefined ? { text: atom.text, origins } : { ...atom, origins }

/** A value at the place that uses it: `use` is the `$vol` that stands for `value`. */
export function expand(use: TracedText, value: TracedText): TracedText {
  const outer = mergedOrigins(use, value.text.length)
  return { text: value.text, atoms: value.atoms.map((atom) => withOrigins(atom, [...outer, ...atom.origins])) }
}

/** The lists of writings that were made of one by putting another in front, so that equal ones are one object. */
const longerWritings = new WeakMap<readonly Writing[], Map<Writing, readonly Writing[]>>()

function within(outer: readonly Writing[], writing: Writing): readonly Writing[] {
  const known = longerWritings.get(outer) ?? new Map<Writing, readonly Writing[]>()
  const longer = known.get(writing) ?? [writing, ...outer]
  if (known.size === 0) longerWritings.set(outer, known)
  known.set(writing, longer)
  return longer
}

/** The same text, written in one more language inside the ones around it. */
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
