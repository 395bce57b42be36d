import { HOLE, replaceByHole } from '../../traced-text.js'
import type { HoleMeaning, TracedText } from '../../types.js'
import { meaningOfVariable } from '../known-variables.js'

/** What a variable that the script does not assign stands for; shells tell names apart by their case. */
export function meaningOf(name: string): HoleMeaning {
  if (name === 'OLDPWD') return 'project'
  return name === 'OneDrive' || name === name.toUpperCase() ? meaningOfVariable(name) : 'unknown'
}

/** Any number of words, such as `$@` where the arguments are not known. */
export const isMany = ({ text, atoms: [atom] }: TracedText): boolean =>
  text === HOLE && atom?.quoting === 'expanded' && atom.hole?.meaning === 'unknown'

export const isHole = ({ text }: TracedText): boolean => text === HOLE

export const asMany = (text: TracedText): TracedText => ({
  ...text,
  atoms: text.atoms.map((atom) => ({ ...atom, quoting: 'expanded' })),
})

/** A hole of the name as written at the place. */
export const holeAt = (place: TracedText, name: string, meaning: HoleMeaning): TracedText =>
  replaceByHole(place, { name, meaning })
