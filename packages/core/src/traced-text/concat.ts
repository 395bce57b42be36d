import type { TracedText } from '../types.js'

/** All parts after one another; linear in their atoms, so collect parts and call it once. */
export function concatAll(parts: readonly TracedText[]): TracedText {
  const filled = parts.filter((part) => part.text !== '')
  const [only] = filled
  if (only && filled.length === 1) return only
  return { text: filled.map((part) => part.text).join(''), atoms: filled.flatMap((part) => part.atoms) }
}

/** As `concatAll` for a few parts: a call can't hold the hundred thousand arguments that a huge input makes. */
export const concat = (...parts: readonly TracedText[]): TracedText => concatAll(parts)
