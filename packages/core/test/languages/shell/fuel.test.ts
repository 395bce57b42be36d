import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { adversarial } from '../../../../../bench/shapes/adversarial.mjs'
import { deployments, realShapes } from '../../../../../bench/shapes/real.mjs'
import { isEngine } from '../../../src/engines/index.js'
import { mounting } from '../../../src/formats/shell/interest.js'
import { invocations } from '../../../src/languages/shell/invocations.js'
import { traceSource } from '../../../src/traced-text.js'
import { readRecording } from '../../formats/shell/oracle/recording.js'

/** The work that the evaluation of a script takes, in values made. */
function fuelOf(text: string): number {
  const options = {
    dialect: 'bash',
    path: 'run.sh',
    isWanted: isEngine,
    readFile: () => undefined,
    interest: mounting,
  } as const
  return invocations(traceSource({ path: 'run.sh', text }), options).fuelUsed
}

const perCharacter = (text: string): number => fuelOf(text) / text.length

const FIXTURES = new URL('../../../../../fixtures/shell/', import.meta.url)

const fixtures = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.sh'))
  .map((path) => readFileSync(new URL(path, FIXTURES), 'utf8'))

const { followed, whole } = readRecording()

/** Figures for the shapes of real scripts. */
const MOST_FOR_SHAPES: Readonly<Record<string, number>> = {
  'a retry helper': 0.1,
  'loops over missing packages': 0.9,
  'a version manager': 5,
  'an installation of a dev container feature': 0.1,
  'tests of a stack of services': 16.5,
}

describe('the fuel for each character', () => {
  // A quarter above what is measured: a change that raises a figure says why.
  it.each([
    ['fixtures', fixtures, 0.7] as const,
    ['generated scripts of what is followed', followed.map(({ script }) => script), 2.2] as const,
    ...deployments.map((script, index) => [`deployment script ${index.toString()}`, [script], 6] as const),
    ...Object.entries(realShapes).map(
      ([name, shape]) => [name, [1500, 6000].map(shape), MOST_FOR_SHAPES[name] ?? 0] as const,
    ),
  ])('is bounded for %s', (_, scripts, most) => {
    expect(Math.max(...scripts.map(perCharacter))).toBeLessThan(most)
  })
})

/** No script takes more, however it is made. */
const ceiling = (length: number): number => 50_000 + 10 * length

describe('the fuel for a script', () => {
  it.each(Object.entries(adversarial))('grows no faster than its length: %s', (_, family) => {
    for (const text of [family(1_000), family(4_000)]) expect(fuelOf(text)).toBeLessThan(ceiling(text.length))
  })

  it('grows no faster than its length: generated scripts of the whole grammar', () => {
    for (const { script } of whole) expect(fuelOf(script)).toBeLessThan(ceiling(script.length))
  })
})

it('a function that another one defines and calls does not run with the variables of the script, however early evaluation stops', () => {
  const text = 'V=/mnt/c/a\nf() { local V=/srv/a; g() { docker run -v "$V:/b" i; }; g; }\nf\n'
  const foundWith = (fuel: number): string[] =>
    invocations(traceSource({ path: 'run.sh', text }), {
      dialect: 'bash',
      path: 'run.sh',
      isWanted: isEngine,
      readFile: () => undefined,
      fuel,
    }).invocations.map(({ argv }) => argv.map((word) => word.text).join(' '))
  expect([0, 20, 1000].flatMap(foundWith)).not.toContain('docker run -v /mnt/c/a:/b i')
  expect(foundWith(1000)).toEqual(['docker run -v /srv/a:/b i'])
})
