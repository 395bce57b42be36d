import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { fillBlocks } from '../scripts/docs/fill-blocks.mjs'
import { bundle } from '../scripts/workspace/bundle.mjs'
import { at } from '../scripts/workspace/places.mjs'
import { note, runMain, runNode, scriptOf, Stop } from '../scripts/workspace/programs.mjs'
import { composeAlone, oneFile, tenTimesLarger, wholeRepository } from './cli/files-and-repositories.mjs'
import { machines } from './cli/machines.mjs'
import { realRepositories } from './cli/real-repositories.mjs'
import { largeScripts, realScripts, syntheticScripts } from './cli/scripts.mjs'
import { eslintKeystrokes } from './eslint/keystrokes.mjs'
import { eslintProjects } from './eslint/projects.mjs'
import { inTemporaryFolder } from './folder.mjs'
import { largeInputs } from './large/table.mjs'
import { measureAll } from './measure.mjs'
import { installPeers } from './peers.mjs'
import { serverKeystrokes } from './server/keystrokes.mjs'
import { costTable } from './report.mjs'

/** @typedef {import('./cli/subjects.mjs').Place & { rounds: number }} Setting */
/** @typedef {{ title: string, text: string }} Table */

/**
 * @param {(place: import('./cli/subjects.mjs').Place) => import('./cli/subjects.mjs').Comparison} comparison
 * @returns {(setting: Setting) => Table}
 */
const compared = (comparison) => (setting) => {
  const { title, subjects, goals } = comparison(setting)
  return { title, text: costTable(measureAll(subjects, setting.rounds), goals) }
}

/** @type {Readonly<Record<string, (setting: Setting) => Table>>} */
const tables = {
  file: compared(oneFile),
  'large-scripts': compared(largeScripts),
  'real-scripts': compared(realScripts),
  scripts: compared(syntheticScripts),
  compose: compared(composeAlone),
  'real-repositories': compared(realRepositories),
  repository: compared(wholeRepository),
  machines: compared(machines),
  'more-files': compared(tenTimesLarger),
  eslint: eslintProjects,
  keystrokes: eslintKeystrokes,
  'server-keystrokes': serverKeystrokes,
  inputs: largeInputs,
}

const RESULTS = at('bench', 'RESULTS.md')

const options = /** @type {const} */ ({
  rounds: { type: 'string', default: '5' },
  scale: { type: 'string', default: '1' },
})

/** @param {readonly string[]} names */
function chosen(names) {
  const unknown = names.find((name) => !(name in tables))
  if (unknown !== undefined) throw new Stop(`no table is called ${unknown}: ${Object.keys(tables).join(', ')}`)
  return Object.entries(tables).filter(([name]) => names.length === 0 || names.includes(name))
}

/** @param {string} text */
function writeResults(text) {
  writeFileSync(RESULTS, fillBlocks(readFileSync(RESULTS, 'utf8'), { tables: () => text.trim() }))
  runNode([scriptOf('prettier'), '--write', '--log-level=warn', RESULTS])
}

/** Measures the tables that the arguments name; without arguments, measures all and writes RESULTS.md. */
void runMain(() => {
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  const all = chosen(positionals)
  bundle()
  const setting = { peers: installPeers(), scale: Number(values.scale), rounds: Number(values.rounds) }
  const [load = 0] = loadavg()
  if (load > 1.5) note(`the load is ${load.toFixed(1)}: only ratios say something`)
  const heading = `Node.js ${process.versions.node}, ${cpus().length} cores, load ${load.toFixed(1)}, medians of ${values.rounds} rounds.\n`
  const results = all.map(([name, measure]) => {
    const start = performance.now()
    const { title, text } = inTemporaryFolder((folder) => measure({ ...setting, folder }))
    const result = `\n## ${title}\n\n${text}`
    process.stdout.write(result)
    note(`${name} took ${Math.round((performance.now() - start) / 1000)} s`)
    return result
  })
  if (positionals.length === 0 && setting.scale === 1) writeResults(heading + results.join(''))
  return 0
})
