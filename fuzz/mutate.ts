import type { Random } from './random.js'

/** The building blocks of a format's texts. */
export interface Grammar {
  readonly seeds: readonly string[]
  /** Words and symbols with a meaning in the format. */
  readonly words: readonly string[]
}

/** Words, blanks, line ends and single characters; a mutation replaces any sequence of them. */
const TOKEN = /\w+|[^\S\n]+|\n|[^\w\s]/gu

const MAX_MUTATIONS = 6

/** One in this many inputs starts from a kept input. */
const FROM_KEPT = 4

/** One in this many inputs is large, with up to this many seeds. */
const LARGE = 500
const MAX_SEEDS = 30

type Mutation = (tokens: readonly string[], grammar: Grammar, random: Random) => string[]

const MUTATIONS: readonly Mutation[] = [
  (tokens, _, random) => tokens.toSpliced(random.below(tokens.length + 1), 1 + random.below(4)),
  (tokens, { words }, random) => tokens.toSpliced(random.below(tokens.length + 1), 0, random.pick(words)),
  (tokens, { words }, random) => tokens.toSpliced(random.below(tokens.length + 1), 1, random.pick(words)),
  repeatPart,
  insertOther,
]

function repeatPart(tokens: readonly string[], _: Grammar, random: Random): string[] {
  const start = random.below(tokens.length + 1)
  const part = tokens.slice(start, start + 1 + random.below(12))
  return tokens.toSpliced(random.below(tokens.length + 1), 0, ...part)
}

function insertOther(tokens: readonly string[], { seeds }: Grammar, random: Random): string[] {
  const lines = random.pick(seeds).split('\n')
  const start = random.below(lines.length)
  const part = lines.slice(start, start + 1 + random.below(4)).join('\n')
  return tokens.toSpliced(random.below(tokens.length + 1), 0, `${part}\n`)
}

/** One seed, since most files are short; sometimes many. */
function startOf({ seeds }: Grammar, kept: readonly string[], random: Random): string {
  if (kept.length > 0 && random.below(FROM_KEPT) === 0) return random.pick(kept)
  const count = random.below(LARGE) === 0 ? random.below(MAX_SEEDS) : 1
  return Array.from({ length: count }, () => random.pick(seeds)).join('')
}

/** Applies a few mutations to seeds, or to one of the inputs that were kept because their result was new. */
export function mutated(grammar: Grammar, kept: readonly string[], random: Random): string {
  let tokens: string[] = startOf(grammar, kept, random).match(TOKEN) ?? []
  for (let left = 1 + random.below(MAX_MUTATIONS); left > 0; left--) {
    const mutate = MUTATIONS[random.below(MUTATIONS.length)]
    if (mutate) tokens = mutate(tokens, grammar, random)
  }
  return tokens.join('')
}
