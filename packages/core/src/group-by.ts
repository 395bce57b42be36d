/** Adds a value to the group of a key. */
export function addTo<Key, Value>(groups: Map<Key, Value[]>, key: Key, value: Value): void {
  const group = groups.get(key)
  if (group) group.push(value)
  else groups.set(key, [value])
}

/** Groups values by key, in order of first occurrence. */
export function groupBy<Key, Value>(entries: readonly (readonly [key: Key, value: Value])[]): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>()
  for (const [key, value] of entries) addTo(groups, key, value)
  return groups
}
