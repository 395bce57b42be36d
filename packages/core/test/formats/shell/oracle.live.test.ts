import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { invocations } from '../../../src/languages/shell/invocations.js'
import { traceSource } from '../../../src/traced-text.js'
import type { TracedText } from '../../../src/types.js'
import { Bash, HOME } from './oracle/bash.js'
import { difference, environments, specsSeen } from './oracle/completeness.js'
import { fixed } from './oracle/fixed.js'
import { deviations } from './oracle/deviations.js'
import { FOLLOWED } from './oracle/grammar/followed.js'
import { renderScript } from './oracle/grammar/render.js'
import { scriptWithUses } from './oracle/grammar/scripts-with-uses.js'
import { textsOf } from './oracle/grammar/scripts.js'
import { WHOLE } from './oracle/grammar/whole.js'
import { readRecording, writeRecording, type Recording } from './oracle/recording.js'
import { neverSeen, unseen, windowsSpecsSeen } from './oracle/soundness.js'

const bash = new Bash()
afterAll(() => {
  bash.close()
})

/** UPDATE_ORACLES=1 writes the recording anew; ORACLE_RUNS and ORACLE_SEED choose other scripts. */
const isUpdate = process.env.UPDATE_ORACLES === '1'
const RUNS = Number(process.env.ORACLE_RUNS ?? 15)
const SEED = Number(process.env.ORACLE_SEED ?? 4)

/** Scripts of each grammar that are recorded. */
const RECORDED = 40
const RECORDED_RUNS = 60

/** Of the recording, one script of so many is run again; with ORACLE_RUNS each one. */
const STEP = process.env.ORACLE_RUNS === undefined ? 6 : 1

const isRunAgain = (_: unknown, index: number): boolean => index % STEP === 0

const isAccepted = (text: string): boolean => bash.accepts(text)

const followed = textsOf(FOLLOWED).filter(isAccepted)
const whole = textsOf(WHOLE).filter(isAccepted)
const acceptedWithUses = scriptWithUses.map((script) => renderScript(script, FOLLOWED.start)).filter(isAccepted)

const samples = (texts: fc.Arbitrary<string>): string[] => fc.sample(texts, { numRuns: RECORDED, seed: 1 })

const followedRecording = (): Recording['followed'] =>
  samples(followed).map((script) => ({ script, seen: specsSeen(bash, script) }))

/** Without scripts that make some of their mounts in hardly any run. */
const wholeRecording = (): Recording['whole'] =>
  samples(whole)
    .map((script) => ({ script, seen: windowsSpecsSeen(bash, script, 0, RECORDED_RUNS) }))
    .filter(({ script, seen }) => unseen(script, seen).length === 0)

/** Fails where the script, unless it took too much time, does otherwise than is found. */
function check(text: string, found: () => unknown, expected: unknown): void {
  const { killed } = bash
  const result = found()
  fc.pre(bash.killed === killed)
  expect(result, text).toEqual(expected)
}

describe('bash gives to engines', () => {
  test('what is recorded', () => {
    if (isUpdate) writeRecording({ followed: followedRecording(), whole: wholeRecording() })
    const recording = readRecording()
    for (const { script, seen } of recording.followed.filter(isRunAgain)) expect(specsSeen(bash, script)).toEqual(seen)
    for (const { script, seen } of recording.whole.filter(isRunAgain))
      expect(windowsSpecsSeen(bash, script, 0, RECORDED_RUNS)).toEqual(seen)
  }, 3_600_000)

  test('every Windows mount that is found in scripts of the whole grammar', () => {
    fc.assert(
      fc.property(whole, (text) => {
        check(text, () => neverSeen(bash, text), [])
      }),
      { numRuns: RUNS, seed: SEED, endOnFailure: true },
    )
  }, 36_000_000)

  test('the Windows mounts that are found in scripts of what is followed, and no others', () => {
    fc.assert(
      fc.property(followed, (text) => {
        check(text, () => difference(text, specsSeen(bash, text)), { missed: [], extra: [] })
      }),
      { numRuns: RUNS, seed: SEED, endOnFailure: true },
    )
  }, 3_600_000)

  test('the fixed mounts, and all else as it was, where all edits were made', () => {
    fc.assert(
      fc.property(acceptedWithUses, (text) => {
        const fix = fixed(text)
        expect(deviations(bash, text, fix, environments(text)), fix.text).toEqual([])
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
        // A comment in the words ends with its line, so that a second command may follow.
        const fields = commands[0]?.argv.slice(1).map(textIn)
        expect(fields).toEqual(written === '' ? [] : bash.fieldsOf(`'' ${written}`).slice(1))
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
