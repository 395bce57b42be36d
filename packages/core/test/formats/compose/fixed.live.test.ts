import { expect, test } from 'vitest'
import { record } from './oracle/docker-compose.js'
import { fixedFixtures, fixedRecordings, writeFixedRecordings } from './oracle/fixed.js'

/** With `UPDATE_ORACLES` the recordings are written instead of compared. */
const updates = process.env.UPDATE_ORACLES !== undefined

test('docker-compose says of all fixed projects what is recorded', () => {
  const said = Object.fromEntries(fixedFixtures().map(({ name, files, entry }) => [name, record(files, entry)]))
  if (updates) writeFixedRecordings(said)
  else expect(said).toEqual(fixedRecordings())
})
