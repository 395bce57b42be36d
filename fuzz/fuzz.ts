import { hash } from 'node:crypto'
import { checkConfig } from './check-config.js'
import { checkLint } from './check-lint.js'
import type { Check } from './check.js'
import { grammars, type Kind } from './grammars.js'
import { mutated } from './mutate.js'
import { randomFrom, type Random } from './random.js'

const PATHS = { compose: 'compose.yaml', devcontainer: 'devcontainer.json', shell: 'run.sh' } as const

/** Longer inputs, and more of them, would make every later input slower. */
const MAX_KEPT = 2_000
const MAX_KEPT_LENGTH = 120

/** What is wrong, how often it was found and the shortest input that shows it. */
interface Fault {
  readonly what: string
  readonly count: number
  readonly input: string
}

export interface Outcome {
  readonly runs: number
  /** Inputs that differ. */
  readonly inputs: number
  /** Results of different kinds. */
  readonly kinds: number
  readonly faults: readonly Fault[]
}

export const check = async (kind: Kind, text: string, random: Random): Promise<Check> =>
  kind === 'config' ? checkConfig(text, random) : checkLint({ format: kind, path: PATHS[kind], text }, random)

/** An error without its stack tells one fault from another. */
async function checkSafely(kind: Kind, text: string, random: Random): Promise<Check> {
  try {
    return await check(kind, text, random)
  } catch (error) {
    return { fault: `throws ${String(error)}` }
  }
}

/** 48 bits of a hash, which take less memory than the text. */
const keyOf = (text: string): number => hash('md5', text, 'buffer').readUIntBE(0, 6)

function countFault(faults: Map<string, Fault>, what: string, input: string): void {
  const known = faults.get(what)
  const shortest = known && known.input.length <= input.length ? known.input : input
  faults.set(what, { what, count: (known?.count ?? 0) + 1, input: shortest })
}

/** Checks so many mutations of the seeds of a format; the same number for `seed` gives the same inputs. */
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
