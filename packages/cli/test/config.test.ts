import { readFileSync } from 'node:fs'
import { formats } from '@mount-lint/core'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { alternatives } from '../src/alternatives.js'
import { publishedSchema } from './published-schema.js'
import { BAD, composeWith, folderWith, runIn, type Content } from './sandbox.js'

interface Found {
  readonly findings: readonly { readonly path: string; readonly severity: string; readonly alternative: string }[]
  readonly summary: object
}

async function found(files: Readonly<Record<string, Content>>, args: readonly string[] = []): Promise<Found> {
  const { stdout, stderr } = await runIn(folderWith(files), [...args, '--format=json'])
  expect(stderr).toBe('')
  return JSON.parse(stdout) as Found
}

const severities = async (files: Readonly<Record<string, Content>>, args?: readonly string[]): Promise<string[]> =>
  (await found(files, args)).findings.map(({ path, severity }) => `${path} ${severity}`)

const WARN = '{ "rules": { "no-windows-path": "warn" } }'

describe('a config file', () => {
  test.each([
    ['JSON', 'mount-lint.config.json', WARN],
    ['JSON with comments', 'mount-lint.config.jsonc', `// why\n${WARN.replace('} }', '}, }')}`],
    ['YAML', 'mount-lint.config.yaml', 'rules:\n  no-windows-path: warn\n'],
    ['YAML with a short name', 'mount-lint.config.yml', 'rules: { no-windows-path: warn }'],
    ['a key of package.json', 'package.json', `{ "name": "x", "mount-lint": ${WARN} }`],
  ])('may be %s', async (_title, name, text) => {
    expect(await severities({ [name]: text, 'compose.yaml': BAD })).toEqual(['compose.yaml warn'])
  })

  test.each([
    ['empty YAML', 'mount-lint.config.yaml', ''],
    ['a dependency in package.json', 'package.json', '{ "devDependencies": { "mount-lint": "1.0.0" } }'],
    ['a broken package.json', 'package.json', '{ "mount-lint": {'],
  ])('is ignored as %s', async (_title, name, text) => {
    expect(await severities({ [name]: text, 'compose.yaml': BAD })).toEqual(['compose.yaml error'])
  })

  test('applies to the files for which it is the nearest one', async () => {
    const files = {
      'mount-lint.config.json': '{ "rules": { "no-windows-path": "off" } }',
      'a/mount-lint.config.json': WARN,
      'a/b/compose.yaml': BAD,
      'c/compose.yaml': BAD,
    }
    expect(await severities(files)).toEqual(['a/b/compose.yaml warn'])
  })

  test('given by --config applies to all files, with patterns relative to the working directory', async () => {
    const files = {
      'etc/lint.json': '{ "rules": { "no-windows-path": "warn" }, "ignore": ["/c"] }',
      'a/mount-lint.config.json': '{ "rules": { "no-windows-path": "off" } }',
      'a/compose.yaml': BAD,
      'c/compose.yaml': BAD,
    }
    expect(await severities(files, ['--config', 'etc/lint.json'])).toEqual(['a/compose.yaml warn'])
    expect(await severities(files, ['-c', 'etc/lint.json', '--no-config'])).toEqual(['a/compose.yaml warn'])
  })

  test('is ignored with --no-config', async () => {
    const files = { 'mount-lint.config.json': WARN, 'compose.yaml': BAD }
    expect(await severities(files, ['--no-config'])).toEqual(['compose.yaml error'])
  })

  test('extends others: later ones take precedence, and the config itself takes precedence over all', async () => {
    const files = {
      'mount-lint.config.json': '{ "extends": ["shared/a.json", "shared/b.yaml"], "allow": ["C:/x"] }',
      'shared/a.json': '{ "rules": { "no-windows-path": "off" }, "allow": [{ "path": "C:/y", "reason": "old" }] }',
      'shared/b.yaml': 'rules: { no-windows-path: warn }',
      'compose.yaml': composeWith('/mnt/c/x/1:/1', '/mnt/c/y:/2', '/mnt/c/z:/3'),
    }
    expect(await found(files)).toMatchObject({ findings: [{ alternative: '~/z', severity: 'warn' }] })
  })
})

