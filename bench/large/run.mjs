import { spawnSync } from 'node:child_process'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { at } from '../../scripts/workspace/places.mjs'
import { runNode, scriptOf } from '../../scripts/workspace/programs.mjs'
import { inputs } from './inputs.mjs'

/** @typedef {{ seconds: number, peak: number, mounts: number, findings: number }} Cost Processor seconds and MB. */

/**
 * Lints one input in a process of its own, with what Node.js takes for the heap by itself.
 * @param {string} name
 * @param {number} size
 * @param {number} timeout
 * @returns {Cost | undefined} nothing where it took too long or crashed
 */
function measure(name, size, timeout) {
  const args = [at('bench', 'large', 'one.mjs'), name, size.toString()]
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', timeout: timeout * 1000 })
  return status === 0 ? JSON.parse(stdout) : undefined
}

/** @param {Cost | undefined} cost */
const shown = (cost) => (cost ? `${cost.seconds.toFixed(2)} s, ${cost.peak.toFixed(0)} MB, ${cost.findings}` : 'none')

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { timeout: { type: 'string', default: '120' } },
})
runNode([scriptOf('typescript', 'tsc'), '-b'])
process.stdout.write('| input | size | small: time, peak, findings | large: time, peak, findings | growth |\n')
process.stdout.write('| --- | --- | --- | --- | --- |\n')
for (const [name, { sizes }] of Object.entries(inputs)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue
  const [small, large] = sizes.map((size) => measure(name, size, Number(values.timeout)))
  const growth = small && large ? (large.seconds / small.seconds / (sizes[1] / sizes[0])).toFixed(1) : ''
  const size = sizes.map((one) => `${(one / 1e6).toString()} MB`).join(', ')
  process.stdout.write(`| ${name} | ${size} | ${shown(small)} | ${shown(large)} | ${growth} |\n`)
}
