import { describe, expect, test } from 'vitest'
import { read as readCompose } from '../../../src/formats/compose/read.js'
import { parseWindowsPath } from '../../../src/paths/windows-path.js'
import type { Config } from './oracle/docker-compose.js'
import { fixedFixtures, fixedRecordings } from './oracle/fixed.js'
import { devicesOfConfig, rowsOfConfig, rowsOfMounts, settledBy } from './oracle/inventory.js'
import { contextOf } from './support.js'

const recordings = fixedRecordings()
const fixed = fixedFixtures().map((fixture) => ({ ...fixture, recording: recordings[fixture.name] }))

/** The host paths that compose mounts from a Windows drive. */
function windowsSources(config: Config): string[] {
  const binds = rowsOfConfig(config).flatMap(({ mounted }) => mounted.filter((each) => each.startsWith('bind ')))
  const sources = [...binds.map((bind) => bind.slice('bind '.length)), ...devicesOfConfig(config)]
  // Compose takes `C:x` for a folder of the project.
  return sources.filter((source) => {
    const path = parseWindowsPath(source.replace(/^\/project\/(?=[A-Za-z]:[\\/])/, ''))
    return path !== undefined && path.form !== 'drive-relative'
  })
}

test('every project that a fix changes is recorded', () => {
  expect(fixed.map(({ name }) => name)).toEqual(Object.keys(recordings))
  expect(fixed.length).toBeGreaterThanOrEqual(25)
})

describe.each(fixed)('$name, once it is fixed,', ({ files, entry, left, recording }) => {
  const config = recording?.config
  const { mounts } = readCompose({ path: entry, text: files[entry] ?? '' }, contextOf(files))

  test('is accepted by compose', () => {
    expect(recording).toMatchObject({ exitCode: 0 })
  })

  test('has mounts of a Windows drive only in Windows containers and where nothing fixes them', () => {
    const allowed = left.length + mounts.filter(({ windowsContainer }) => windowsContainer).length
    expect(config && windowsSources(config).length).toBeLessThanOrEqual(allowed)
  })

  test('mounts what we say', () => {
    const theirs = config ? rowsOfConfig(config) : []
    expect(settledBy(rowsOfMounts(mounts), theirs)).toEqual(theirs)
  })
})
