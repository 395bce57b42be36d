import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { lint } from '../../../src/index.js'
import type { Edit } from '../../../src/types.js'
import { askCli, FIXTURES } from './oracle.js'
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

/** The text after edits that do not overlap. */
const applyEdits = (text: string, edits: readonly Edit[]): string =>
  [...edits]
    .sort((a, b) => b.range[0] - a.range[0])
    .reduce((edited, { range: [start, end], text: by }) => edited.slice(0, start) + by + edited.slice(end), text)

describe('a bind that is edited is mounted from the Linux home', () => {
  test.each(cases)('$name', ({ name, config }) => {
    const text = readFileSync(join(FIXTURES, name, config), 'utf8')
    const { findings } = lint({ path: config, text })
    const mended = findings.filter(({ mount, edits }) => mount.type === 'bind' && edits.length > 0)
    const edits = mended.flatMap((finding) => finding.edits)
    const { configuration } = askCli(name, config, 'linux', applyEdits(text, edits))
    const left = lint({ path: config, text: JSON.stringify(configuration) }).findings
    expect(left).toHaveLength(findings.length - mended.length)
  })
})