describe('the config', () => {
  test('maps Windows folders to Linux folders', async () => {
    const files = { 'mount-lint.config.json': '{ "map": { "C:/Users/me": "~/code" } }', 'compose.yaml': BAD }
    expect(await found(files)).toMatchObject({ findings: [{ alternative: '~/code/app' }] })
  })

  test('ignores files, also named ones, unless --no-ignore is given', async () => {
    const files = {
      'mount-lint.config.json': '{ "ignore": ["old/", "*.local.yml", "!keep.local.yml"] }',
      'a/old/compose.yaml': BAD,
      'compose.local.yml': BAD,
      'keep.local.yml': BAD,
    }
    expect(await severities(files)).toEqual(['keep.local.yml error'])
    expect(await severities(files, ['compose.local.yml'])).toEqual([])
    expect(await severities(files, ['compose.local.yml', '--no-ignore'])).toEqual(['compose.local.yml error'])
  })

  test.each([
    ['by name', { 'compose.yaml': BAD }],
    ['by text', { 'stack.yaml': BAD }],
  ])('disables the format of a file that has %s', async (_title, files) => {
    const config = { 'mount-lint.config.json': '{ "formats": { "compose": false } }' }
    expect(await severities({ ...config, ...files })).toEqual([])
    expect(await severities({ ...config, ...files }, Object.keys(files))).toEqual([])
  })

  test.each([
    ['a pattern', '{ "formats": { "compose": false, "/compose.yaml": "compose" } }', []],
    ['--format-of', '{ "formats": { "compose": false } }', ['--format-of', '/compose.yaml=compose']],
  ])('lints a file of a disabled format if %s sets its format', async (_title, config, args) => {
    const files = { 'mount-lint.config.json': config, 'compose.yaml': BAD, 'a/compose.yaml': BAD }
    expect(await severities(files, args)).toEqual(['compose.yaml error'])
  })

  test('enables a format that an extended config disables', async () => {
    const files = {
      'base.json': '{ "formats": { "compose": false } }',
      'mount-lint.config.json': '{ "extends": "./base.json", "formats": { "compose": true } }',
      'compose.yaml': BAD,
    }
    expect(await severities(files)).toEqual(['compose.yaml error'])
  })

  test('sets the format of files with other names', async () => {
    const files = { 'mount-lint.config.json': '{ "formats": { "*.tpl": "compose" } }', 'deploy/app.tpl': BAD }
    expect(await severities(files)).toEqual(['deploy/app.tpl error'])
  })

  test.each([
    ['letters', { drives: ['e', 'F:'] }, '/e/data'],
    ['a folder of drives', { driveRoot: '/windir/' }, '/windir/c/data'],
  ])('adds drives by %s', async (_title, config, path) => {
    const files = { 'compose.yaml': composeWith(`${path}:/data`) }
    expect(await severities(files)).toEqual([])
    const configured = { ...files, 'mount-lint.config.json': JSON.stringify(config) }
    expect(await severities(configured)).toEqual(['compose.yaml error'])
    const { stdout } = await runIn(folderWith(configured), ['--list', '--format=json'])
    expect(JSON.parse(stdout)).toMatchObject({ mounts: [{ filesystem: 'windows' }] })
  })
})

const FORMATS = alternatives(formats.map(({ id }) => `"${id}"`))

/** The messages without the source lines below them. */
const messagesIn = (stderr: string): string[] => stderr.split('\n').filter((line) => line.startsWith('mount-lint: '))

