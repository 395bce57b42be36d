import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { at } from '../../scripts/workspace/places.mjs'
import { inTemporaryFolder } from '../folder.mjs'
import { measureAll, median } from '../measure.mjs'
import { table, verdict } from '../report.mjs'
import { configs } from './configs.mjs'
import { packages } from './packages.mjs'
import { writeProject } from './project.mjs'

/** @typedef {keyof typeof configs} ConfigName */
/** @typedef {{ title: string, sizes: import('./project.mjs').Sizes, base: ConfigName, ours: ConfigName, atMost: number, machine?: 'linux' | 'wsl' }} Project */

const MACHINE = at('bench', 'cli', 'machine.cjs')

const EMPTY = 'empty language and five empty rules'

/** @type {readonly Project[]} */
const projects = [
  {
    title: '300 compose files and 1,500 scripts without findings',
    sizes: { compose: 300, scripts: 1500, code: 0, found: 0 },
    base: EMPTY,
    ours: 'mount-lint',
    atMost: 1.1,
  },
  {
    title: 'the same in WSL, with the project in Linux',
    sizes: { compose: 300, scripts: 1500, code: 0, found: 0 },
    base: EMPTY,
    ours: 'mount-lint',
    atMost: 1.2,
    machine: 'wsl',
  },
  {
    title: 'the same with a finding in every tenth',
    sizes: { compose: 300, scripts: 1500, code: 0, found: 0.1 },
    base: EMPTY,
    ours: 'mount-lint',
    atMost: 1.2,
  },
  {
    title: '300 JavaScript files',
    sizes: { compose: 0, scripts: 0, code: 300, found: 0 },
    base: 'recommended rules',
    ours: 'recommended rules and mount-lint',
    atMost: 1.02,
  },
]

/**
 * @param {string} folder
 * @param {ConfigName} config
 * @param {'linux' | 'wsl'} machine
 * @returns {import('../measure.mjs').Subject}
 */
function eslint(folder, config, machine) {
  const file = `eslint.${config.replaceAll(' ', '-')}.config.js`
  writeFileSync(join(folder, file), configs[config])
  const script = join(folder, 'node_modules', 'eslint', 'bin', 'eslint.js')
  const command = [
    process.execPath,
    '--require',
    MACHINE,
    script,
    '--config',
    file,
    '--ignore-pattern',
    'eslint.*',
    '.',
  ]
  return { name: config, cwd: folder, command, statuses: [0, 1], env: { BENCH_MACHINE: machine } }
}

/**
 * CPU seconds without and with the plugin, and the median ratio of the pairs.
 * @param {Project} project
 * @param {number} rounds
 */
const pairsOf = ({ sizes, base, ours, machine = 'linux' }, rounds) =>
  inTemporaryFolder((folder) => {
    writeProject(folder, sizes, packages)
    const subjects = [base, ours].map((config) => eslint(folder, config, machine))
    return Array.from({ length: rounds }, () => {
      const costs = measureAll(subjects, 1)
      return [costs.get(base)?.cpu ?? NaN, costs.get(ours)?.cpu ?? NaN]
    })
  })

/** @param {{ rounds: number }} setting */
export function eslintProjects({ rounds }) {
  const results = projects.map((project) => {
    const pairs = pairsOf(project, rounds)
    const [before, after] = [0, 1].map((at) => median(pairs.map((pair) => pair[at] ?? NaN)).toFixed(2))
    return { ...project, before, after, ratio: median(pairs.map(([one = NaN, two = NaN]) => two / one)) }
  })
  const rows = results.map(({ title, base, before, after, ratio }) => [
    title,
    `${before ?? ''} (${base})`,
    after ?? '',
    ratio.toFixed(2),
  ])
  const lines = results.map(({ title, ratio, atMost }) => {
    return `- ${verdict(`${title}: ${ratio.toFixed(2)} ×`, `at most ${atMost} ×`, ratio <= atMost)}\n`
  })
  const heading = ['', 'CPU s without', 'with mount-lint', 'ratio']
  return { title: 'ESLint on whole projects', text: `${table([heading, ...rows])}\n${lines.join('')}` }
}
