import { describe, expect, test } from 'vitest'
import { fixtures } from './oracle/fixtures.js'
import { findingsIn, mended } from './oracle/mend.js'

const found = fixtures().filter(({ files, entry }) => findingsIn(files, entry).length > 0)

describe('once the edits are made, what is left has none', () => {
  test.each(found)('$name', ({ files, entry }) => {
    const left = findingsIn(mended(files, entry), entry)
    expect(left.flatMap(({ edits }) => edits)).toEqual([])
    const unmended = findingsIn(files, entry).filter(({ edits }) => edits.length === 0)
    expect(left.length).toBeLessThanOrEqual(unmended.length)
  })
})
