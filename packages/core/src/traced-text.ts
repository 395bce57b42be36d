import type { Atom, Hole, Origin, Place, Quoting, Source, TracedText, Writing } from './types.js'

/** Stands for a hole in `TracedText.text`: a noncharacter, so that no input means it. */
export const HOLE = '\uFFFF'

export const EMPTY: TracedText = { text: '', atoms: [] }

const textOf = (atom: Atom): string => atom.text ?? HOLE

const ofAtoms = (atoms: readonly Atom[]): TracedText => ({ text: atoms.map(textOf).join(''), atoms })

/** The whole of a file as one verbatim piece. */
export function traceSource({ path, text }: Source): TracedText {
  const origin: Origin = { path, range: [0, text.length], verbatim: true, size: text.length, writing: [] }
  return text === '' ? EMPTY : { text, atoms: [{ text, origins: [origin] }] }
}

const startsByAtoms = new WeakMap<readonly Atom[], readonly number[]>()

function startsOf(atoms: readonly Atom[]): readonly number[] {
  const known = startsByAtoms.get(atoms)
  if (known) return known
  let at = 0
  const starts = atoms.map((atom) => (at += textOf(atom).length) - textOf(atom).length)
  startsByAtoms.set(atoms, starts)
  return starts
}

/** Index of the last start that is not after `offset`. */
function atomAt(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

function sliceOrigin(origin: Origin, from: number, to: number): Origin {
  if (!origin.verbatim) return origin
  const start = origin.range[0]
  return { ...origin, range: [start + from, start + to], size: to - from }
}

function sliceAtom(atom: Atom, from: number, to: number): Atom {
  if (atom.text === undefined || (from === 0 && to === atom.text.length)) return atom
  return {
    ...atom,
    text: atom.text.slice(from, to),
    origins: atom.origins.map((origin) => sliceOrigin(origin, from, to)),
  }
}

/** Text that stands in no file: what a program puts around what it reads. */
export const unwritten = (text: string): TracedText => (text === '' ? EMPTY : { text, atoms: [{ text, origins: [] }] })

/** The characters `[start, end)` of `traced.text`, counted as `String.slice` without negative offsets. */
export function slice(traced: TracedText, start: number, end: number = traced.text.length): TracedText {
  const stop = Math.min(end, traced.text.length)
  if (start >= stop) return EMPTY
  if (start === 0 && stop === traced.text.length) return traced
  const starts = startsOf(traced.atoms)
  const atoms: Atom[] = []
  for (let index = atomAt(starts, start); index < traced.atoms.length && (starts[index] ?? 0) < stop; index++) {
    const atom = traced.atoms[index]
    const at = starts[index] ?? 0
    if (atom) atoms.push(sliceAtom(atom, Math.max(0, start - at), Math.min(textOf(atom).length, stop - at)))
  }
  return { text: traced.text.slice(start, stop), atoms }
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

/** Whether the text in hand is all that the outermost of the leading atoms' origin stands for. */
function leadingIsWhole(atoms: readonly Atom[], depth: number): boolean {
  const leading = atoms[0]?.origins[depth]
  if (!leading) return false
  if (leading.verbatim) return true
  let size = 0
  for (const atom of atoms) {
    const origin = atom.origins[depth]
    if (!origin || !sameRange(origin, leading)) break
    size += textOf(atom).length
  }
  return size >= leading.size
}

/** Between two parts of one shell word stand their quotes at most; more is another word, such as that of `printf`. */
function isApart(before: Origin, here: Origin): boolean {
  const isShell = here.writing.some((writing) => writing.startsWith('shell-'))
  return isShell && here.range[0] - before.range[1] > 2 * here.writing.length
}

/** Whether the origins go on from each other, and are of one definition where the text was handed on. */
function isOnePiece(atoms: readonly Atom[], depth: number): boolean {
  return atoms.every((atom, index) => {
    const previous = atoms[index - 1] ?? atom
    const [before, here] = [previous.origins[depth], atom.origins[depth]]
    const [usedBefore, usedHere] = [previous.origins[depth - 1], atom.origins[depth - 1]]
    if (!before || !here || before.range[0] > here.range[0] || isApart(before, here)) return false
    return !usedBefore || !usedHere || sameRange(usedBefore, usedHere)
  })
}

/**
 * The place that stands for the text at a depth of its origins (0: where it is used), or undefined when the text has no
 * characters, some were not written at that depth, or they lie in several files.
 */
export function coverageOf({ atoms }: TracedText, depth = 0): Coverage | undefined {
  const origins = atoms.flatMap((atom) => atom.origins[depth] ?? [])
  const [first] = origins
  const last = origins.at(-1)
  if (!first || !last || origins.length < atoms.length) return undefined
  if (origins.some(({ path }) => path !== first.path)) return undefined
  const start = origins.reduce((least, { range }) => Math.min(least, range[0]), first.range[0])
  const end = origins.reduce((most, { range }) => Math.max(most, range[1]), last.range[1])
  const whole = isOnePiece(atoms, depth) && leadingIsWhole(atoms, depth) && leadingIsWhole([...atoms].reverse(), depth)
  return { place: { path: first.path, range: [start, end] }, whole, first: first.writing, last: last.writing }
}

/** Where the text is used: the outermost place. */
export const placeOf = (traced: TracedText): Place | undefined => coverageOf(traced)?.place

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
  const { length } = textOf(atom)
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

/** A value at the place that uses it: `use` is the `$vol` that stands for `value`. */
export function expand(use: TracedText, value: TracedText): TracedText {
  const outer = mergedOrigins(use, value.text.length)
  return { ...value, atoms: value.atoms.map((atom) => ({ ...atom, origins: [...outer, ...atom.origins] })) }
}

/** The same text, written in one more language inside the ones around it. */
export function writtenAs(traced: TracedText, writing: Writing): TracedText {
  const within = (origin: Origin): Origin => ({ ...origin, writing: [writing, ...origin.writing] })
  return { ...traced, atoms: traced.atoms.map((atom) => ({ ...atom, origins: atom.origins.map(within) })) }
}

/** The same text with the shell quoting of all its atoms. */
export function withQuoting(traced: TracedText, quoting: Quoting): TracedText {
  return { ...traced, atoms: traced.atoms.map((atom) => ({ ...atom, quoting })) }
}
