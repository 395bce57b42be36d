import { join, win32 } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findFiles, globIn } from '../src/files.js'
import { folderWith } from './sandbox.js'

const tree = {
  'compose.yaml': '',
  'app/compose.yml': '',
  'app/.devcontainer/devcontainer.json': '',
  'app/node_modules/pkg/compose.yaml': '',
  'app/ignored/compose.yaml': '',
  'app/kept.log': '',
  'app/dropped.log': '',
  '.gitignore': 'ignored/\n*.log\n!kept.log\n',
  '.git/config': '',
}

async function found(args: readonly string[], folder = folderWith(tree), cwd = folder) {
  const { files, failures } = await findFiles(args, cwd)
  return {
    named: files.filter(({ named }) => named).map(({ path }) => path),
    walked: files.filter(({ named }) => !named).map(({ path }) => path),
    failures,
  }
}

const everything = [
  '.gitignore',
  'app/.devcontainer/devcontainer.json',
  'app/compose.yml',
  'app/kept.log',
  'compose.yaml',
]

describe('folders', () => {
  test('list all files in a fixed order, except those that git ignores, node_modules and .git', async () => {
    expect(await found(['.'])).toEqual({ named: [], walked: everything, failures: [] })
  })

  test('in a repository obey the ignore rules above them', async () => {
    const walked = everything.filter((path) => path.startsWith('app/'))
    expect(await found(['app'])).toEqual({ named: [], walked, failures: [] })
  })

  test('next to the working directory have relative paths', async () => {
    const folder = folderWith({ 'a/compose.yaml': '', 'b/x': '' })
    expect(await found(['../a'], folder, join(folder, 'b'))).toMatchObject({ walked: ['../a/compose.yaml'] })
  })

  test('named node_modules are searched if they are arguments', async () => {
    expect(await found(['app/node_modules'])).toMatchObject({ walked: ['app/node_modules/pkg/compose.yaml'] })
  })

  test('that link to themselves are searched once, and links to files count as files', async () => {
    const folder = folderWith({
      'a/compose.yaml': '',
      'a/loop': { link: '../a' },
      'a/other.yml': { link: 'compose.yaml' },
    })
    expect(await found(['.'], folder)).toMatchObject({ walked: ['a/compose.yaml', 'a/loop', 'a/other.yml'] })
  })

  test('are listed if they are empty, since one may be in the place of a file', async () => {
    const folder = folderWith({ 'compose.yaml': { folder: true }, 'acme.sh/run.sh': '' })
    expect(await found(['.'], folder)).toMatchObject({ walked: ['acme.sh/run.sh', 'compose.yaml'] })
  })

  test('list files with spaces, brackets, quotes and emoji in their names', async () => {
    const names = ['"q".sh', '[a].sh', 'a b.sh', '🐳.sh']
    const folder = folderWith(Object.fromEntries(names.map((name) => [name, ''])))
    expect(await found(['.'], folder)).toMatchObject({ walked: names })
  })
})

describe('files', () => {
  test('are used as named, even if git ignores them', async () => {
    const named = ['app/ignored/compose.yaml', 'app/node_modules/pkg/compose.yaml', 'app/dropped.log']
    expect(await found(named)).toEqual({ named, walked: [], failures: [] })
  })

  test('named twice, or in a named folder, are listed once and count as named', async () => {
    const { named, walked } = await found(['.', './compose.yaml', 'compose.yaml'])
    expect(named).toEqual(['compose.yaml'])
    expect(walked).toEqual(everything.filter((path) => path !== 'compose.yaml'))
  })

  test('named by an absolute path have paths relative to the working directory', async () => {
    const folder = folderWith(tree)
    expect(await found([join(folder, 'app/compose.yml')], folder)).toMatchObject({ named: ['app/compose.yml'] })
  })

  test('that do not exist are failures', async () => {
    const failures = [{ path: 'nowhere/compose.yaml', message: 'no such file or folder' }]
    expect(await found(['nowhere/compose.yaml'])).toEqual({ named: [], walked: [], failures })
  })

  test('below a file are failures, too', async () => {
    const failures = [{ path: 'compose.yaml/x', message: 'no such file or folder' }]
    expect(await found(['compose.yaml/x'])).toEqual({ named: [], walked: [], failures })
  })

  test('with glob characters in their names take precedence over globs', async () => {
    const folder = folderWith({ 'app/[id]/compose.yaml': '', 'app/i/compose.yaml': '' })
    expect(await found(['app/[id]/compose.yaml'], folder)).toMatchObject({ named: ['app/[id]/compose.yaml'] })
  })
})

