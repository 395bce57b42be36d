import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { invocations } from '../../../src/languages/shell/invocations.js'
import { traceSource } from '../../../src/traced-text.js'
import type { TracedText } from '../../../src/types.js'
import { Bash, HOME } from './oracle/bash.js'
import { difference, environments, specsSeen } from './oracle/compare.js'
import { cured } from './oracle/cured.js'
import { deviations } from './oracle/deviations.js'
import { readRecording, writeRecording, type Recorded } from './oracle/recording.js'
import { renderScript } from './oracle/render.js'
import { script } from './oracle/scripts.js'
import { scriptWithUses } from './oracle/scripts-with-uses.js'

const bash = new Bash()
afterAll(() => {
  bash.close()
})

/** UPDATE_ORACLES=1 writes the recording anew; ORACLE_RUNS and ORACLE_SEED choose other scripts. */
const isUpdate = process.env.UPDATE_ORACLES === '1'
const RUNS = Number(process.env.ORACLE_RUNS ?? 150)
const SEED = Number(process.env.ORACLE_SEED ?? 4)
const RECORDED = 64

const isAccepted = (text: string): boolean => bash.accepts(text)

const accepted = script.map(renderScript).filter(isAccepted)
const acceptedWithUses = scriptWithUses.map(renderScript).filter(isAccepted)

const record = (text: string): Recorded => ({ script: text, seen: specsSeen(bash, text) })

describe('bash hands to engines', () => {
  test('what is recorded', () => {
    if (isUpdate) {
      writeRecording(fc.sample(accepted, { numRuns: RECORDED, seed: 1 }).map(record))
    }
    for (const recorded of readRecording()) expect(record(recorded.script)).toEqual(recorded)
  }, 600_000)

  test('what is found in generated scripts', () => {
    fc.assert(
      fc.property(accepted, (text) => {
        const { killed } = bash
        const seen = specsSeen(bash, text)
        fc.pre(bash.killed === killed)
        expect(difference(text, seen), text).toEqual({ missed: [], extra: [] })
      }),
      { numRuns: RUNS, seed: SEED, endOnFailure: true },
    )
  }, 3_600_000)

  test('the cured mounts, and all else as it was, where all edits were made', () => {
    fc.assert(
      fc.property(acceptedWithUses, (text) => {
        const cure = cured(text)
        expect(deviations(bash, text, cure, environments(text)), cure.text).toEqual([])
      }),
      { numRuns: Math.ceil(RUNS / 5), seed: SEED + 1, endOnFailure: true },
    )
  }, 3_600_000)

  test('the words that are read', () => {
    const literals = fc.array(fc.constantFrom(...PIECES), { maxLength: 6 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(literals, (written) => {
        fc.pre(bash.accepts(`x ${written}`))
        const { invocations: commands } = invocations(traceSource({ path: 'a', text: `x ${written}` }), NOWHERE)
        const fields = commands.map(({ argv }) => argv.slice(1).map(textIn))
        expect(fields).toEqual([written === '' ? [] : bash.fieldsOf(`'' ${written}`).slice(1)])
      }),
      { numRuns: RUNS, seed: SEED },
    )
  }, 3_600_000)
})

/** Everything that a word without variables is made of. */
const PIECES = [
  'a',
  '/b',
  '"',
  "'",
  '\\',
  '\\\\',
  '\\"',
  "\\'",
  ' ',
  "$'",
  '\\n',
  '\\x41',
  '\\101',
  '\\u00e9',
  '~',
  '/~',
  'C:',
  '\\\n',
  '=',
  ',',
  '{x,y}',
  '{1..3}',
  '#',
  '%',
  'é',
  '.',
]

const NOWHERE = { dialect: 'bash', path: 'a', readFile: () => undefined } as const

const textIn = ({ atoms }: TracedText): string =>
  atoms.map((atom) => atom.text ?? (atom.hole.meaning === 'home' ? HOME : atom.hole.name)).join('')
