import { spawnSync } from 'node:child_process'
import process from 'node:process'
import { at } from '../../scripts/workspace/places.mjs'
import { runNode, scriptOf, Stop } from '../../scripts/workspace/programs.mjs'
import { measuredEnvironment } from '../measure.mjs'
import { table } from '../report.mjs'
import { inputs } from './inputs.mjs'

/** @typedef {{ seconds: number, peak: number, mounts: number, findings: number }} Cost CPU seconds and MB. */

const MOST_SECONDS = 30

/**
 * Lints one input in a separate process with the default heap.
 * @param {string} name
 * @param {number} size
 * @returns {Cost | undefined} undefined where it took too long or too much memory
 */
function measure(name, size) {
  const args = [at('bench', 'large', 'one.mjs'), name, size.toString()]
  const options = /** @type {const} */ ({ env: measuredEnvironment, encoding: 'utf8', timeout: MOST_SECONDS * 1000 })
  const { status, stdout } = spawnSync(process.execPath, args, options)
  return status === 0 ? JSON.parse(stdout) : undefined
}

/** @param {Cost | undefined} cost */
const shown = (cost) =>
  cost ? [cost.seconds.toFixed(2), cost.peak.toFixed(0), cost.findings.toString()] : [`not in ${MOST_SECONDS}`, '', '']

/** Large and adversarial inputs at two sizes; growth 1.0 means linear time. */
export function largeInputs() {
  if (runNode([scriptOf('typescript', 'tsc'), '-b', 'packages/core']) !== 0) throw new Stop('core could not be built')
  const rows = Object.entries(inputs).map(([name, { sizes }]) => {
    const [small, large] = sizes.map((size) => measure(name, size))
    const growth = small && large ? large.seconds / small.seconds / (sizes[1] / sizes[0]) : undefined
    return [name, `${sizes[1] / 1e6} MB`, ...shown(small).slice(0, 1), ...shown(large), growth?.toFixed(1) ?? '']
  })
  return {
    title: 'Large and adversarial inputs, in one process',
    text: table([['', 'size', 'CPU s at a part of it', 'CPU s', 'peak MB', 'findings', 'growth'], ...rows]),
  }
}
