import type { Atom, Hole, Origin, Source, TracedText, Writing } from '../types.js'

/** Represents an unknown part in `TracedText.text`: a noncharacter, which no input contains. */
export const HOLE = '\uFFFF'

export const EMPTY: TracedText = { text: '', atoms: [] }

/** Its characters; an unknown part is one `HOLE`. */
export const textOfAtom = (atom: Atom): string => atom.text ?? HOLE

export const lengthOf = (atom: Atom): number => atom.text?.length ?? HOLE.length

export const ofAtoms = (atoms: readonly Atom[]): TracedText => ({ text: atoms.map(textOfAtom).join(''), atoms })

const NO_WRITING: readonly Writing[] = []

/** The whole file as one verbatim piece, or the part of it that the source is. */
export function traceSource({ path, text, traced }: Source): TracedText {
  if (traced) return traced
  const origin: Origin = { path, range: [0, text.length], verbatim: true, size: text.length, writing: NO_WRITING }
  return text === '' ? EMPTY : { text, atoms: [{ text, origins: [origin] }] }
}

/** A part of a file in another language, for the reader of that language. */
export const sourceOfPiece = (path: string, traced: TracedText): Source => ({ path, text: traced.text, traced })

/** The same origins for a text of the same length with other characters. */
export function withCharacters({ atoms }: TracedText, text: string): TracedText {
  let end = 0
  return ofAtoms(
    atoms.map((atom) => {
      const start = end
      end += lengthOf(atom)
      return atom.text === undefined ? atom : { ...atom, text: text.slice(start, end) }
    }),
  )
}

/** Text that no file contains, such as text that a program adds. */
export const unwritten = (text: string): TracedText => (text === '' ? EMPTY : { text, atoms: [{ text, origins: [] }] })

/** How an unknown part is displayed. */
export const shownHole = ({ name, shownAs = name }: Hole): string => shownAs

/** The text for display, with the names of its holes. */
export const display = (traced: TracedText): string =>
  traced.atoms.map((atom) => atom.text ?? shownHole(atom.hole)).join('')

/** Replaces the holes in a text by the names of the last holes of a traced text. */
export function displayAs(text: string, traced: TracedText): string {
  const names = holesOf(traced).map(shownHole)
  let next = names.length - (text.split(HOLE).length - 1)
  return text.replaceAll(HOLE, () => names[next++] ?? '')
}

/** The text before the first hole. */
export function knownStart(traced: TracedText): string {
  const hole = traced.text.indexOf(HOLE)
  return hole < 0 ? traced.text : traced.text.slice(0, hole)
}

export const holesOf = (traced: TracedText): readonly Hole[] =>
  traced.atoms.flatMap((atom) => (atom.hole === undefined ? [] : [atom.hole]))
