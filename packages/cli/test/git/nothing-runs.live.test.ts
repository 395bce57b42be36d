import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import process from 'node:process'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { BAD, folderWith, runIn } from '../sandbox.js'
import {
  plantedAsSubmodule,
  plantedBehindLink,
  plantedIn,
  PROGRAM_KEYS,
  unpacked,
  type Planted,
} from './planted-repository.js'

const PLACES: readonly (readonly [title: string, plant: (program: string) => Planted])[] = [
  ['a bare repository at the root of a clone', (program) => plantedIn('.', program)],
  ['a bare repository in a folder of a clone', (program) => plantedIn('deploy', program)],
  ['a bare repository two folders deep', (program) => plantedIn('a/b', program)],
  ['a bare repository that is named .git in part', (program) => plantedIn('deploy.git', program)],
  ['a submodule', plantedAsSubmodule],
  ['a link file that leads to a bare repository', plantedBehindLink],
  ['the .git of an unpacked archive', unpacked],
]

const COMMANDS: readonly (readonly string[])[] = [[], ['--fix', '--dry-run'], ['--staged'], ['--no-ignore']]

describe.each(PLACES)('%s', (_title, plant) => {
  test('starts no program, and its files are linted', async () => {
    const marks = folderWith({})
    const mark = join(marks, 'ran')
    const { project, folder } = plant(`touch '${mark}'; false`)
    const inner = join(project, folder)
    for (const args of COMMANDS) {
      for (const [cwd, path] of [
        [project, '.'],
        [project, folder],
        [inner, '.'],
      ] as const) {
        const { stdout } = await runIn(cwd, args.includes('--staged') ? args : [...args, path])
        expect(existsSync(mark), `${args.join(' ')} ${path} in ${cwd}`).toBe(false)
        if (args.length === 0) expect(stdout).toContain('compose.yaml:5:9  error')
      }
    }
  })
})

test('the list has all keys that make git start a program', () => {
  const listed = execFileSync('git', ['help', '-c'], { encoding: 'utf8' }).split('\n')
  const program =
    /(?:cmd|command|helper|editor|pager|askpass|gitproxy|textconv|\.driver|\.clean|\.smudge|\.process|program|browser|external|tunnel)$/i
  const keys = listed.filter((key) => program.test(key)).map((key) => key.replace(/<[^>]*>/g, 'x').toLowerCase())
  const known = new Set<string>(PROGRAM_KEYS.map((key) => key.toLowerCase()))
  const others = ['advice.waitingforeditor', 'color.pager', 'column.clean', 'diff.x.cachetextconv', 'gpg.x.program']
  expect(keys.filter((key) => !known.has(key) && !others.includes(key))).toEqual([])
})

describe('git is found by an absolute path outside the project', () => {
  const path = process.env.PATH ?? ''
  let project = ''

  beforeEach(() => {
    project = folderWith({ 'compose.yaml': BAD })
    execFileSync('git', ['init', '-q'], { cwd: project })
    writeFileSync(join(project, 'git'), `#!/bin/sh\ntouch '${project}/ran'\n`)
    chmodSync(join(project, 'git'), 0o755)
  })
  afterEach(() => {
    vi.unstubAllEnvs()
  })

  test.each([
    ['the project', (): string => project],
    ['an empty entry', (): string => ''],
    ['a relative entry', (): string => '.'],
  ])('not in %s, even if it is first in PATH', async (_title, entry) => {
    vi.stubEnv('PATH', [entry(), path].join(delimiter))
    expect(await runIn(project, ['.'])).toMatchObject({ code: 1, stderr: '' })
    expect(existsSync(join(project, 'ran'))).toBe(false)
  })
})
