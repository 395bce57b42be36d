import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { record, type Config } from './oracle/docker-compose.js'
import { fixtures } from './oracle/fixtures.js'

/** With `UPDATE_ORACLES` the recordings are written instead of compared. */
const updates = process.env.UPDATE_ORACLES !== undefined

test.each(fixtures())('docker-compose says of $name what is recorded', ({ files, entry, recordingPath, recording }) => {
  const said = record(files, entry)
  if (updates) writeFileSync(recordingPath, `${JSON.stringify(said, undefined, 2)}\n`)
  else expect(said).toEqual(recording)
})

/** What the newest docker-compose says otherwise than 2.26, as JSON: both misread `\\?\C:\x:/y`. */
const CHANGED: ReadonlyMap<string, readonly [before: string, now: string]> = new Map([
  ['broken-verbatim-prefix', [String.raw`/project/\\\\?\\C`, String.raw`\\\\?\\C`]],
])

function expectedNow(name: string, config: Config | undefined): unknown {
  const [before = '', now = ''] = CHANGED.get(name) ?? []
  return config && JSON.parse(JSON.stringify(config).replaceAll(before, now))
}

test.runIf(!updates).each(fixtures())(
  'the newest docker-compose mounts the same in $name',
  ({ name, files, entry, recording }) => {
    const { exitCode, config } = record(files, entry, 'sid')
    expect({ isAccepted: exitCode === 0, config }).toEqual({
      isAccepted: recording?.exitCode === 0,
      config: expectedNow(name, recording?.config),
    })
  },
)
