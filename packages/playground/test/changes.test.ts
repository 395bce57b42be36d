import { describe, expect, test } from 'vitest'
import { withEdits } from '../src/changes.js'
import { diffsOf } from '../src/diffs.js'

const files = [
  { name: 'compose.yaml', text: 'a: 1\nb: 2\nc: 3\nd: 4\n' },
  { name: '.env', text: 'DIR=C:/x' },
]

const edits = [
  { path: 'compose.yaml', range: [3, 4], text: 'one' },
  { path: 'compose.yaml', range: [18, 19], text: 'four\ne: 5' },
  { path: '.env', range: [4, 8], text: '~/x' },
] as const

describe('edits', () => {
  test('are applied to the files that they name', () => {
    expect(withEdits(files, edits)).toEqual([
      { name: 'compose.yaml', text: 'a: one\nb: 2\nc: 3\nd: four\ne: 5\n' },
      { name: '.env', text: 'DIR=~/x' },
    ])
  })

  test('are shown as the lines that they change, by file and by place', () => {
    expect(diffsOf(files, edits)).toEqual([
      {
        name: 'compose.yaml',
        hunks: [
          [
            { kind: 'removed', text: 'a: 1' },
            { kind: 'added', text: 'a: one' },
          ],
          [
            { kind: 'removed', text: 'd: 4' },
            { kind: 'added', text: 'd: four' },
            { kind: 'added', text: 'e: 5' },
          ],
        ],
      },
      {
        name: '.env',
        hunks: [
          [
            { kind: 'removed', text: 'DIR=C:/x' },
            { kind: 'added', text: 'DIR=~/x' },
          ],
        ],
      },
    ])
  })

  test('of other files change nothing', () => {
    const foreign = [{ path: 'other.yaml', range: [0, 1], text: 'x' }] as const
    expect(withEdits(files, foreign)).toEqual(files)
    expect(diffsOf(files, foreign)).toEqual([])
  })
})
