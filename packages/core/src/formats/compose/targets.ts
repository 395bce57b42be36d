import { normalize } from '../../paths/join.js'
import { replace } from '../../traced-text.js'
import type { TracedText } from '../../types.js'

/** A container path as compose writes it: `/a//b/` is `/a/b` (Go's path.Clean). */
export function cleanTarget(target: TracedText): TracedText {
  const clean = normalize(target.text)
  return clean === target.text ? target : replace(target, clean)
}
