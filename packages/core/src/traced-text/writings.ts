import type { Writing } from '../types.js'

/** Caches writings with another one in front, so that equal ones are the same object. */
const longerWritings = new WeakMap<readonly Writing[], Map<Writing, readonly Writing[]>>()

/** Writings with one more around what they stand for. */
export function within(outer: readonly Writing[], writing: Writing): readonly Writing[] {
  const known = longerWritings.get(outer) ?? new Map<Writing, readonly Writing[]>()
  const longer = known.get(writing) ?? [writing, ...outer]
  if (known.size === 0) longerWritings.set(outer, known)
  known.set(writing, longer)
  return longer
}
