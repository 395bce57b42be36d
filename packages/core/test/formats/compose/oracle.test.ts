import { describe, expect, test } from 'vitest'
import { read as readCompose } from '../../../src/formats/compose/read.js'
import { lint } from '../../../src/lint.js'
import type { Reading } from '../../../src/types.js'
import { devicesOfConfig, devicesOfMounts, rowsOfConfig, rowsOfMounts, settledBy } from './oracle/inventory.js'
import { fixtures, type Fixture } from './oracle/fixtures.js'
import { contextOf } from './support.js'

const read = ({ files, entry }: Fixture): Reading =>
  readCompose({ path: entry, text: files[entry] ?? '' }, contextOf(files))

const recorded = fixtures().filter(({ recording }) => recording !== undefined)
const accepted = recorded.flatMap((fixture) => {
  const config = fixture.recording?.config
  return config ? [{ ...fixture, config }] : []
})
/** Compose 1 read it, and so do people who have not moved on. */
const FIRST_VERSION = 'first-version'
const refused = recorded.filter(({ name, recording }) => recording?.exitCode !== 0 && name !== FIRST_VERSION)

test('every fixture is recorded', () => {
  expect(fixtures().filter(({ recording }) => recording === undefined)).toEqual([])
  expect(recorded.length).toBeGreaterThanOrEqual(60)
})

describe('we list what compose mounts', () => {
  test.each(accepted)('$name', (fixture) => {
    const { mounts } = read(fixture)
    const theirs = rowsOfConfig(fixture.config)
    expect(settledBy(rowsOfMounts(mounts), theirs)).toEqual(theirs)
  })
})

describe('we list the devices of the volumes that compose has', () => {
  test.each(accepted)('$name', (fixture) => {
    const devices = new Set(devicesOfConfig(fixture.config))
    expect(devicesOfMounts(read(fixture).mounts).filter((device) => device !== '?' && !devices.has(device))).toEqual([])
  })
})

describe('we find no problem in what compose accepts', () => {
  test.each(accepted)('$name', (fixture) => {
    expect(read(fixture).problems).toEqual([])
  })
})

describe('we say so where compose refuses a file', () => {
  test.each(refused)('$name', (fixture) => {
    const source = { path: fixture.entry, text: fixture.files[fixture.entry] ?? '' }
    const { findings, problems } = lint(source, { format: 'compose', context: contextOf(fixture.files) })
    expect(problems.length + findings.filter(({ rule }) => rule === 'no-broken-path').length).toBeGreaterThan(0)
  })
})
