import { expect, it } from 'vitest'
import { relatedOf } from '../../src/findings/related.js'
import { concat, expand, placeOf } from '../../src/traced-text.js'
import type { TracedText } from '../../src/types.js'
import { traced } from '../support/mounts.js'

const place = { path: 'file', range: [100, 108] } as const
const value: TracedText = traced('/mnt/c/x')
const used = (at: number): TracedText => {
  const use = traced('$A')
  const shifted = use.atoms.map((atom) => ({
    ...atom,
    origins: atom.origins.map((origin) => ({ ...origin, range: [at, at + 2] as const })),
  }))
  return expand({ ...use, atoms: shifted }, value)
}

it('a definition that is used twice is reported once', () => {
  const host = concat(used(100), traced('/'), used(103))
  expect(relatedOf(host, place)).toEqual([{ ...placeOf(value), kind: 'definition' }])
})
