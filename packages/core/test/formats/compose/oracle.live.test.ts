import { writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readCompose } from '../../../src/formats/compose/read.js'
import { display } from '../../../src/traced-text.js'
import { record, type Config } from './oracle/docker-compose.js'
import { fixtures } from './oracle/fixtures.js'
import { rowsOfConfig } from './oracle/inventory.js'
import { findingsIn, mended } from './oracle/mend.js'
import { contextOf } from './support.js'

/** With `UPDATE_ORACLES` the recordings are written instead of compared. */
const updates = process.env.UPDATE_ORACLES !== undefined

test.each(fixtures())('docker-compose says of $name what is recorded', ({ files, entry, recordingPath, recording }) => {
  const said = record(files, entry)
  if (updates) writeFileSync(recordingPath, `${JSON.stringify(said, undefined, 2)}\n`)
  else expect(said).toEqual(recording)
})

const WINDOWS =
  /^bind (?:[A-Za-z]:[\\/]|\/(?:mnt|host_mnt|run\/desktop\/mnt\/host|mnt\/host|cygdrive)\/[a-z](?:\/|$)|\/\/?[cd]\/)/

/** Targets of the binds that lie on a Windows drive, service by service. */
const windowsTargets = (config: Config): string[] =>
  rowsOfConfig(config)
    .filter(({ mounted }) => mounted.some((each) => WINDOWS.test(each)))
    .map(({ service, target }) => `${service} ${target}`)

const accepted = fixtures().filter(({ recording }) => recording?.config)

describe('what the edits write, docker-compose mounts from Linux', () => {
  test.each(accepted)('$name', ({ files, entry }) => {
    const texts = mended(files, entry)
    const left = findingsIn(texts, entry).flatMap(({ services, mount: { target } }) =>
      services.map((service) => `${service} ${target ? display(target) : ''}`),
    )
    const silent = readCompose({ path: entry, text: texts[entry] ?? '' }, contextOf(texts)).mounts.flatMap(
      ({ windowsContainer, service, target }) =>
        windowsContainer && service !== undefined && target ? [`${service} ${display(target)}`] : [],
    )
    const { config, stderr } = record(texts, entry)
    expect({ stderr, isAccepted: config !== undefined }).toEqual({ stderr, isAccepted: true })
    const allowed = new Set([...left, ...silent])
    expect(config && windowsTargets(config).filter((target) => !allowed.has(target))).toEqual([])
  })
})
