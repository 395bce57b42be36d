import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { diskContext } from '../../node/index.js'
import { describeProblem, lint } from '../../src/index.js'

let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mount-lint-env-'))
})

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const COMPOSE = 'services: { a: { image: x, volumes: ["${DATA:-/srv}:/a"] } }\n'

it.each([
  [
    'UTF-16 is refused',
    Buffer.from('\uFEFFDATA=/mnt/c/fern\n', 'utf16le'),
    [],
    ['Compose cannot read UTF-16: save the file as UTF-8'],
  ],
  ['UTF-8 with a byte order mark is read', Buffer.from('\uFEFFDATA=/mnt/c/fern\n'), ['/mnt/c/fern'], []],
])('an env file: %s', (_, bytes, hosts, problems) => {
  writeFileSync(join(folder, '.env'), bytes)
  const result = lint({ path: 'compose.yaml', text: COMPOSE }, { context: diskContext(folder) })
  expect(result.findings.map(({ meant }) => meant)).toEqual(hosts)
  expect(result.problems.map(describeProblem)).toEqual(problems)
})
