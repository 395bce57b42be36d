import { normalize } from '../../paths/join.js'
import { HOLE, replace } from '../../traced-text.js'
import type { TracedText } from '../../types.js'

/**
 * A container path as compose writes it: `/a//b/` is `/a/b` (Go's path.Clean). One with a hole stays as it is, since the
 * hole may hold slashes of its own.
 */
export function cleanTarget(target: TracedText): TracedText {
  const clean = normalize(target.text)
  return clean === target.text || target.text.includes(HOLE) ? target : replace(target, clean)
}
