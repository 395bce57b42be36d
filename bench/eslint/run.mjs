import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { bundle } from '../../scripts/workspace/bundle.mjs'
import { at } from '../../scripts/workspace/places.mjs'
import { configs } from './configs.mjs'
import { writeProject } from './project.mjs'

const PLUGIN = at('packages', 'eslint-plugin')

/** @param {string} name */
const installed = (name) => join(PLUGIN, 'node_modules', name)

const packages = {
  eslint: installed('eslint'),
  '@eslint/js': installed('@eslint/js'),
  '@eslint/plugin-kit': installed('@eslint/plugin-kit'),
  'eslint-plugin-mount-lint': PLUGIN,
}

/** @typedef {keyof typeof configs} ConfigName */

/** @type {readonly { title: string, sizes: import('./project.mjs').Sizes, base: ConfigName, ours: ConfigName }[]} */
const comparisons = [
  {
    title: '300 compose files and 1,500 scripts without findings',
    sizes: { compose: 300, scripts: 1500, code: 0, found: 0 },
    base: 'empty language',
    ours: 'mount-lint',
  },
  {
    title: 'the same with a finding in every tenth',
    sizes: { compose: 300, scripts: 1500, code: 0, found: 0.1 },
    base: 'empty language',
    ours: 'mount-lint',
  },
  {
    title: '300 JavaScript files',
    sizes: { compose: 0, scripts: 0, code: 300, found: 0 },
    base: 'recommended rules',
    ours: 'recommended rules and mount-lint',
  },
]

/** Makes a process write at its end what time its processor took. */
const REPORT = `data:text/javascript,import { writeSync } from 'node:fs';
process.on('exit', () => { const { user, system } = process.cpuUsage(); writeSync(2, 'cpu ' + (user + system)) })`

/**
 * Seconds of the processor that ESLint takes for a folder: the clock on the wall also counts what others do.
 * @param {string} folder
 * @param {ConfigName} config
 */
function measure(folder, config) {
  const file = join(folder, 'eslint.config.js')
  writeFileSync(file, configs[config])
  const script = join(folder, 'node_modules', 'eslint', 'bin', 'eslint.js')
  const args = ['--import', REPORT, script, '--format', 'json', '.']
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: undefined }
  const { stderr } = spawnSync(process.execPath, args, { cwd: folder, env, encoding: 'utf8', maxBuffer: 2 ** 28 })
  const [, microseconds] = /^cpu (\d+)$/.exec(stderr) ?? []
  if (microseconds === undefined) throw new Error(stderr)
  return Number(microseconds) / 1e6
}

/** @param {readonly number[]} numbers */
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

const { values } = parseArgs({ options: { runs: { type: 'string', default: '9' } } })
bundle()
for (const { title, sizes, base, ours } of comparisons) {
  const folder = mkdtempSync(join(tmpdir(), 'mount-lint-bench-'))
  try {
    writeProject(folder, sizes, packages)
    // In turns, so that what else the computer does falls on both.
    const pairs = Array.from({ length: Number(values.runs) }, () => [measure(folder, base), measure(folder, ours)])
    const [before, after] = [0, 1].map((index) => median(pairs.map((pair) => pair[index] ?? 0)))
    const ratio = median(pairs.map(([one = 1, two = 1]) => two / one))
    const line = `${base}: ${before?.toFixed(2)} s, ${ours}: ${after?.toFixed(2)} s, ${ratio.toFixed(2)} times`
    process.stdout.write(`${title}: ${line}\n`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
