import { describe, expect, test } from 'vitest'
import { difference } from './oracle/compare.js'
import { readRecording } from './oracle/recording.js'

const recordings = readRecording().map((one, index) => ({ ...one, title: `script ${index.toString()}` }))

describe('what is found is what bash handed to engines when it was recorded', () => {
  test.each(recordings)('$title', ({ script, seen }) => {
    expect(difference(script, seen)).toEqual({ missed: [], extra: [] })
  })
})
