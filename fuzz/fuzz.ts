import { checkConfig } from './check-config.js'
import { checkLint } from './check-lint.js'
import { grammars, type Kind } from './grammars.js'
import { mutated } from './mutate.js'
import { randomFrom } from './random.js'

const PATHS = { compose: 'compose.yaml', devcontainer: 'devcontainer.json', shell: 'run.sh' } as const

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
  readonly faults: readonly Fault[]
}

const check = async (kind: Kind, text: string): Promise<string | undefined> =>
  kind === 'config' ? checkConfig(text) : checkLint(kind, PATHS[kind], text)

/** An error without its stack is what tells one fault from another. */
async function faultOf(kind: Kind, text: string): Promise<string | undefined> {
  try {
    return await check(kind, text)
  } catch (error) {
    return `throws ${String(error)}`
  }
}

/** Checks so many mutations of the seeds of a format; the same number for `seed` gives the same inputs. */
export async function fuzz(kind: Kind, runs: number, seed: number): Promise<Outcome> {
  const random = randomFrom(seed)
  const inputs = new Set<string>()
  const faults = new Map<string, Fault>()
  for (let run = 0; run < runs; run++) {
    const input = mutated(grammars[kind], random)
    if (inputs.has(input)) continue
    inputs.add(input)
    const what = await faultOf(kind, input)
    if (what === undefined) continue
    const known = faults.get(what)
    const shortest = known && known.input.length <= input.length ? known.input : input
    faults.set(what, { what, count: (known?.count ?? 0) + 1, input: shortest })
  }
  return { runs, inputs: inputs.size, faults: [...faults.values()] }
}
