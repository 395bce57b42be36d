import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { BAD, composeWith, folderWith, runIn } from '../sandbox.js'

/** The published schema without additional properties: new fields may only be added on purpose. */
function validator(name: string) {
  const text = readFileSync(new URL(`../../schema/${name}.json`, import.meta.url), 'utf8')
  const close = (_key: string, value: unknown): unknown =>
    isObjectSchema(value) ? { ...value, additionalProperties: false } : value
  const validate = new Ajv({ allErrors: true }).compile(JSON.parse(text, close) as object)
  return (value: unknown) => {
    validate(value)
    return validate.errors ?? []
  }
}

const isObjectSchema = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'object'

const files = {
  'compose.yaml': `${composeWith('/mnt/c/Users/me/app:/app:ro', 'data:/data', '"/tmp"', '~/.ssh:/root/.ssh', '.:/src')}volumes: { data: }\n`,
  '.devcontainer/devcontainer.json':
    '{ "image": "x", "mounts": ["source=${localEnv:USERPROFILE}/code,target=/code,type=bind"] }',
  'run.sh': '#!/bin/sh\nROOT=/mnt/d/data\ndocker run -v "$ROOT/$NAME:/data" nginx\n',
  'broken/compose.yaml': 'services: [\n',
}

async function output(args: readonly string[]): Promise<unknown> {
  const { stdout, stderr } = await runIn(folderWith(files), [...args, '--format', 'json'])
  expect(stderr).toBe('')
  return JSON.parse(stdout)
}

describe('findings as JSON', () => {
  test('match the schema', async () => {
    expect(validator('report')(await output(['.']))).toEqual([])
  })

  test('are all of stdout, also without findings', async () => {
    const { stdout } = await runIn(folderWith({}), ['--format=json'])
    expect(JSON.parse(stdout)).toMatchObject({
      schemaVersion: 1,
      summary: { files: 0, mounts: 0, errors: 0, warnings: 0 },
      findings: [],
      problems: [],
    })
    expect(validator('report')(JSON.parse(stdout))).toEqual([])
  })

  test('contain every field of a finding with its whole range', async () => {
    const { stdout } = await runIn(folderWith({ 'compose.yaml': BAD }), ['--format=json'])
    const { findings } = JSON.parse(stdout) as { findings: unknown[] }
    expect(findings).toEqual([
      {
        rule: 'no-windows-path',
        severity: 'error',
        message: '`/mnt/c/Users/me/app` is on the Windows drive C:',
        path: 'compose.yaml',
        line: 5,
        column: 9,
        endLine: 5,
        endColumn: 28,
        offset: BAD.indexOf('/mnt/c'),
        endOffset: BAD.indexOf(':/app'),
        format: 'compose',
        engine: 'compose',
        services: ['web'],
        source: '/mnt/c/Users/me/app',
        hostPath: '/mnt/c/Users/me/app',
        target: '/app',
        windowsPath: 'C:\\Users\\me\\app',
        alternative: '~/app',
        edits: [{ path: 'compose.yaml', range: [BAD.indexOf('/mnt/c'), BAD.indexOf(':/app')], text: '~/app' }],
        related: [],
      },
    ])
  })

  test('count columns and offsets without the byte order mark', async () => {
    const { stdout } = await runIn(folderWith({ 'compose.yaml': `\uFEFF${BAD}` }), ['--format=json'])
    expect(JSON.parse(stdout)).toMatchObject({ findings: [{ line: 5, column: 9, offset: BAD.indexOf('/mnt/c') }] })
  })
})

describe('mounts as JSON', () => {
  test('match the schema', async () => {
    expect(validator('mounts')(await output(['--list']))).toEqual([])
  })

  test('contain the file system of the host path', async () => {
    const folder = folderWith({ 'app/compose.yaml': files['compose.yaml'] })
    const { stdout } = await runIn(folder, ['--list', '--format=json'])
    const { mounts } = JSON.parse(stdout) as { mounts: unknown[] }
    const at = (line: number, column: number, length: number) => ({
      line,
      column,
      endLine: line,
      endColumn: column + length,
    })
    const common = { path: 'app/compose.yaml', format: 'compose', engine: 'compose', service: 'web', readOnly: false }
    expect(mounts).toEqual([
      {
        ...common,
        ...at(5, 9, 19),
        type: 'bind',
        source: '/mnt/c/Users/me/app',
        hostPath: '/mnt/c/Users/me/app',
        target: '/app',
        readOnly: true,
        filesystem: 'windows',
        windowsPath: 'C:\\Users\\me\\app',
      },
      { ...common, ...at(6, 9, 4), type: 'volume', source: 'data', target: '/data', filesystem: 'linux' },
      { ...common, ...at(7, 10, 4), type: 'volume', target: '/tmp', filesystem: 'linux' },
      {
        ...common,
        ...at(8, 9, 6),
        type: 'bind',
        source: '~/.ssh',
        hostPath: '/home/me/.ssh',
        target: '/root/.ssh',
        filesystem: 'linux',
      },
      {
        ...common,
        ...at(9, 9, 1),
        type: 'bind',
        source: '.',
        hostPath: `${folder}/app`,
        target: '/src',
        filesystem: 'linux',
      },
    ])
  })
})
