import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { parseWindowsPath } from '../../src/paths/windows-path.js'
import { fixAll } from '../support/fix-all.js'
import { Bash, HOME } from '../formats/shell/oracle/bash.js'
import { script } from '../formats/shell/oracle/grammar/one-mount.js'

/** ORACLE_RUNS and ORACLE_SEED choose other scripts. */
const RUNS = Number(process.env.ORACLE_RUNS ?? 250)
const SEED = Number(process.env.ORACLE_SEED ?? 4)

const bash = new Bash()
afterAll(() => {
  bash.close()
})

/** The argument lists that reach an engine. */
const run = (text: string): string[][] => bash.run(text, [{}])

/** What an argument says before and behind its host path, and the host path. */
const HOST = /^(--volume=|type=bind,source=|)(.*?)((?::\/t|,target=).*|)$/su

interface Parts {
  readonly around: string
  readonly host: string
}

function partsOf(argument: string): Parts {
  const [, before = '', host = '', behind = ''] = HOST.exec(argument) ?? []
  return { around: `${before}|${behind}`, host }
}

const isOnWindows = ({ host }: Parts): boolean => parseWindowsPath(host) !== undefined

/** An argument with `*` for a host path that is on a Windows drive, or that took the place of one. */
function comparable(argument: string, isExpected: (parts: Parts) => boolean): string {
  const parts = partsOf(argument)
  return isExpected(parts) ? `${parts.around} *` : argument
}

test('bash mounts from the home what it mounted from Windows, and all else as before', () => {
  let count = 0
  fc.assert(
    fc.property(script, (text) => {
      const { files, left } = fixAll({ 'run.sh': text }, 'run.sh', 'shell')
      const fixed = files['run.sh'] ?? ''
      const before = run(text)
      const after = run(fixed)
      fc.pre(before.length > 0)
      if (left.length > 0) {
        expect({ fixed, calls: after }).toEqual({ fixed: text, calls: before })
        return
      }
      count++
      const expected = before.map((call) => call.map((argument) => comparable(argument, isOnWindows)))
      const found = after.map((call) =>
        call.map((argument) => comparable(argument, ({ host }) => host.startsWith(`${HOME}/`))),
      )
      expect({ fixed, calls: found }).toEqual({ fixed, calls: expected })
    }),
    { numRuns: RUNS, seed: SEED },
  )
  expect(count).toBeGreaterThan(0.9 * RUNS)
}, 300_000)
