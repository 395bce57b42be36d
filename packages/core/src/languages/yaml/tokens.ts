import type { CST } from 'yaml'

function childrenOf(token: CST.Token): CST.Token[] {
  if (token.type === 'document') return token.value ? [token.value] : []
  if (!('items' in token)) return []
  return token.items.flatMap(({ key, value }) => [key, value].filter((child) => child !== undefined && child !== null))
}

/** All tokens of a stream; each comes before the tokens inside it. */
export function* tokensIn(stream: readonly CST.Token[]): Generator<CST.Token, void> {
  const open = [...stream]
  for (let token = open.pop(); token; token = open.pop()) {
    yield token
    for (const child of childrenOf(token)) open.push(child)
  }
}
