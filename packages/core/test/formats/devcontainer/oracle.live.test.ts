import { describe, expect, test } from 'vitest'
import { askCli } from './oracle.js'
import { cases, recordingOf, writeRecording, type Recording } from './recordings.js'

/** UPDATE_ORACLES=1 writes the recordings anew. */
const isUpdate = process.env.UPDATE_ORACLES === '1'

describe('the Dev Containers CLI still says what is recorded', () => {
  test.each(cases)('$name', ({ name, config }) => {
    const said: Recording = { linux: askCli(name, config, 'linux'), windows: askCli(name, config, 'windows') }
    if (isUpdate) writeRecording(name, said)
    expect(said).toEqual(recordingOf(name))
  })
})
