import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadReader } from '@mount-lint/core/formats'
import { lintCandidate } from '../src/lint-candidate.js'
import { run } from '../src/run.js'
import { BAD, GOOD, composeWith, folderWith, machineAt, runIn } from './sandbox.js'

describe('exit codes', () => {
  const warning = composeWith('/mnt/c/Users/me/.ssh:/root/.ssh:ro')

  test.each([
    ['2 for a folder without anything to lint', { 'notes.xyz': '' }, [], 2],
    ['0 for it where that is accepted', { 'notes.xyz': '' }, ['--no-error-on-unmatched'], 0],
    ['0 for a clean file', { 'compose.yaml': GOOD }, [], 0],
    ['0 for warnings alone', { 'compose.yaml': warning }, [], 0],
    ['2 for a named file of no format', { 'notes.xyz': '# hello' }, ['notes.xyz'], 2],
    [
      '0 for it beside a file that is linted',
      { 'notes.xyz': '', 'compose.yaml': GOOD },
      ['notes.xyz', 'compose.yaml'],
      0,
    ],
    ['0 for it where that is accepted', { 'notes.xyz': '' }, ['--no-error-on-unmatched', 'notes.xyz'], 0],
    ['0 for syntax that can not be read', { 'compose.yaml': 'services: [' }, [], 0],
    ['1 for an error', { 'compose.yaml': BAD }, [], 1],
    ['1 for an error beside a path that does not exist', { 'compose.yaml': BAD }, ['.', 'nowhere'], 1],
    ['2 for a path that does not exist', { 'compose.yaml': GOOD }, ['.', 'nowhere'], 2],
    ['2 for a glob that matches nothing', { 'compose.yaml': GOOD }, ['*.yml'], 2],
    ['2 for an unknown option', { 'compose.yaml': BAD }, ['--lits'], 2],
    ['0 for a list with errors in it', { 'compose.yaml': BAD }, ['--list'], 0],
    ['2 for a list of a path that does not exist', { 'compose.yaml': BAD }, ['--list', 'nowhere'], 2],
  ])('%s', async (_title, files, args, code) => {
    expect(await runIn(folderWith(files), args)).toMatchObject({ code })
  })
})

test('named files of unknown format are named, up to three', async () => {
  const files = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((name) => [`${name}.xyz`, '']))
  const { stderr } = await runIn(folderWith({ ...files, 'compose.yaml': GOOD }), [
    'compose.yaml',
    ...Object.keys(files),
  ])
  const lines = stderr.trimEnd().split('\n')
  expect(lines[0]).toMatch(
    /^mount-lint: a\.xyz: unknown format; choose one with --format-of 'a\.xyz=FORMAT': compose, /,
  )
  expect(lines.slice(1).map((line) => line.slice(0, 29))).toEqual([
    'mount-lint: b.xyz: unknown fo',
    'mount-lint: c.xyz: unknown fo',
    'mount-lint: 2 more files of u',
  ])
})

test('an unknown option is one line on stderr and nothing else', async () => {
  const outcome = await runIn(folderWith({ 'compose.yaml': BAD }), ['--lits'])
  expect(outcome).toEqual({ code: 2, stdout: '', stderr: 'mount-lint: unknown option --lits, did you mean --list?\n' })
})

describe('an internal error', () => {
  test('is no finding', async () => {
    const folder = folderWith({ 'compose.yaml': BAD })
    const stderr: string[] = []
    const code = await run({
      args: [],
      cwd: folder,
      env: {},
      stdout: { write: () => true },
      stderr: { write: (text) => stderr.push(text) },
      machine: () => {
        throw new Error('no machine')
      },
      readStdin: () => Promise.resolve(''),
    })
    expect(code).toBe(2)
    expect(stderr.join('')).toMatch(/^mount-lint: this is a bug, please report it: Error: no machine\n/)
  })

  test('in one file does not affect the others', async () => {
    const machine = machineAt('/project')
    const source = { path: 'compose.yaml', text: BAD }
    const readCompose = await loadReader.compose()
    const candidate = { source, format: 'compose', certain: true, settings: { lint: {}, machine } } as const
    const broken = {
      ...machine,
      get mounts(): never {
        throw new Error('no mounts')
      },
    }
    expect(lintCandidate(candidate, readCompose, {})).toMatchObject({ ok: true, file: { path: 'compose.yaml' } })
    expect(lintCandidate({ ...candidate, settings: { lint: {}, machine: broken } }, readCompose, {})).toEqual({
      ok: false,
      failure: { path: 'compose.yaml', message: 'could not be linted, please report it: Error: no mounts' },
    })
  })
})

const SHARED = `services:
  base:
    image: app
    volumes: &shared ["/mnt/c/app:/app"]
  harmless:
    image: app
    volumes: ["./data:/data"]
  aliased:
    image: app
    volumes: *shared
  other:
    image: app
    volumes: ["C:/other:/other"]
`

test('finds the same where only suspect services are parsed as where all mounts are listed', async () => {
  const folder = folderWith({ 'compose.yaml': SHARED })
  const listed = JSON.parse((await runIn(folder, ['--format', 'json'])).stdout) as {
    findings: { line: number; column: number }[]
  }
  const { stdout } = await runIn(folder, ['--format', 'unix'])
  const positions = [...stdout.matchAll(/^compose\.yaml:(\d+):(\d+):/gm)].map(([, ...at]) => at.map(Number))
  expect(positions).toEqual(listed.findings.map(({ line, column }) => [line, column]))
  expect(positions).toHaveLength(2)
})

test('the version is that of the package', async () => {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string
  }
  expect(await runIn(folderWith({}), ['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' })
})

test('the help contains every option, the formats and the exit codes within 100 columns', async () => {
  const { code, stdout } = await runIn(folderWith({}), ['--help'])
  expect(code).toBe(0)
  for (const word of ['-f, --format <format>', '-l, --list', '-h, --help', '-v, --version', 'Exit code'])
    expect(stdout).toContain(word)
  expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100)
})
