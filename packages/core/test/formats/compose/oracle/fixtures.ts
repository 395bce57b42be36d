import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Files } from '../support.js'
import type { Recording } from './docker-compose.js'

const FOLDER = fileURLToPath(new URL('../../../../../../fixtures/compose', import.meta.url))

/** What a fixture says of itself in `oracle.json`. */
interface Settings {
  /** The file that compose is asked about; by default the first one of the fixture's folder. */
  readonly file?: string
}

export interface Fixture {
  readonly name: string
  readonly files: Files
  readonly entry: string
  /** Where its recording lies. */
  readonly recordingPath: string
  readonly recording: Recording | undefined
}

const RECORDING = 'compose-config.json'
const NOT_INPUT = new Set([RECORDING, 'expected.json', 'oracle.json'])

const parsed = (path: string): unknown => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined)

function fixtureIn(name: string): Fixture {
  const folder = join(FOLDER, name)
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !NOT_INPUT.has(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()
  const settings = parsed(join(folder, 'oracle.json')) as Settings | undefined
  const recordingPath = join(folder, RECORDING)
  return {
    name,
    files: Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')])),
    entry: settings?.file ?? paths.find((path) => /^[^/]+\.ya?ml$/.test(path)) ?? '',
    recordingPath,
    recording: parsed(recordingPath) as Recording | undefined,
  }
}

/** All compose fixtures, which core, the CLI and the plugin share. */
export const fixtures = (): Fixture[] => readdirSync(FOLDER).sort().map(fixtureIn)
