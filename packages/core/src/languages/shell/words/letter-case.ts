import { concat, HOLE, replace, slice } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'

/**
 * `^`, `^^`, `,` and `,,`: the first letter or all letters in upper or lower case (bash, "Case Modification"). Undefined if
 * parts of the text are unknown.
 */
export function recased(operator: string, text: TracedText): TracedText | undefined {
  const before = slice(text, 0, operator.length === 2 ? text.text.length : Math.min(1, text.text.length))
  const changed = operator.startsWith('^') ? before.text.toUpperCase() : before.text.toLowerCase()
  if (before.text.includes(HOLE) || changed.length !== before.text.length) return undefined
  return changed === before.text ? text : concat(replace(before, changed), slice(text, before.text.length))
}
