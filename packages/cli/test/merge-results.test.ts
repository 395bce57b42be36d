import { expect, test } from 'vitest'
import { composeWith, folderWith, runIn } from './sandbox.js'

const extending = `include: [inc/compose.yaml]
services:
  api: { extends: { file: base.yaml, service: web } }
  job: { extends: { file: base.yaml, service: web } }
`

const files = {
  'compose.yaml': extending,
  'base.yaml': composeWith('/mnt/c/base:/base'),
  'inc/compose.yaml': composeWith('./data:/data', '/mnt/d/inc:/inc'),
}

interface Output {
  readonly summary: object
  readonly findings: readonly { readonly path: string; readonly line: number; readonly services: readonly string[] }[]
  readonly mounts: readonly { readonly path: string; readonly line: number; readonly service: string }[]
}

async function output(args: readonly string[]): Promise<Output> {
  const { stdout } = await runIn(folderWith(files), [...args, '--format=json'])
  return JSON.parse(stdout) as Output
}

test('a file that others include or extend is reported once, with all their services', async () => {
  const { findings, summary } = await output(['.'])
  expect(findings.map(({ path, line, services }) => ({ path, line, services }))).toEqual([
    { path: 'base.yaml', line: 5, services: ['web', 'api', 'job'] },
    { path: 'inc/compose.yaml', line: 6, services: ['web'] },
  ])
  expect(summary).toEqual({ files: 3, mounts: 5, errors: 2, warnings: 0 })
})

test('a file that is not linted is reported for the file that includes it', async () => {
  const { findings, summary } = await output(['compose.yaml'])
  expect(findings).toMatchObject([
    { path: 'inc/compose.yaml', line: 6, services: ['web'] },
    { path: 'base.yaml', line: 5, services: ['api', 'job'] },
  ])
  expect(summary).toMatchObject({ files: 1, errors: 2 })
})

test('a file whose findings all come from others keeps its place in the order', async () => {
  const folder = folderWith({
    'base.yaml': composeWith('${DATA}:/data'),
    'compose.yaml': `include: [{ path: base.yaml, env_file: data.env }]\n${composeWith('/mnt/d/b:/b').replace('web', 'db')}`,
    'data.env': 'DATA=/mnt/c/data\n',
    'last.sh': 'docker run -v /mnt/c/last:/last node\n',
  })
  const { stdout } = await runIn(folder, ['--format=unix'])
  expect(stdout.match(/^[^:]+/gm)).toEqual(['base.yaml', 'compose.yaml', 'last.sh'])
})

test('a list has one row for each service and target', async () => {
  const { mounts } = await output(['.', '--list'])
  expect(mounts.map(({ path, line, service }) => `${path}:${line} ${service}`)).toEqual([
    'base.yaml:5 web',
    'base.yaml:5 api',
    'base.yaml:5 job',
    'inc/compose.yaml:5 web',
    'inc/compose.yaml:6 web',
  ])
})
