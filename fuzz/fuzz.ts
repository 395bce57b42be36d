import { hash } from 'node:crypto'
import { checkConfig } from './check-config.js'
import { checkLint } from './check-lint.js'
import type { Check } from './check.js'
import { grammars, type Kind } from './grammars.js'
import { mutated } from './mutate.js'
import { randomFrom, type Random } from './random.js'

const PATHS = { compose: 'compose.yaml', devcontainer: 'devcontainer.json', shell: 'run.sh' } as const

/** Longer or more inputs would slow down all later ones. */
const MAX_KEPT = 2_000
const MAX_KEPT_LENGTH = 120

/** A fault, how often it was found, and the shortest input that causes it. */
interface Fault {
  readonly what: string
  readonly count: number
  readonly input: string
}

export interface Outcome {
  readonly runs: number
  /** Number of different inputs. */
  readonly inputs: number
  /** Number of different kinds of results. */
  readonly kinds: number
  readonly faults: readonly Fault[]
}

export const check = async (kind: Kind, text: string, random: Random): Promise<Check> =>
  kind === 'config' ? checkConfig(text, random) : checkLint({ format: kind, path: PATHS[kind], text }, random)

/** The first line of an error, without its stack, identifies a fault. */
async function checkSafely(kind: Kind, text: string, random: Random): Promise<Check> {
  try {
    return await check(kind, text, random)
  } catch (error) {
    return { fault: `throws ${String(error)}` }
  }
}

/** 48 bits of a hash, which need less memory than the text. */
const keyOf = (text: string): number => hash('md5', text, 'buffer').readUIntBE(0, 6)

function countFault(faults: Map<string, Fault>, what: string, input: string): void {
  const known = faults.get(what)
  const shortest = known && known.input.length <= input.length ? known.input : input
  faults.set(what, { what, count: (known?.count ?? 0) + 1, input: shortest })
}

/** Checks a number of mutations of a format's seeds; the same `seed` gives the same inputs. */
export async function fuzz(kind: Kind, runs: number, seed: number): Promise<Outcome> {
  const random = randomFrom(seed)
  const grammar = grammars[kind]
  // Inputs whose result was of a new kind.
  const kept: string[] = []
  const inputs = new Set<number>()
  const kinds = new Set<string>()
  const faults = new Map<string, Fault>()
  for (let run = 0; run < runs; run++) {
    const input = mutated(grammar, kept, random)
    const key = keyOf(input)
    if (inputs.has(key)) continue
    inputs.add(key)
    const result = await checkSafely(kind, input, random)
    if (result.fault !== undefined) countFault(faults, result.fault, input)
    if (result.kind === undefined || kinds.has(result.kind)) continue
    kinds.add(result.kind)
    if (input.length <= MAX_KEPT_LENGTH && kept.length < MAX_KEPT) kept.push(input)
  }
  return { runs, inputs: inputs.size, kinds: kinds.size, faults: [...faults.values()] }
}
