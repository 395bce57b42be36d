import type { CST } from 'yaml'

/** A token of a stream with the number of collections around it. */
export interface Level {
  readonly token: CST.Token
  readonly depth: number
}

function childrenOf(token: CST.Token): CST.Token[] {
  if (token.type === 'document') return token.value ? [token.value] : []
  if (!('items' in token)) return []
  return token.items.flatMap(({ key, value }) => [key, value].filter((child) => child !== undefined && child !== null))
}

/** All tokens of a stream; iterative, as deep nesting would overflow the stack. */
export function* levelsOf(tokens: readonly CST.Token[]): Generator<Level, void> {
  const levels: Level[] = tokens.map((token) => ({ token, depth: 0 }))
  for (let level = levels.pop(); level; level = levels.pop()) {
    yield level
    for (const token of childrenOf(level.token)) levels.push({ token, depth: level.depth + 1 })
  }
}
