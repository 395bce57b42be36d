import { describe, expect, test } from 'vitest'
import { corpus } from './corpus.js'
import { check, fuzz } from './fuzz.js'
import { grammars, type Kind } from './grammars.js'

const KINDS = Object.keys(grammars) as Kind[]

/** Selects the checks that otherwise run for some inputs only. */
const always = { below: () => 0, pick: (items: readonly string[]) => items[0] ?? '' }

describe.each(KINDS)('%s', (kind) => {
  test('mutations cause no fault', async () => {
    expect((await fuzz(kind, 300, 1)).faults).toEqual([])
  })

  test('inputs of fixed faults cause none', async () => {
    for (const input of [...grammars[kind].seeds, ...corpus[kind]])
      expect({ input, fault: (await check(kind, input, always)).fault }).toEqual({ input, fault: undefined })
  })
})

test('the same seed gives the same inputs', async () => {
  expect(await fuzz('devcontainer', 50, 7)).toEqual(await fuzz('devcontainer', 50, 7))
})
