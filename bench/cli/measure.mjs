import { spawnSync } from 'node:child_process'
import process from 'node:process'
import { Stop } from '../../scripts/workspace/programs.mjs'
import { at } from '../../scripts/workspace/places.mjs'

/** @typedef {{ name: string, command: readonly string[], cwd: string, statuses: readonly number[], rounds?: number, env?: Readonly<Record<string, string>> }} Subject */
/** @typedef {{ wall: number, cpu: number, peak: number }} Cost Seconds, seconds, MB. */

// A list of extra certificates alone triples the time that node takes to start.
const env = { ...process.env, NODE_EXTRA_CA_CERTS: undefined, NO_COLOR: '1' }

/**
 * @param {Subject} subject
 * @returns {Cost}
 */
function measure({ name, command, cwd, statuses, env: own }) {
  const { stdout, stderr } = spawnSync('python3', [at('bench', 'cli', 'measure.py'), ...command], {
    cwd,
    env: { ...env, ...own },
    encoding: 'utf8',
  })
  if (stdout === '') throw new Stop(`${name} could not be measured: ${stderr}`)
  /** @type {Cost & { status: number }} */
  const { status, ...cost } = JSON.parse(stdout)
  if (!statuses.includes(status)) throw new Stop(`${name} ended with ${status}: ${command.join(' ')}`)
  return cost
}

/** @param {readonly number[]} numbers */
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN

/**
 * Measures all in turns, so that what else the computer does falls on each; the first round only warms the caches.
 * @param {readonly Subject[]} subjects
 * @param {number} rounds of those that have no number of their own
 * @returns {ReadonlyMap<string, Cost>} medians
 */
export function measureAll(subjects, rounds) {
  /** @type {Map<string, Cost[]>} */
  const costs = new Map(subjects.map(({ name }) => [name, []]))
  for (let round = 0; round <= rounds; round += 1)
    for (const subject of subjects) {
      const own = subject.rounds ?? rounds
      if (round > own || (round === 0 && own === 1)) continue
      const cost = measure(subject)
      if (round > 0) costs.get(subject.name)?.push(cost)
    }
  return new Map([...costs].map(([name, all]) => [name, medianCost(all)]))
}

/** @param {readonly Cost[]} all */
const medianCost = (all) => ({
  wall: median(all.map(({ wall }) => wall)),
  cpu: median(all.map(({ cpu }) => cpu)),
  peak: median(all.map(({ peak }) => peak)),
})