describe('a mistake in a config is one message with its position, and nothing is linted', () => {
  test.each<[text: string, message: string, name?: string]>([
    ['{\n  "rule": {}\n}', ':2:3: unknown key rule, did you mean rules?'],
    [
      '{ "rules": { "no-windows-paths": "off" } }',
      ':1:14: unknown key rules.no-windows-paths, did you mean no-windows-path?',
    ],
    [
      '{ "rules": { "no-windows-path": "on" } }',
      ':1:33: rules.no-windows-path must be "off", "warn", "error" or "default", not "on"',
    ],
    ['{ "ignore": "x" }', ':1:13: ignore must be a list, not "x"'],
    ['{ "ignore": [1] }', ':1:14: ignore.0 must be a string, not 1'],
    ['{ "allow": [""] }', ':1:13: allow.0 must not be empty'],
    ['{ "allow": [{ "reason": "x" }] }', ':1:13: allow.0 must have path'],
    ['{ "map": { "C:/x": "x" } }', ':1:20: map.C:/x must start with ~ or /'],
    ['{ "drives": ["ef"] }', ':1:14: drives.0 must be a drive letter'],
    ['{ "formats": { "markdwon": false } }', `:1:28: formats.markdwon must be ${FORMATS}, not false`],
    [
      '{ "formats": { "x": "dockerfile" } }',
      `:1:21: formats.x must be ${formats
        .map(({ id }) => `"${id}"`)
        .join(', ')
        .replace(/, ([^,]*)$/, ' or $1')}, not "dockerfile"`,
    ],
    ['[]', ':1:1: the config must be an object, not a list'],
    ['{ "rules": ', ':1:12: value expected'],
    ['{ "extends": "gone.json" }', ':1:14: gone.json: no such file or folder'],
    ['{ "extends": "mount-lint.config.json" }', ': extends itself'],
    [
      'rules:\n  no-windows-path: on\n',
      ':2:20: rules.no-windows-path must be "off", "warn", "error" or "default", not "on"',
      'mount-lint.config.yaml',
    ],
    ['rules:\n\tx: 1\n', ':2:1: Tabs are not allowed as indentation', 'mount-lint.config.yaml'],
    [
      '{ "mount-lint": { "x": 1 } }',
      ':1:19: unknown key x; known keys: $schema, extends, rules, allow, drives, driveRoot, map, ignore, formats',
      'package.json',
    ],
    ['['.repeat(100_000), ':1:1: nested too deeply'],
  ])('%s', async (text, message, name = 'mount-lint.config.json') => {
    const { stderr, ...outcome } = await runIn(folderWith({ [name]: text, 'compose.yaml': BAD }), ['.'])
    expect(outcome).toEqual({ code: 2, stdout: '' })
    expect(messagesIn(stderr)).toEqual([`mount-lint: ${name}${message}`])
  })

  test('shows the line of each mistake', async () => {
    const config = '{\n  "allow": "x",\n  "rule": {}\n}\n'
    const { stderr } = await runIn(folderWith({ 'mount-lint.config.json': config, 'compose.yaml': BAD }), ['.'])
    expect(stderr).toBe(`mount-lint: mount-lint.config.json:2:12: allow must be a list, not "x"
 2 |   "allow": "x",
   |            ^
mount-lint: mount-lint.config.json:3:3: unknown key rule, did you mean rules?
 3 |   "rule": {}
   |   ^
`)
  })

  test('a missing file of --config', async () => {
    const stderr = 'mount-lint: x.json: no such file or folder\n'
    expect(await runIn(folderWith({ 'compose.yaml': BAD }), ['-c', 'x.json', '.'])).toMatchObject({ code: 2, stderr })
  })
})

test('the published schema accepts valid configs and rejects other names', () => {
  const file = new URL('../schema/config.json', import.meta.url)
  const published = JSON.parse(readFileSync(file, 'utf8')) as object
  expect(published).toEqual(JSON.parse(JSON.stringify(publishedSchema)))
  const validate = new Ajv({ strict: false }).compile(published)
  expect(validate({ rules: { 'no-windows-path': 'off' }, allow: ['C:/x', { path: 'D:/y', reason: 'z' }] })).toBe(true)
  expect(validate({ rules: { 'no-windows-paths': 'off' } })).toBe(false)
})

test('the example of the docs is valid and has the documented effects', async () => {
  const page = readFileSync(new URL('../../../docs/cli.md', import.meta.url), 'utf8')
  const [, config = ''] = /```jsonc\n([^]*?)```/.exec(page) ?? []
  const [, volumes = ''] = /```yaml\n([^]*?)```/.exec(page) ?? []
  const files = {
    'mount-lint.config.jsonc': config,
    'compose.yaml': `services:\n  web:\n    ${volumes.replaceAll('\n', '\n    ')}`,
  }
  expect(await found({ ...files, 'a.yml': composeWith('D:/media/x:/x', 'C:/code/y:/y') })).toMatchObject({
    findings: [{ path: 'a.yml', alternative: '~/code/y' }],
    problems: [],
    summary: { mounts: 4 },
  })
})
