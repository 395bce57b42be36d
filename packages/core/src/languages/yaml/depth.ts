import type { CST } from 'yaml'

interface Level {
  readonly token: CST.Token
  readonly depth: number
}

function childrenOf(token: CST.Token): CST.Token[] {
  if (token.type === 'document') return token.value ? [token.value] : []
  if (!('items' in token)) return []
  return token.items.flatMap(({ key, value }) => [key, value].filter((child) => child !== undefined && child !== null))
}

/** Whether collections are nested deeper than a limit; iterative, as the stack is what the limit protects. */
export function isDeeperThan(limit: number, tokens: readonly CST.Token[]): boolean {
  const levels: Level[] = tokens.map((token) => ({ token, depth: 0 }))
  for (let level = levels.pop(); level; level = levels.pop()) {
    const { token, depth } = level
    if (depth > limit) return true
    for (const child of childrenOf(token)) levels.push({ token: child, depth: depth + 1 })
  }
  return false
}
