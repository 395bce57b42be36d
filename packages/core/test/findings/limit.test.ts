import { expect, it } from 'vitest'
import { lint } from '../../src/lint.js'

const RECURSION = `f() { for n in "$@"; do docker run -v "/mnt/c/$n:/x" a; f "$n"a "$n"b; done; }
f a b
`

it('reports at most 20 findings at one place, and how many more there are', () => {
  const { findings, omitted } = lint({ path: 'run.sh', text: RECURSION })
  expect(findings).toHaveLength(20)
  expect(new Set(findings.map(({ place }) => place.range.join()))).toEqual(new Set(['39,48']))
  expect(omitted).toBeGreaterThan(100)
})

it('reports at most 1,000 findings of one file, errors first', () => {
  const warnings = 'docker run -v $USERPROFILE/x:/y i\n'.repeat(1500)
  const { findings, omitted } = lint({ path: 'run.sh', text: `${warnings}docker run -v C:/x:/y i\n` })
  expect(findings).toHaveLength(1000)
  expect(omitted).toBe(501)
  expect(findings.at(-1)).toMatchObject({ severity: 'error', rule: 'no-windows-path' })
})

it('leaves out nothing of ordinary files', () => {
  expect(lint({ path: 'run.sh', text: 'docker run -v C:/x:/y i\n'.repeat(900) })).toMatchObject({ omitted: 0 })
})
