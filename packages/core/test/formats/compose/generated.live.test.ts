import fc from 'fast-check'
import { expect, test } from 'vitest'
import { record } from './oracle/docker-compose.js'
import { rowsOfConfig, rowsOfMounts, settledBy } from './oracle/inventory.js'
import { projects } from './oracle/projects.js'
import { readFiles, type Files } from './support.js'

/** How many projects are compared, a thousand take a minute; ORACLE_SEED chooses others. */
const RUNS = Number(process.env.ORACLE_RUNS ?? 100)
const SEED = Number(process.env.ORACLE_SEED ?? 4)

/** Two levels up, the temporary folder that compose runs in shows. */
const leavesTwice = (files: Files): boolean => Object.values(files).some((text) => /\.\.[\\/]+\.\./.test(text))

/** What compose makes empty and we keep as unknown may be what it refuses. */
const isUnset = (line: string): boolean => line.includes('variable is not set')

/** Whether compose accepts the project. */
function compare(files: Files): boolean {
  const { config, stderr } = record(files, 'compose.yaml')
  const { mounts, problems } = readFiles(files)
  if (config) {
    const theirs = rowsOfConfig(config)
    expect(settledBy(rowsOfMounts(mounts), theirs)).toEqual(theirs)
    expect(problems).toEqual([])
  } else if (!stderr.some(isUnset)) expect({ stderr, problems }).not.toEqual({ stderr, problems: [] })
  return config !== undefined
}

test('we list what docker-compose mounts, for any project', () => {
  let accepted = 0
  const run = (files: Files): void => {
    fc.pre(!leavesTwice(files))
    if (compare(files)) accepted++
  }
  fc.assert(fc.property(projects, run), { numRuns: RUNS, seed: SEED })
  console.log(`docker-compose accepts ${accepted.toString()} of ${RUNS.toString()} projects`)
  expect(accepted).toBeGreaterThan(RUNS / 4)
}, 600_000)
