import { expect, test } from 'vitest'
import { fuzz } from './fuzz.js'
import type { Kind } from './grammars.js'

test.each<Kind>(['compose', 'devcontainer', 'shell', 'config'])('mutations of %s texts show no fault', async (kind) => {
  expect((await fuzz(kind, 300, 1)).faults).toEqual([])
})

test('the same seed gives the same inputs', async () => {
  expect(await fuzz('devcontainer', 50, 7)).toEqual(await fuzz('devcontainer', 50, 7))
})
