import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { record } from './oracle/docker-compose.js'
import { fixtures } from './oracle/fixtures.js'

/** With `UPDATE_ORACLES` the recordings are written instead of compared. */
const updates = process.env.UPDATE_ORACLES !== undefined

test.each(fixtures())('docker-compose says of $name what is recorded', ({ files, entry, recordingPath, recording }) => {
  const said = record(files, entry)
  if (updates) writeFileSync(recordingPath, `${JSON.stringify(said, undefined, 2)}\n`)
  else expect(said).toEqual(recording)
})
