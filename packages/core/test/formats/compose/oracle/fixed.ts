import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { fixAll, type Fixed } from '../../../support/fix-all.js'
import type { Recording } from './docker-compose.js'
import { fixtures, type Fixture } from './fixtures.js'

const RECORDINGS = fileURLToPath(new URL('../recordings/fixed.json', import.meta.url))

/** A fixture that compose accepts, after its mounts are fixed. */
export interface FixedFixture extends Fixed {
  readonly name: string
  readonly entry: string
}

const isChanged = ({ files }: Fixture, fixed: Fixed): boolean =>
  Object.entries(fixed.files).some(([path, text]) => files[path] !== text)

/** The fixtures that a fix changes. */
export const fixedFixtures = (): FixedFixture[] =>
  fixtures()
    .filter(({ recording }) => recording?.config !== undefined)
    .flatMap((fixture) => {
      const fixed = fixAll(fixture.files, fixture.entry, 'compose')
      return isChanged(fixture, fixed) ? [{ ...fixed, name: fixture.name, entry: fixture.entry }] : []
    })

/** What docker-compose says of each of them, by name. */
export const fixedRecordings = (): Readonly<Record<string, Recording>> =>
  JSON.parse(readFileSync(RECORDINGS, 'utf8')) as Record<string, Recording>

export function writeFixedRecordings(recordings: Readonly<Record<string, Recording>>): void {
  writeFileSync(RECORDINGS, `${JSON.stringify(recordings, undefined, 2)}\n`)
}
