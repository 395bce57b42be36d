import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { formats } from '@mount-lint/core/formats'
import { describe, expect, test, vi } from 'vitest'
import { alternatives } from '../src/alternatives.js'
import { BAD, composeWith, folderWith, GOOD, runIn, type Content, type Outcome } from './sandbox.js'

type Files = Readonly<Record<string, Content>>

const git = (folder: string, ...args: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], {
    cwd: folder,
    encoding: 'utf8',
  })

function repositoryWith(files: Files): string {
  const folder = folderWith(files)
  git(folder, 'init', '-q')
  return folder
}

interface Found {
  readonly findings: readonly { readonly path: string }[]
}

const pathsOf = ({ stdout }: Outcome): string[] => (JSON.parse(stdout) as Found).findings.map(({ path }) => path)

const found = async (folder: string, ...args: readonly string[]): Promise<string[]> =>
  pathsOf(await runIn(folder, [...args, '--format=json']))

describe('inside a repository', () => {
  test('git decides what is ignored: by all its files, in all folders', async () => {
    const folder = repositoryWith({
      'compose.yaml': BAD,
      'a/compose.yaml': BAD,
      'a/dropped/compose.yaml': BAD,
      'b/compose.yaml': BAD,
      'b/node_modules/x/compose.yaml': BAD,
      'a/.gitignore': 'dropped/\n',
      '.git/info/exclude': 'b/compose.yaml\n',
    })
    expect(await found(folder)).toEqual(['a/compose.yaml', 'compose.yaml'])
    expect(await found(folder, 'a')).toEqual(['a/compose.yaml'])
    expect(await found(folder, '--no-ignore')).toEqual([
      'a/compose.yaml',
      'a/dropped/compose.yaml',
      'b/compose.yaml',
      'compose.yaml',
    ])
  })

  test('an ignored folder is searched if it is named', async () => {
    const folder = repositoryWith({ 'out/compose.yaml': BAD, '.gitignore': 'out/\n' })
    expect(await found(folder)).toEqual([])
    expect(await found(folder, 'out')).toEqual(['out/compose.yaml'])
  })

  test('tracked files are linted despite an ignore rule', async () => {
    const folder = repositoryWith({ 'out/compose.yaml': BAD, '.gitignore': 'out/\n' })
    git(folder, 'add', '-f', 'out/compose.yaml')
    expect(await found(folder)).toEqual(['out/compose.yaml'])
  })

  test('nested repositories list their own files, and a missing submodule lists none', async () => {
    const folder = repositoryWith({
      'compose.yaml': BAD,
      'inner/compose.yaml': BAD,
      'inner/x/compose.yaml': BAD,
      'inner/.gitignore': 'x/',
    })
    git(join(folder, 'inner'), 'init', '-q')
    expect(await found(folder)).toEqual(['compose.yaml', 'inner/compose.yaml'])
    git(join(folder, 'inner'), 'add', '.')
    git(join(folder, 'inner'), 'commit', '-qm', 'x')
    git(folder, '-c', 'advice.addEmbeddedRepo=false', 'add', 'inner')
    expect(await found(folder)).toEqual(['compose.yaml', 'inner/compose.yaml'])
    rmSync(join(folder, 'inner'), { recursive: true })
    expect(await found(folder)).toEqual(['compose.yaml'])
  })

  test('names with spaces, quotes, line ends and emoji are listed, and deleted files are skipped', async () => {
    const names = ['"q".sh', 'a b.sh', 'line\nend.sh', '🐳.sh']
    const script = '#!/bin/sh\ndocker run -v /mnt/c/x:/x nginx\n'
    const folder = repositoryWith(Object.fromEntries([...names, 'gone.sh'].map((name) => [name, script])))
    git(folder, 'add', '.')
    rmSync(join(folder, 'gone.sh'))
    expect(await runIn(folder, [])).toMatchObject({ code: 1, stderr: '' })
    expect(await found(folder)).toEqual(names)
  })

  test('files are found even if git refuses to run, and --debug says so', async () => {
    const folder = folderWith({ 'compose.yaml': BAD, '.git/config': '' })
    expect(await runIn(folder, [])).toMatchObject({ code: 1, stderr: '' })
    const { stderr } = await runIn(folder, ['--debug'])
    expect(stderr.match(/searched without git, which reports: /g)).toHaveLength(1)
  })
})