describe('globs', () => {
  test.each([
    ['one star', '*.yaml', ['compose.yaml']],
    ['two stars', '**/compose.{yml,yaml}', ['app/compose.yml', 'compose.yaml']],
    ['a leading folder', 'app/**/*.json', ['app/.devcontainer/devcontainer.json']],
    ['a leading dot', './app/*.yml', ['app/compose.yml']],
    ['braces in braces', '{app,x}/compose.{y{,a}ml,json}', ['app/compose.yml']],
    ['a class and a question mark', '[a-c]pp/c?mpose.*', ['app/compose.yml']],
    ['two stars at the end', 'app/**', ['app/.devcontainer/devcontainer.json', 'app/compose.yml', 'app/kept.log']],
    ['a star for a folder', '*/*/*', ['app/.devcontainer/devcontainer.json']],
    ['a folder of its own in braces', '{.,app}/*.yaml', ['compose.yaml']],
  ])('%s', async (_title, glob, named) => {
    expect(await found([glob])).toEqual({ named, walked: [], failures: [] })
  })

  test('take time in proportion to pattern and path, also with many stars and an ignore rule of many folders', async () => {
    const deep = `${'a/'.repeat(150)}${'a'.repeat(200)}`
    const folder = folderWith({ [`${deep}.yaml`]: '', '.gitignore': `${'a/**/'.repeat(20)}x` })
    expect(await found([`**/${'a*'.repeat(60)}b`, `${'**/a*/'.repeat(20)}*.yaml`], folder)).toEqual({
      named: [`${deep}.yaml`],
      walked: [],
      failures: [{ path: `**/${'a*'.repeat(60)}b`, message: 'no file matches' }],
    })
  })

  test('can start in a parent folder or with an absolute path', async () => {
    const folder = folderWith({ 'a/compose.yaml': '', 'b/x': '' })
    const named = ['../a/compose.yaml']
    expect(await found(['../a/*.yaml'], folder, join(folder, 'b'))).toMatchObject({ named })
    expect(await found([join(folder, 'a/*.yaml')], folder, join(folder, 'b'))).toMatchObject({ named })
  })

  test.each([
    ['C:\\*.yaml', 'C:\\', '*.yaml'],
    ['C:\\*\\compose.yaml', 'C:\\', '*/compose.yaml'],
    ['\\*.yaml', 'C:\\', '*.yaml'],
    ['/*.yaml', 'C:\\', '*.yaml'],
    ['app\\x\\*.yaml', 'C:\\Users\\me\\app\\x', '*.yaml'],
    ['*.yaml', 'C:\\Users\\me', '*.yaml'],
    ['\\\\server\\share\\*.yaml', '\\\\server\\share\\', '*.yaml'],
  ])('on Windows: %s searches %s', (arg, folder, pattern) => {
    expect(globIn(arg, 'C:\\Users\\me', win32)).toEqual({ folder, pattern })
  })

  test('that match nothing are failures', async () => {
    expect(await found(['**/*.toml'])).toEqual({
      named: [],
      walked: [],
      failures: [{ path: '**/*.toml', message: 'no file matches' }],
    })
  })
})

describe('without git, .gitignore', () => {
  test.each<[title: string, files: Record<string, string>, walked: string[]]>([
    [
      'of a folder below counts more',
      { 'a/x.sh': '', 'a/y.sh': '', 'a/.gitignore': '!x.sh', '.gitignore': '*.sh' },
      ['a/x.sh'],
    ],
    ['of a folder counts for that alone', { 'a/x.sh': '', 'b/x.sh': '', 'a/.gitignore': 'x.sh' }, ['b/x.sh']],
    ['names folders', { 'out/x.sh': '', 'b/out': '', '.gitignore': 'out/' }, ['b/out']],
    ['can not bring back what lies in a folder that is left out', { 'out/x.sh': '', '.gitignore': 'out/\n!x.sh' }, []],
    ['is anchored by a slash', { 'x.sh': '', 'a/x.sh': '', '.gitignore': '/x.sh' }, ['a/x.sh']],
  ])('%s', async (_title, files, expected) => {
    const { walked } = await found(['.'], folderWith(files))
    expect(walked.filter((path) => !path.endsWith('.gitignore'))).toEqual(expected)
  })

  test('of parent folders applies only within a repository', async () => {
    const files = { '.gitignore': 'x.sh', 'a/x.sh': '' }
    expect(await found(['a'], folderWith(files))).toMatchObject({ walked: ['a/x.sh'] })
    expect(await found(['a'], folderWith({ ...files, '.git/config': '', 'a/y.sh': '' }))).toMatchObject({
      walked: ['a/y.sh'],
    })
  })

  test('is ignored with --no-ignore', async () => {
    const folder = folderWith({ 'x.sh': '', '.gitignore': 'x.sh', 'node_modules/y.sh': '' })
    const { files } = await findFiles(['.'], folder, { ignored: 'list', log: () => undefined, isWanted: () => true })
    expect(files.map(({ path }) => path)).toEqual(['.gitignore', 'x.sh'])
  })
})
