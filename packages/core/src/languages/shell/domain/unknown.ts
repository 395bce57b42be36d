import { HOLE, replaceByHole } from '../../../traced-text.js'
import type { HoleMeaning, TracedText } from '../../../types.js'
import { meaningOfVariable } from '../../known-variables.js'

/** The meaning of a variable that the script does not assign; names are case-sensitive. */
export function meaningOf(name: string): HoleMeaning {
  if (name === 'OLDPWD') return 'project'
  return name === 'OneDrive' || name === name.toUpperCase() ? meaningOfVariable(name) : 'unknown'
}

/** Any number of words, such as `$@` where the arguments are not known. */
export const isMany = ({ text, atoms: [atom] }: TracedText): boolean =>
  text === HOLE && atom?.quoting === 'expanded' && atom.hole?.meaning === 'unknown'

export const isHole = ({ text }: TracedText): boolean => text === HOLE

export const isKnown = ({ text }: TracedText): boolean => !text.includes(HOLE)

/** Whether a part of it may be any text, unlike a folder. */
export const hasUnknown = ({ atoms }: TracedText): boolean => atoms.some(({ hole }) => hole?.meaning === 'unknown')

export const asMany = (text: TracedText): TracedText => ({
  ...text,
  atoms: text.atoms.map((atom) => ({ ...atom, quoting: 'expanded' })),
})

/** An unknown part, shown by a name, at the place; equal identities have the same value. */
export const holeAt = (place: TracedText, name: string, meaning: HoleMeaning, identity?: string): TracedText =>
  replaceByHole(place, identity === undefined ? { name, meaning } : { name, meaning, identity })

/** The identity of what a text as a whole is, if it is one unknown part that has one. */
export const identityOf = ({ text, atoms: [atom] }: TracedText): string | undefined =>
  text === HOLE ? atom?.hole?.identity : undefined
