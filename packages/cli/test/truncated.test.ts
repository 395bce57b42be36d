import { describe, expect, test } from 'vitest'
import { lineIndex, nothingIn } from '@mount-lint/core'
import type { Report } from '../src/report.js'
import { truncatedPlaces } from '../src/truncated.js'

describe('a place where evaluation stopped', () => {
  test('is one line', () => {
    const file = { ...nothingIn('run.sh'), truncated: [{ path: 'run.sh', range: [3, 4] as const }] }
    const report = { files: [file, nothingIn('other.sh')], linesOf: () => lineIndex('a\nb\nc\n') } as unknown as Report
    expect(truncatedPlaces(report)).toEqual([
      'run.sh:2: evaluation stopped at a limit; mounts may be missing from here on',
    ])
  })
})
