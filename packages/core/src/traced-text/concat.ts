import type { TracedText } from '../types.js'

/** Concatenates all parts; linear in their atoms, so collect parts and call it once. */
export function concatAll(parts: readonly TracedText[]): TracedText {
  const filled = parts.filter((part) => part.text !== '')
  const [only] = filled
  if (only && filled.length === 1) return only
  return { text: filled.map((part) => part.text).join(''), atoms: filled.flatMap((part) => part.atoms) }
}

/** Like `concatAll`, for a few parts: a call cannot have the hundred thousand arguments that large inputs need. */
export const concat = (...parts: readonly TracedText[]): TracedText => concatAll(parts)
