import type { ESLint } from 'eslint'
import { readFileSync, rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { node, npm } from '../package/npm.js'
import { OFFLINE, PackedPlugin } from '../support/packed.js'
import { Project } from '../support/project.js'
import { blocksOf, README } from './readme.js'

const MEDIA = 'services:\n  tv:\n    volumes: ["/mnt/d/media:/media"]\n'

const files = {
  'compose.yaml': `services:
  shop:
    image: node:22
    working_dir: /app
    ports:
      - 3000:3000
    volumes:
      - /mnt/c/Users/me/shop:/app
`,
  'docker-compose.media.yml': MEDIA,
  'deploy/web.stack.yml': MEDIA.replace('/mnt/d', '/mnt/c'),
  '.devcontainer/devcontainer.json': '// The editor.\n{ "runArgs": ["-v", "/mnt/c/x:/x"] }\n',
  '.vscode/settings.json': '// The editor.\n{ "editor.tabSize": 2, }\n',
  'data.json': '{ "a": 1 }\n',
  'bin/start': '#!/bin/sh\ndocker run -v /mnt/c/x:/x i\n',
  'notes.md': '# Start\n\n```sh\ndocker run -v /mnt/c/x:/x i\n```\n',
  'start.mjs': "docker.createContainer({ HostConfig: { Binds: ['/mnt/c/x:/x'] } })\n",
  'mount-lint.config.json': '{ "allow": ["D:/media"] }\n',
}

const FOUND = ['.devcontainer/devcontainer.json:2', 'compose.yaml:8', 'docker-compose.media.yml:3', 'start.mjs:1']
const ALLOWED = FOUND.filter((place) => !place.includes('media'))

interface Row {
  /** Text of the README's block that no other block has. */
  readonly block: string
  /** The oldest version that runs it. */
  readonly since: 9.15 | 9.39
  readonly found: readonly string[]
}

const rows: readonly Row[] = [
  { block: 'export default [...mountLint.configs.recommended]\n', since: 9.15, found: FOUND },
  { block: 'module.exports', since: 9.15, found: FOUND },
  { block: 'defineConfig([', since: 9.39, found: FOUND },
  {
    block: 'deploy/*.stack.yml',
    since: 9.15,
    found: [...FOUND, 'bin/start:2', 'deploy/web.stack.yml:3'].sort(),
  },
  { block: 'yml.configs.recommended', since: 9.39, found: [...FOUND, 'deploy/web.stack.yml:3'].sort() },
  { block: "language: 'json/json'", since: 9.15, found: FOUND },
  { block: '@eslint/markdown', since: 9.15, found: [...FOUND, 'notes.md:4'].sort() },
  { block: 'unicorn.configs.recommended', since: 9.39, found: FOUND },
  { block: "path: 'D:/media'", since: 9.15, found: ALLOWED },
  { block: "['warn', { allow", since: 9.15, found: ALLOWED },
  { block: 'mount-lint.config.json', since: 9.15, found: ALLOWED },
]

const configs = blocksOf('js')
const [INSTALL = '', RUN = ''] = blocksOf('sh').map(({ text }) => text.trim())

it('each configuration of the README is run', () => {
  expect(configs.map(({ text }) => rows.filter(({ block }) => text.includes(block)).length)).toEqual(rows.map(() => 1))
})

const plugin = new PackedPlugin()

beforeAll(() => plugin.build(), 60_000)

afterAll(() => {
  plugin.remove()
})

describe.each([
  { version: 9.15, eslint: 'eslint9-first' },
  { version: 9.39, eslint: 'eslint9' },
  { version: 10, eslint: 'eslint' },
])("the README's steps with ESLint $version, in a package that npm 11 made", ({ version, eslint }) => {
  const project = new Project(files)

  const run = (...more: string[]) => {
    const [npx, name, ...args] = RUN.split(' ')
    expect([npx, name]).toEqual(['npx', 'eslint'])
    return node(project.at('node_modules/eslint/bin/eslint.js'), [...args, ...more], project.root)
  }

  beforeAll(() => {
    npm(['init', '-y'], project.root)
    const manifest = JSON.parse(readFileSync(project.at('package.json'), 'utf8')) as object
    // Earlier versions of npm leave the type out, which means the same.
    project.write('package.json', JSON.stringify({ ...manifest, type: 'commonjs' }))
    const tarball = plugin.packInto(project)
    const words = INSTALL.replace(' eslint ', ' ').replace('eslint-plugin-mount-lint', tarball).split(' ')
    expect(words).toEqual(['npm', 'install', '--save-dev', tarball])
    npm([...words.slice(1), ...OFFLINE], project.root)
    project.link('eslint', eslint)
    for (const name of ['eslint-plugin-yml', '@eslint/json', '@eslint/markdown', 'eslint-plugin-unicorn'])
      project.link(name)
  }, 60_000)

  afterAll(() => {
    project.remove()
  })

  it.each(rows.filter(({ since }) => since <= version))('$block', ({ block, found }) => {
    const config = configs.find(({ text }) => text.includes(block)) ?? { file: '', text: '' }
    project.write(config.file, config.text)
    const { status, stdout, stderr } = run('--format', 'json')
    rmSync(project.at(config.file))
    expect(stderr).toBe('')
    const messages = (JSON.parse(stdout) as ESLint.LintResult[]).flatMap(({ filePath, messages: inFile }) =>
      inFile.map((message) => ({ ...message, path: filePath.slice(project.root.length + 1) })),
    )
    expect(messages.filter(({ ruleId }) => ruleId === null)).toEqual([])
    const own = messages.filter(({ ruleId }) => ruleId?.startsWith('mount-lint/'))
    expect(own.map(({ path, line }) => `${path}:${line}`).sort()).toEqual(found)
    expect(status).toBe(1)
  })

  it('print what the README shows', () => {
    const [{ text: shown } = { text: '' }] = blocksOf('text')
    const [first = { file: '', text: '' }] = configs
    project.write(first.file, first.text)
    const { stdout } = run()
    rmSync(project.at(first.file))
    const [path = '', line = ''] = shown.split('\n')
    const printed = stdout.split('\n')
    const at = printed.indexOf(project.at(path))
    expect(printed[at + 1]?.replace(/ +/g, ' ')).toBe(line.replace(/ +/g, ' '))
  })
})

it('the README names no configuration by a string without its plugin', () => {
  for (const { text } of configs) expect(text).not.toMatch(/extends: \['mount-lint/)
  expect(README).toContain("plugins: { 'mount-lint': mountLint }")
})
