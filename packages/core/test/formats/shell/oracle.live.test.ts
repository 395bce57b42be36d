import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { Bash } from './oracle/bash.js'
import { decidedSpecs, specsFound, specsSeen } from './oracle/compare.js'
import { readRecording, writeRecording, type Recorded } from './oracle/recording.js'
import { renderScript, script } from './oracle/scripts.js'

const bash = new Bash()
afterAll(() => {
  bash.close()
})

/** UPDATE_ORACLES=1 writes the recording anew; ORACLE_RUNS and ORACLE_SEED choose other scripts. */
const isUpdate = process.env.UPDATE_ORACLES === '1'
const RUNS = Number(process.env.ORACLE_RUNS ?? 200)
const SEED = Number(process.env.ORACLE_SEED ?? 4)
const RECORDED = 60

/** Scripts where conditions that depend on each other in roundabout ways are told apart too little or too much. */
const MOST_UNLIKE = 0.03

const record = (text: string): Recorded => ({ script: text, specs: specsSeen(bash, text) })

describe('bash hands to engines', () => {
  test('what is recorded', () => {
    if (isUpdate) {
      const scripts = fc.sample(script, { numRuns: RECORDED, seed: 1 }).map(renderScript)
      writeRecording(scripts.map(record).filter(({ script: text, specs }) => isAlike(text, specs)))
    }
    for (const recorded of readRecording()) expect(record(recorded.script)).toEqual(recorded)
  }, 600_000)

  test('what is found in generated scripts', () => {
    const unlike = fc
      .sample(script, { numRuns: RUNS, seed: SEED })
      .map(renderScript)
      .filter((text) => !isAlike(text, specsSeen(bash, text)))
    console.log(
      `bash oracle: ${(RUNS - unlike.length).toString()} of ${RUNS.toString()} scripts alike (seed ${SEED.toString()})`,
    )
    expect(unlike.length / RUNS, unlike[0]).toBeLessThanOrEqual(MOST_UNLIKE)
  }, 3_600_000)
})

function isAlike(text: string, seen: readonly string[]): boolean {
  return JSON.stringify(decidedSpecs(specsFound(text))) === JSON.stringify(decidedSpecs(seen))
}