describe('--staged', () => {
  test('lints the staged files, in any folder of the repository', async () => {
    const folder = repositoryWith({ 'a/compose.yaml': BAD, 'b/compose.yaml': BAD, 'b/old.sh': '', 'b/readme.md': '' })
    git(folder, 'add', '.')
    git(folder, 'commit', '-qm', 'x')
    writeFileSync(join(folder, 'a/compose.yaml'), `${BAD}\n`)
    writeFileSync(join(folder, 'b/compose.yaml'), `${BAD}\n`)
    git(folder, 'add', 'b/compose.yaml')
    git(folder, 'rm', '-q', 'b/old.sh')
    expect(await found(folder, '--staged')).toEqual(['b/compose.yaml'])
    expect(await found(join(folder, 'a'), '--staged')).toEqual(['../b/compose.yaml'])
  })

  test('lints all staged files before the first commit, with the index that a hook names', async () => {
    const folder = repositoryWith({ 'compose.yaml': BAD, 'other/compose.yaml': BAD })
    git(folder, 'add', 'compose.yaml')
    expect(await found(folder, '--staged')).toEqual(['compose.yaml'])
    execFileSync('git', ['add', 'other'], { cwd: folder, env: { ...process.env, GIT_INDEX_FILE: '.git/next' } })
    vi.stubEnv('GIT_INDEX_FILE', '.git/next')
    expect(await found(join(folder, 'other'), '--staged')).toEqual(['compose.yaml'])
    vi.unstubAllEnvs()
  })

  test('requires a repository', async () => {
    const { code, stderr } = await runIn(folderWith({}), ['--staged'])
    expect(code).toBe(2)
    expect(stderr).toMatch(/^mount-lint: --staged needs a git repository: .+\n$/)
  })
})

describe('--files-from', () => {
  const files = { 'a b/compose.yaml': BAD, 'c.cfg': BAD, 'd.sh': '' }

  test.each([
    ['lines', 'a b/compose.yaml\nc.cfg\n'],
    ['lines of Windows', 'a b/compose.yaml\r\nc.cfg\r\n'],
    ['NUL characters', 'a b/compose.yaml\0c.cfg\0'],
  ])('accepts names separated by %s', async (_title, stdin) => {
    const outcome = await runIn(folderWith(files), ['--files-from', '-', '-f', 'json'], { stdin })
    expect(pathsOf(outcome)).toEqual(['a b/compose.yaml', 'c.cfg'])
  })

  test('also reads a file, and lints only the files that it names', async () => {
    const folder = folderWith({ ...files, list: 'c.cfg\n', none: '' })
    expect(await found(folder, '--files-from=list')).toEqual(['c.cfg'])
    expect(await found(folder, '--files-from=none')).toEqual([])
    expect(await found(folder, '--files-from=list', 'a b')).toEqual(['c.cfg', 'a b/compose.yaml'])
  })

  test('fails for missing lists and files', async () => {
    const missing = 'mount-lint: x: no such file or folder\n'
    expect(await runIn(folderWith(files), ['--files-from', '-'], { stdin: 'x\n' })).toMatchObject({
      code: 2,
      stderr: missing,
    })
    const unread = 'mount-lint: x: cannot read the list of files\n'
    expect(await runIn(folderWith(files), ['--files-from', 'x'])).toEqual({ code: 2, stdout: '', stderr: unread })
  })
})

