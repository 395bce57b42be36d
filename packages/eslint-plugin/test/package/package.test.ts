import { readdirSync } from 'node:fs'
import type { ESLint } from 'eslint'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { blocksOf } from '../docs/readme.js'
import { OFFLINE, PackedPlugin } from '../support/packed.js'
import { installed, Project } from '../support/project.js'
import { node, npm } from './npm.js'

const [CONFIG = { text: '' }] = blocksOf('js')

const TYPES = `import { defineConfig } from 'eslint/config'
import mountLint, { type MountLintOptions, type MountLintPlugin, type MountLintRule } from 'eslint-plugin-mount-lint'

const rule: MountLintRule = 'no-windows-path'
export const plugin: MountLintPlugin = mountLint
export const schema = mountLint.rules[rule].meta?.schema

export default defineConfig([
  mountLint.configs.recommended,
  ...mountLint.configs.rules,
  { plugins: { 'mount-lint': mountLint }, extends: ['mount-lint/recommended'] },
  { files: ['**/*.stack.yml'], language: 'mount-lint/compose' },
  { settings: { 'mount-lint': { allow: ['D:/media'], map: { 'C:/team': '~/team' } } satisfies MountLintOptions } },
])
`

const TSCONFIG = {
  compilerOptions: { module: 'nodenext', target: 'es2023', strict: true, skipLibCheck: true, noEmit: true, types: [] },
  include: ['types.ts'],
}

const files = {
  'package.json': '{ "private": true, "type": "module" }',
  'eslint.config.js': CONFIG.text,
  'compose.yaml': 'services:\n  web:\n    volumes:\n      - /mnt/c/x:/x\n',
  '.devcontainer/devcontainer.json': '{ "runArgs": ["-v", "/mnt/c/x:/x"] }\n',
  'scripts/run.sh': 'docker run -v /mnt/c/x:/x i\n',
  'start.js': "export const host = { Binds: ['/mnt/c/x:/x'] }\n",
  'types.ts': TYPES,
  'tsconfig.json': JSON.stringify(TSCONFIG),
}

const plugin = new PackedPlugin()

beforeAll(() => plugin.build(), 60_000)

afterAll(() => {
  plugin.remove()
})

describe.each([
  { major: 9, eslint: 'eslint9' },
  { major: 10, eslint: 'eslint' },
])('the packed plugin, installed beside ESLint $major', ({ eslint }) => {
  const project = new Project(files)

  beforeAll(() => {
    npm(['install', ...OFFLINE, plugin.packInto(project)], project.root)
    project.link('eslint', eslint)
  }, 60_000)

  afterAll(() => {
    project.remove()
  })

  it('holds what it needs and nothing else', () => {
    const folder = project.at('node_modules/eslint-plugin-mount-lint')
    expect(readdirSync(project.at('node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
      'eslint',
      'eslint-plugin-mount-lint',
    ])
    expect(readdirSync(folder).sort()).toEqual(['README.md', 'dist', 'package.json'])
    expect(readdirSync(`${folder}/dist`).sort()).toEqual([
      'index.d.ts',
      'index.js',
      'linter.cjs',
      'plugin-types.d.ts',
      'third-party-licenses-of-linter.txt',
      'third-party-licenses.txt',
    ])
  })

  it("lints with the README's configuration", () => {
    const { status, stdout, stderr } = node(
      project.at('node_modules/eslint/bin/eslint.js'),
      ['--format', 'json', '.'],
      project.root,
    )
    expect(stderr).toBe('')
    const results = JSON.parse(stdout) as ESLint.LintResult[]
    const found = results.flatMap(({ filePath, messages }) =>
      messages.map(({ line, column, ruleId }) => [filePath.slice(project.root.length + 1), line, column, ruleId]),
    )
    expect(found.sort()).toEqual([
      ['.devcontainer/devcontainer.json', 1, 22, 'mount-lint/no-windows-path'],
      ['compose.yaml', 4, 9, 'mount-lint/no-windows-path'],
      ['scripts/run.sh', 1, 15, 'mount-lint/no-windows-path'],
      ['start.js', 1, 32, 'mount-lint/no-windows-path'],
    ])
    expect(status).toBe(1)
  }, 30_000)

  it('has types that check', () => {
    const { status, stdout } = node(`${installed('typescript')}/bin/tsc`, ['--project', '.'], project.root)
    expect(stdout).toBe('')
    expect(status).toBe(0)
  }, 30_000)
})
