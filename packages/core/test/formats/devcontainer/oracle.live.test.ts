import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { lint } from '../../../src/index.js'
import { display } from '../../../src/traced-text.js'
import type { Edit, LintResult } from '../../../src/types.js'
import { askCli, askCliAndDocker, ENVIRONMENTS, FIXTURES } from './oracle.js'
import { cases, recordingOf, writeRecording, type Recording } from './recordings.js'

/** UPDATE_ORACLES=1 writes the recordings anew. */
const isUpdate = process.env.UPDATE_ORACLES === '1'

describe('the Dev Containers CLI still says what is recorded', () => {
  test.each(cases)('$name', (one) => {
    const said: Recording = { linux: askCliAndDocker(one, 'linux'), windows: askCliAndDocker(one, 'windows') }
    if (isUpdate) writeRecording(one.name, said)
    expect(said).toEqual(recordingOf(one.name))
  })
})

/** The text after edits that do not overlap. */
const applyEdits = (text: string, edits: readonly Edit[]): string =>
  [...edits]
    .sort((a, b) => b.range[0] - a.range[0])
    .reduce((edited, { range: [start, end], text: by }) => edited.slice(0, start) + by + edited.slice(end), text)

/** A path as the CLI or a shell of the Linux home gives it to docker. */
const inHome = (written: string): string => {
  const path = written
    .replace('${localWorkspaceFolderBasename}', 'project')
    .replace('${localEnv:HOME}${localEnv:USERPROFILE}', '/home/sam')
  return path.replace(/^(?:~|\$HOME|\$\{localEnv:HOME\})(?=\/|$)/, ENVIRONMENTS.linux.HOME)
}

/** What is found once the CLI has replaced the variables. */
function lintResolved({ name, config }: Pick<(typeof cases)[number], 'name' | 'config'>, text: string): LintResult {
  const { configuration } = askCli({ name, config }, 'linux', text)
  return lint({ path: config, text: JSON.stringify(configuration) })
}

const hostsOf = ({ findings }: LintResult): string[] => findings.map(({ host }) => display(host))

describe('what is edited is mounted from the Linux home', () => {
  test.each(cases)('$name', ({ name, config }) => {
    const text = readFileSync(join(FIXTURES, name, config), 'utf8')
    const { findings } = lint({ path: config, text })
    const mended = findings.filter(({ edits }) => edits.length > 0)
    const edits = mended.flatMap((finding) => finding.edits)
    const before = lintResolved({ name, config }, text)
    const left = lintResolved({ name, config }, applyEdits(text, edits))
    const wereMended = new Set(mended.map(({ host }) => display(host)))
    expect(hostsOf(left)).toEqual(hostsOf(before).filter((host) => !wereMended.has(host)))
    const sources = left.mounts.flatMap(({ source }) => (source ? inHome(display(source)) : []))
    expect(sources).toEqual(expect.arrayContaining(mended.map(({ alternative }) => inHome(alternative ?? ''))))
  })
})
