import { describe, expect, test } from 'vitest'
import { difference } from './oracle/completeness.js'
import { readRecording } from './oracle/recording.js'
import { unseen } from './oracle/soundness.js'

const { followed, whole } = readRecording()

const titled = <Row>(rows: readonly Row[]): (Row & { readonly title: string })[] =>
  rows.map((row, index) => ({ ...row, title: `script ${index.toString()}` }))

describe('finds the Windows mounts that bash made when it was recorded, and no others', () => {
  test.each(titled(followed))('$title', ({ script, seen }) => {
    expect(difference(script, seen)).toEqual({ missed: [], extra: [] })
  })
})

describe('finds only Windows mounts that bash made when it was recorded, whatever is evaluated of the script', () => {
  test.each(titled(whole))('$title', ({ script, seen }) => {
    expect(unseen(script, seen)).toEqual([])
  })
})
