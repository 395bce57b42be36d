/** Items by their keys, in their order. */
export function grouped<Item>(items: readonly (readonly [key: string, item: Item])[]): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const [key, item] of items) {
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
