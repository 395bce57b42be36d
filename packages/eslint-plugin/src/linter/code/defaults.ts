import type { AssignmentPattern, Pattern } from 'estree'

/** The pattern in which a name has a default: `{ dir = 'x' }`. */
export function defaultIn(pattern: Pattern, name: string): AssignmentPattern | undefined {
  switch (pattern.type) {
    case 'AssignmentPattern':
      if (pattern.left.type === 'Identifier' && pattern.left.name === name) return pattern
      return defaultIn(pattern.left, name)
    case 'ObjectPattern':
      return firstOf(pattern.properties, (one) => (one.type === 'Property' ? defaultIn(one.value, name) : undefined))
    case 'ArrayPattern':
      return firstOf(pattern.elements, (one) => (one ? defaultIn(one, name) : undefined))
    case 'Identifier':
    case 'MemberExpression':
    case 'RestElement':
      return undefined
  }
}

export function firstOf<Item, Found>(
  items: readonly Item[],
  find: (item: Item) => Found | undefined,
): Found | undefined {
  for (const item of items) {
    const found = find(item)
    if (found !== undefined) return found
  }
  return undefined
}
