import { spawnSync } from 'node:child_process'
import process from 'node:process'
import { at } from '../scripts/workspace/places.mjs'
import { Stop } from '../scripts/workspace/programs.mjs'

/**
 * A program to measure; it must exit with one of the statuses.
 * @typedef {object} Subject
 * @property {string} name
 * @property {readonly string[]} command
 * @property {string} cwd
 * @property {readonly number[]} statuses
 * @property {number} [rounds]
 * @property {Readonly<Record<string, string>>} [env] variables of its own
 */
/** @typedef {{ wall: number, cpu: number, peak: number }} Cost Seconds, seconds, MB. */

/** Without NODE_EXTRA_CA_CERTS, which makes Node.js 20 start several times slower. */
export const measuredEnvironment = { ...process.env, NODE_EXTRA_CA_CERTS: undefined, NO_COLOR: '1' }

/**
 * @param {Subject} subject
 * @returns {Cost}
 */
function measure({ name, command, cwd, statuses, env }) {
  const { stdout, stderr } = spawnSync('python3', [at('bench', 'measure.py'), ...command], {
    cwd,
    env: { ...measuredEnvironment, ...env },
    encoding: 'utf8',
  })
  if (stdout === '') throw new Stop(`${name} could not be measured: ${stderr}`)
  /** @type {Cost & { status: number }} */
  const { status, ...cost } = JSON.parse(stdout)
  if (!statuses.includes(status)) throw new Stop(`${name} exited with ${status}: ${command.slice(0, 9).join(' ')}`)
  return cost
}

/** @param {readonly number[]} numbers */
export const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN

/**
 * Measures the subjects in turn, so that other load affects all of them equally; a first round fills caches and does
 * not count.
 * @param {readonly Subject[]} subjects
 * @param {number} rounds of subjects that have no number of their own
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
