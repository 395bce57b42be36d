import process from 'node:process'
import { parseArgs } from 'node:util'
import { fuzz, type Outcome } from './fuzz.js'
import { grammars, type Kind } from './grammars.js'

const USAGE = `npm run fuzz -- <${Object.keys(grammars).join('|')}> --runs N [--seed S]`

const isKind = (name: string | undefined): name is Kind => name !== undefined && Object.hasOwn(grammars, name)

function report(kind: Kind, seed: number, { runs, inputs, kinds, faults }: Outcome): string {
  const head = `${kind}: ${runs} runs, ${inputs} different inputs, ${kinds} kinds of results, seed ${seed}, ${faults.length} kinds of faults`
  return [head, ...faults.map(({ what, count, input }) => `  ${count} × ${what}: ${JSON.stringify(input)}`)].join('\n')
}

async function main(): Promise<number> {
  const options = { runs: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } } as const
  const { values, positionals } = parseArgs({ allowPositionals: true, options })
  const [kind] = positionals
  const [runs, seed] = [Number(values.runs), Number(values.seed)]
  if (!isKind(kind) || !Number.isInteger(runs) || !Number.isInteger(seed)) {
    process.stderr.write(`${USAGE}\n`)
    return 2
  }
  const outcome = await fuzz(kind, runs, seed)
  process.stdout.write(`${report(kind, seed, outcome)}\n`)
  return outcome.faults.length > 0 ? 1 : 0
}

// Parsers create many errors, and their stacks are never printed.
Error.stackTraceLimit = 0

process.exitCode = await main()
