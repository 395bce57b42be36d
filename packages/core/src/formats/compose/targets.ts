import { normalize } from '../../paths/join.js'
import { HOLE, replace } from '../../traced-text.js'
import type { TracedText } from '../../types.js'

/**
 * Normalizes a container path as Compose does: `/a//b/` becomes `/a/b` (Go's path.Clean). A path with a hole stays
 * unchanged, since the hole may contain slashes.
 */
export function cleanTarget(target: TracedText): TracedText {
  const clean = normalize(target.text)
  return clean === target.text || target.text.includes(HOLE) ? target : replace(target, clean)
}
