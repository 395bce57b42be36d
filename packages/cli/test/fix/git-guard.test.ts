import { expect, test } from 'vitest'
import { reasonToRefuse } from '../../src/fix/git-guard.js'

/** What git-status(1) prints for one file, and why it is left alone. */
const STATUSES: readonly (readonly [status: string | undefined, reason: string | undefined])[] = [
  ['', undefined],
  ['M  a.yaml\0', undefined],
  ['A  a.yaml\0', undefined],
  ['R  a.yaml\0b.yaml\0', undefined],
  [' M a.yaml\0', 'has changes that are not staged'],
  ['MM a.yaml\0', 'has changes that are not staged'],
  ['AM a.yaml\0', 'has changes that are not staged'],
  [' T a.yaml\0', 'has changes that are not staged'],
  ['UU a.yaml\0', 'has changes that are not staged'],
  ['?? a.yaml\0', 'is not tracked by git'],
  ['!! .env\0', 'is ignored by git'],
  [undefined, 'is not in a git repository'],
]

test.each(STATUSES)('of a file with the status %j git says: %s', (status, reason) => {
  expect(reasonToRefuse(status)).toBe(reason)
})
