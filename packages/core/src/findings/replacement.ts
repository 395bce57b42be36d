import type { Alternative, Atom, Origin, TracedText, Writing } from '../types.js'
import { isVolume } from '../is-volume.js'
import { HOLE, slice } from '../traced-text.js'
import { withSlashes } from './slash-edits.js'

/** Replaces the start of a host path; the rest stays, except for its backslashes. */
export interface Replacement {
  readonly head: Alternative
  readonly part: TracedText
  readonly rest: TracedText
}

/** Paths have few parts; only the first ones are tried. */
const MOST_ENDS = 8

const isSameRange = (a: Origin, b: Origin): boolean =>
  a.path === b.path && a.range[0] === b.range[0] && a.range[1] === b.range[1]

/** The first character of a word has the quotes of the others. */
const quotesOf = (writing: Writing): Writing => (writing === 'shell-start' ? 'shell-bare' : writing)

const sameQuotes = (a: Origin, b: Origin): boolean =>
  a.writing === b.writing || a.writing.map(quotesOf).join() === b.writing.map(quotesOf).join()

/** Whether an atom is written at this depth, not passed from a deeper one. */
const isLiteral = ({ hole, origins }: Atom, depth: number): boolean =>
  hole === undefined && origins.length === depth + 1

/** Whether two neighbours form one piece at the depth: literal text in the same quotes, or the result of one expansion. */
function isOnePiece(previous: Atom, atom: Atom, depth: number): boolean {
  const [before, here] = [previous.origins[depth], atom.origins[depth]]
  if (!before || !here) return false
  if (isSameRange(before, here)) return true
  return isLiteral(previous, depth) && isLiteral(atom, depth) && sameQuotes(before, here)
}

/** Whether both neighbours come from the same use at the depth. */
function comesFromSameUse(first: Atom, atom: Atom, depth: number): boolean {
  if (atom.origins.length <= depth) return false
  const [used, usedHere] = [first.origins[depth - 1], atom.origins[depth - 1]]
  return !used || !usedHere || isSameRange(used, usedHere)
}

/** The atoms at the start of a host path that are written at a depth, in one use of it. */
function leadingAtoms({ atoms }: TracedText, depth: number): readonly Atom[] {
  const [first] = atoms
  if (!first) return []
  const end = atoms.findIndex((atom) => !comesFromSameUse(first, atom, depth))
  return end < 0 ? atoms : atoms.slice(0, end)
}

const lengthOf = ({ text = HOLE }: Atom): number => text.length

/** Where the replaced part may end: after a piece, the shortest part first. */
function endsOf(atoms: readonly Atom[], depth: number): number[] {
  const ends: number[] = []
  let at = 0
  for (const [index, atom] of atoms.entries()) {
    at += lengthOf(atom)
    const next = atoms[index + 1]
    const isEnd = !next || (!isOnePiece(atom, next, depth) && (ends.length < MOST_ENDS || next.hole !== undefined))
    if (isEnd) ends.push(at)
  }
  return ends
}

function headOf(alternative: Alternative, kept: string): Alternative | undefined {
  if (!alternative.path.endsWith(kept)) return undefined
  const path = alternative.path.slice(0, alternative.path.length - kept.length)
  const isNothing = path === '' && kept !== '' && !kept.startsWith('/')
  if (path.includes(HOLE) || isNothing || (path === '' && alternative.base === 'root')) return undefined
  return kept !== '' && isVolume(alternative) ? undefined : { ...alternative, path }
}

/**
 * The spellings of an alternative at a depth of a host path's origins (0: at the mount). The smallest replacement comes
 * first, to keep variables; the rest at the mount gets forward slashes.
 */
export function replacementsAt(alternative: Alternative, host: TracedText, depth: number): Replacement[] {
  return endsOf(leadingAtoms(host, depth), depth).flatMap((end) => {
    const rest = slice(host, end)
    const head = headOf(alternative, depth === 0 ? rest.text : withSlashes(rest.text))
    return head ? [{ head, part: slice(host, 0, end), rest }] : []
  })
}
