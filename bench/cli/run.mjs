import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { bundle } from '../../scripts/workspace/bundle.mjs'
import { note, runMain, Stop } from '../../scripts/workspace/programs.mjs'
import { composeAlone, oneFile, scriptsAlone, tenTimesLarger, wholeRepository } from './comparisons.mjs'
import { measureAll } from './measure.mjs'
import { installPeers } from './peers.mjs'
import { report } from './report.mjs'

const comparisons = {
  file: oneFile,
  repository: wholeRepository,
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

runMain(() => {
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  const all = chosen(positionals)
  bundle()
  const place = { peers: installPeers(), scale: Number(values.scale) }
  const [load = 0] = loadavg()
  if (load > 1.5) note(`the load is ${load.toFixed(1)}: these figures say little`)
  process.stdout.write(
    `Node.js ${process.versions.node}, ${cpus().length} cores, medians of ${values.rounds} rounds.\n`,
  )
  for (const [name, comparison] of all) {
    const folder = mkdtempSync(join(tmpdir(), 'mount-lint-bench-'))
    try {
      const { title, subjects, goals } = comparison({ ...place, folder })
      process.stdout.write(report(title, measureAll(subjects, Number(values.rounds)), goals))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
    note(`${name} is done`)
  }
  return 0
})
