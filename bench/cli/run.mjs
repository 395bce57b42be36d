import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { bundle } from '../../scripts/workspace/bundle.mjs'
import { at } from '../../scripts/workspace/places.mjs'
import { note, runMain, Stop } from '../../scripts/workspace/programs.mjs'
import { composeAlone, machines, oneFile, scriptsAlone, tenTimesLarger, wholeRepository } from './comparisons.mjs'
import { measureAll } from './measure.mjs'
import { installPeers } from './peers.mjs'
import { report } from './report.mjs'

const comparisons = {
  file: oneFile,
  repository: wholeRepository,
  machines,
  compose: composeAlone,
  scripts: scriptsAlone,
  large: tenTimesLarger,
}

const options = /** @type {const} */ ({
  rounds: { type: 'string', default: '11' },
  scale: { type: 'string', default: '1' },
})

/** @param {readonly string[]} names */
function chosen(names) {
  const unknown = names.find((name) => !(name in comparisons))
  if (unknown !== undefined)
    throw new Stop(`no comparison is called ${unknown}: ${Object.keys(comparisons).join(', ')}`)
  return Object.entries(comparisons).filter(([name]) => names.length === 0 || names.includes(name))
}

/**
 * Where something runs beside, it is said with the figures.
 * @param {string} rounds
 */
function heading(rounds) {
  const [load = 0] = loadavg()
  if (load > 1.5) note(`the load is ${load.toFixed(1)}: these figures say little`)
  const around = `Node.js ${process.versions.node}, ${cpus().length} cores, load ${load.toFixed(1)}`
  return `# What a run of the command line costs\n\n\`node bench/cli/run.mjs\` wrote this: ${around}, medians of ${rounds} rounds.\n`
}

/**
 * @param {(place: import('./comparisons.mjs').Place) => import('./comparisons.mjs').Comparison} comparison
 * @param {Omit<import('./comparisons.mjs').Place, 'folder'>} place
 * @param {number} rounds
 */
function measured(comparison, place, rounds) {
  const folder = mkdtempSync(join(tmpdir(), 'mount-lint-bench-'))
  try {
    const { title, subjects, goals } = comparison({ ...place, folder })
    return report(title, measureAll(subjects, rounds), goals)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

runMain(() => {
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  const all = chosen(positionals)
  bundle()
  const place = { peers: installPeers(), scale: Number(values.scale) }
  let results = heading(values.rounds)
  process.stdout.write(results)
  for (const [name, comparison] of all) {
    const table = measured(comparison, place, Number(values.rounds))
    process.stdout.write(table)
    results += table
    note(`${name} is done`)
  }
  // Some of the tables, or those of a smaller repository, are for whoever asked.
  if (positionals.length === 0 && place.scale === 1)
    writeFileSync(
      at('bench', 'cli', 'RESULTS.md'),
      `${results}\n${readFileSync(at('bench', 'cli', 'notes.md'), 'utf8')}`,
    )
  return 0
})