describe('--stdin-filename', () => {
  const args = ['--stdin-filename', 'app/compose.yaml', '-f', 'json']

  test('lints stdin as the file, with its siblings and config', async () => {
    const folder = folderWith({
      'app/compose.yaml': GOOD,
      'app/.env': 'DATA=/mnt/c/data\n',
      'app/mount-lint.config.json': '{ "rules": { "no-windows-path": "warn" } }',
    })
    const outcome = await runIn(folder, args, { stdin: `\uFEFF${composeWith('${DATA}:/data')}` })
    expect(JSON.parse(outcome.stdout)).toMatchObject({
      findings: [{ path: 'app/compose.yaml', severity: 'warn', column: 9 }],
    })
  })

  test('requires no file, and accepts any name with --format-of', async () => {
    const outcome = await runIn(
      folderWith({}),
      ['--stdin-filename', 'x.tpl', '--format-of', '*.tpl=compose', '-f', 'json'],
      { stdin: BAD },
    )
    expect(pathsOf(outcome)).toEqual(['x.tpl'])
  })

  test('obeys ignore patterns', async () => {
    expect(pathsOf(await runIn(folderWith({}), [...args, '--ignore-pattern', 'app'], { stdin: BAD }))).toEqual([])
  })

  test('can be fixed as a diff only', async () => {
    const refused = await runIn(folderWith({}), [...args, '--fix'], { stdin: BAD })
    expect(refused).toEqual({
      code: 2,
      stdout: '',
      stderr: 'mount-lint: --fix cannot write to stdin; add --dry-run to print the changes\n',
    })
    const { stdout } = await runIn(folderWith({}), [...args, '--fix', '--dry-run', '--force'], { stdin: BAD })
    expect(stdout).toContain('+      - ~/app:/app')
  })
})

describe('--ignore-pattern', () => {
  const files = { 'old/compose.yaml': BAD, 'new/compose.yaml': BAD, 'compose.local.yaml': BAD }

  test('ignores files as .gitignore does, also named ones', async () => {
    const folder = folderWith(files)
    expect(await found(folder, '--ignore-pattern', 'old/', '--ignore-pattern=*.local.yaml')).toEqual([
      'new/compose.yaml',
    ])
    expect(await found(folder, 'old/compose.yaml', '--ignore-pattern', 'old')).toEqual([])
    expect(await found(folder, 'old/compose.yaml', '--ignore-pattern', 'old', '--no-ignore')).toEqual([
      'old/compose.yaml',
    ])
  })
})

describe('--format-of', () => {
  test('sets the format of files, regardless of their names and the config', async () => {
    const folder = folderWith({ 'a.tpl': BAD, 'b/c.tpl': BAD, 'd.dat': BAD })
    expect(await found(folder)).toEqual([])
    expect(await found(folder, '--format-of', '*.tpl=compose')).toEqual(['a.tpl', 'b/c.tpl'])
    expect(await found(folder, '--format-of', '/*.tpl=compose', '--format-of=d.dat=compose')).toEqual([
      'a.tpl',
      'd.dat',
    ])
  })

  test.each([
    ['x=compos', 'unknown format "compos", did you mean compose?'],
    ['x=vagrant', `unknown format "vagrant", use ${alternatives(formats.map(({ id }) => id))}`],
  ])('refuses %s', async (value, message) => {
    expect(await runIn(folderWith({}), ['--format-of', value])).toEqual({
      code: 2,
      stdout: '',
      stderr: `mount-lint: ${message}\n`,
    })
  })
})

test('a name with a line end cannot forge a line on stderr', async () => {
  const { stderr } = await runIn(folderWith({}), ['x\nmount-lint: fine'])
  expect(stderr).toBe('mount-lint: x\\nmount-lint: fine: no such file or folder\n')
})

test('the text of linted files is not written', async () => {
  const folder = folderWith({ 'compose.yaml': BAD })
  await runIn(folder, ['--format=sarif', '--debug', '--quiet'])
  expect(readFileSync(join(folder, 'compose.yaml'), 'utf8')).toBe(BAD)
})
