/** Random choices that are reproducible for a seed. */
export interface Random {
  /** An integer from 0 to `count - 1`. */
  readonly below: (count: number) => number
  readonly pick: (items: readonly string[]) => string
}

/** The generator mulberry32: small, and good enough to choose mutations. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const below = (count: number): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % count
  }
  return { below, pick: (items) => items[below(items.length)] ?? '' }
}
