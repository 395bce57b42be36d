import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Project } from '../support/project.js'
import { EslintServer } from './eslint-server.js'

const CONFIG = `import mountLint from 'eslint-plugin-mount-lint'
import tseslint from 'typescript-eslint'

export default [
  ...mountLint.configs.recommended,
  { files: ['**/*.ts'], languageOptions: { parser: tseslint.parser } },
  { files: ['**/bin/!(*.*)'], language: 'mount-lint/shell' },
]
`

interface Row {
  readonly path: string
  readonly languageId: string
  readonly text: string
  /** 0-based line and first and last character, as the protocol counts. */
  readonly range: readonly [line: number, start: number, end: number]
  readonly written: string
  readonly ignored: string
}

const COMPOSE = 'services:\n  web:\n    image: nginx # 🐳\n    volumes:\n      - /mnt/c/Users/me/app:/app\n'
const compose: Omit<Row, 'languageId'> = {
  path: 'compose.yaml',
  text: COMPOSE,
  range: [4, 8, 27],
  written: COMPOSE.replace('/mnt/c/Users/me/app', '~/app'),
  ignored: COMPOSE.replace('      -', '      # eslint-disable-next-line mount-lint/no-windows-path\n      -'),
}

const rows: readonly Row[] = [
  { ...compose, languageId: 'yaml' },
  { ...compose, languageId: 'dockercompose' },
  {
    ...compose,
    path: 'docker-compose.yml',
    languageId: 'dockercompose',
    text: compose.text.replaceAll('\n', '\r\n'),
    written: compose.written.replaceAll('\n', '\r\n'),
    ignored: compose.ignored.replaceAll('\n', '\r\n'),
  },
  {
    path: 'bin/start',
    languageId: 'shellscript',
    text: '#!/bin/sh\ndocker run -v /mnt/c/Users/me/app:/app node\n',
    range: [1, 14, 33],
    written: '#!/bin/sh\ndocker run -v ~/app:/app node\n',
    ignored:
      '#!/bin/sh\n# eslint-disable-next-line mount-lint/no-windows-path\ndocker run -v /mnt/c/Users/me/app:/app node\n',
  },
  {
    path: '.devcontainer/devcontainer.json',
    languageId: 'jsonc',
    text: '{\n  // cache\n  "runArgs": ["-v", "C:\\\\Users\\\\me\\\\.cache:/cache"],\n}\n',
    range: [2, 21, 42],
    written: '{\n  // cache\n  "runArgs": ["-v", "${localWorkspaceFolderBasename}-cache:/cache"],\n}\n',
    ignored:
      '{\n  // cache\n  /* eslint-disable-next-line mount-lint/no-windows-path */\n  "runArgs": ["-v", "C:\\\\Users\\\\me\\\\.cache:/cache"],\n}\n',
  },
  {
    path: 'run.sh',
    languageId: 'shellscript',
    text: '#!/bin/sh\ndocker run \\\n  -v /mnt/c/Users/me/app:/app node\n',
    range: [2, 5, 24],
    written: '#!/bin/sh\ndocker run \\\n  -v ~/app:/app node\n',
    ignored:
      '#!/bin/sh\n# eslint-disable-next-line mount-lint/no-windows-path\ndocker run \\\n  -v /mnt/c/Users/me/app:/app node\n',
  },
  {
    path: 'code.ts',
    languageId: 'typescript',
    text: "export const host: HostConfig = { Binds: ['/mnt/c/Users/me/app:/app'] }\n",
    range: [0, 43, 62],
    written:
      "import { homedir } from 'node:os'\nexport const host: HostConfig = { Binds: [`${homedir()}/app:/app`] }\n",
    ignored:
      "// eslint-disable-next-line mount-lint/no-windows-path\nexport const host: HostConfig = { Binds: ['/mnt/c/Users/me/app:/app'] }\n",
  },
]

describe.each([
  { major: 9, eslint: 'eslint9' },
  { major: 10, eslint: 'eslint' },
])("an editor's server with ESLint $major", ({ eslint }) => {
  const project = new Project({ 'eslint.config.js': CONFIG, 'package.json': '{ "type": "module" }' })
  const server = new EslintServer(project.root)

  beforeAll(async () => {
    project.link('eslint', eslint)
    project.link('typescript-eslint')
    for (const { path, text } of rows) project.write(path, text)
    await project.addPlugin()
    await server.start()
  }, 60_000)

  afterAll(async () => {
    await server.stop()
    project.remove()
  })

  it.each(rows)(
    '$path as $languageId: marks the host path and moves it',
    async ({ path, languageId, ...row }) => {
      const file = server.open(path, languageId, row.text)
      const [line, start, end] = row.range
      const [diagnostic, ...others] = await file.diagnose()
      expect(others).toEqual([])
      expect(diagnostic).toMatchObject({
        code: 'mount-lint/no-windows-path',
        range: { start: { line, character: start }, end: { line, character: end } },
      })
      expect(diagnostic?.codeDescription?.href).toMatch(/docs\/rules\/no-windows-path\.md$/)
      if (!diagnostic) return
      const [write] = await file.actionsFor(diagnostic)
      if (write) await file.run(write)
      expect(file.text()).toBe(row.written)
      expect(await file.diagnose()).toEqual([])
    },
    30_000,
  )

  it.each(rows)(
    '$path as $languageId: ignores it by a comment that is one',
    async ({ path, languageId, ...row }) => {
      const file = server.open(path, languageId, row.text)
      const [diagnostic] = await file.diagnose()
      const actions = diagnostic ? await file.actionsFor(diagnostic) : []
      const ignore = actions.find(({ title }) => title.startsWith('Ignore this mount'))
      if (ignore) await file.run(ignore)
      expect(file.text()).toBe(row.ignored)
      expect(await file.diagnose()).toEqual([])
    },
    30_000,
  )

  it('a file that is broken while it is typed keeps its findings, and gets no others', async () => {
    const file = server.open('compose.yaml', 'yaml', COMPOSE)
    for (const typed of ['  db: [', '  db:\n    volumes:\n      - "/mnt/d', '  db: {{', '  \t- x', '  *none: &']) {
      file.change(`${COMPOSE}${typed}`)
      const found = await file.diagnose()
      expect(found.map(({ code, range }) => [code, range.start])).toEqual([
        ['mount-lint/no-windows-path', { line: 4, character: 8 }],
      ])
    }
    file.change(`${COMPOSE}      - /mnt/d/y:/y\n`)
    expect((await file.diagnose()).map(({ range }) => range.start.line)).toEqual([4, 5])
  }, 30_000)

  it('a change of .env counts when the compose file is linted again', async () => {
    project.write('.env', 'DATA=/mnt/d/data\n')
    const text = COMPOSE.replace('/mnt/c/Users/me/app', '${DATA}')
    const file = server.open('compose.yaml', 'yaml', text)
    const [before] = await file.diagnose()
    expect(before?.message).toContain('(written at .env:1)')
    project.write('.env', 'DATA=/srv/data\n')
    expect(await file.diagnose()).toEqual([])
    project.write('.env', '# The data.\nDATA=/mnt/e/data\n')
    const [after] = await file.diagnose()
    expect(after?.message).toContain('(written at .env:2)')
    project.write('.env', '')
  }, 30_000)
})
