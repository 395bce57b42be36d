import * as core from '@mount-lint/core'
import type { Linter } from 'eslint'
import yml from 'eslint-plugin-yml'
import { afterAll, describe, expect, it, vi } from 'vitest'
import plugin from '../../src/index.js'
import { majors } from '../majors.js'
import { Project } from '../support/project.js'

vi.mock(import('@mount-lint/core'), async (original) => {
  const actual = await original()
  return { ...actual, lint: vi.fn(actual.lint) }
})

const project = new Project({
  '.env': 'NAME=web\nDATA=/mnt/d/data\n',
  'compose.yaml': 'services:\n  web:\n    volumes:\n      - ${DATA}/x:/x\n',
  'base.yml': 'services:\n  web:\n    volumes:\n      - /mnt/c/base:/base\n',
  'docker-compose.yml': 'services:\n  web:\n    extends: { file: base.yml, service: web }\n',
  'up.yml': 'services:\n  web:\n    volumes:\n      - ${NOTES}:/x\n',
  'run.sh': '#!/bin/sh\nexport NOTES=/mnt/d/notes\ndocker compose -f up.yml up\n',
})

afterAll(() => {
  project.remove()
})

describe.each(majors)('the files around, in ESLint $major', ({ eslint }) => {
  const lintFile = async (path: string, ...configs: Linter.Config[]) => {
    const overrideConfig = [...plugin.configs.recommended, ...configs]
    const linter = new eslint.ESLint({ cwd: project.root, overrideConfigFile: true, overrideConfig })
    const [result] = await linter.lintFiles([path])
    return result?.messages ?? []
  }
  const withOption = (context: string): Linter.Config => ({
    rules: Object.fromEntries(Object.keys(plugin.rules).map((rule) => [`mount-lint/${rule}`, ['error', { context }]])),
  })

  it('give values, and the message says where to write something else', async () => {
    const [message, ...others] = await lintFile('compose.yaml')
    expect(others).toEqual([])
    expect(message).toMatchObject({ line: 4, column: 9, endLine: 4, endColumn: 18 })
    expect(message?.message).toBe(
      '`/mnt/d/data/x` is on the Windows drive D: (written at .env:2); write `~/data/x` instead.',
    )
    expect(message?.suggestions?.map(({ messageId }) => messageId)).toEqual(['ignore'])
  })

  it('are not read with the context `text`', async () => {
    expect(await lintFile('compose.yaml', withOption('text'))).toEqual([])
  })

  it('are reported where they are included, unless ESLint lints them by name', async () => {
    const messages = await lintFile('docker-compose.yml')
    expect(messages.map(({ line, message }) => `${line}: ${message}`)).toEqual([
      '1: `/mnt/c/base` is on the Windows drive C: (in base.yml:4); write `~/base` instead.',
    ])
  })

  it('are reported where a path is written that they mount', async () => {
    const [message, ...others] = await lintFile('run.sh')
    expect(others).toEqual([])
    expect(message).toMatchObject({ line: 2, column: 14, endLine: 2, endColumn: 26 })
    expect(message?.message).toBe('`/mnt/d/notes` is on the Windows drive D: (in up.yml:4); write `~/notes` instead.')
    expect(message?.suggestions?.map(({ fix }) => fix.text)).toEqual(['~/notes'])
  })

  it('are read once for all rules that have the same options', async () => {
    vi.mocked(core.lint).mockClear()
    await lintFile('compose.yaml', withOption('text'))
    expect(core.lint).toHaveBeenCalledTimes(1)
    const odd: Linter.Config = { rules: { 'mount-lint/no-windows-home': ['error', { context: 'disk' }] } }
    await lintFile('compose.yaml', withOption('text'), odd)
    expect(core.lint).toHaveBeenCalledTimes(3)
  })

  it('are read anew each time', async () => {
    project.write('.env', 'DATA=/srv/data\n')
    expect(await lintFile('compose.yaml')).toEqual([])
    project.write('.env', 'NAME=web\nDATA=/mnt/d/data\n')
    expect(await lintFile('compose.yaml')).toHaveLength(1)
  })
})

describe.each(majors)('options in ESLint $major', ({ eslint }) => {
  it('name the format where nothing else tells', () => {
    const config: Linter.Config = {
      files: ['**/*.txt'],
      plugins: { yml },
      language: 'yml/yaml',
      rules: { 'mount-lint/no-windows-path': ['error', { format: 'compose' }] },
    }
    const text = 'services: { web: { volumes: [/mnt/c/x:/x] } }\n'
    const verify = (...configs: Linter.Config[]) =>
      new eslint.Linter().verify(text, [...plugin.configs.rules, ...configs], { filename: 'a.txt' })
    expect(verify({ ...config, rules: {} })).toEqual([])
    expect(verify(config)).toHaveLength(1)
  })

  it.each([[{ context: 'disc' }], [{ format: 'yaml' }], [{ other: 1 }]])('refuse %j', (option) => {
    const config: Linter.Config = { files: ['**/*.sh'], rules: { 'mount-lint/no-windows-path': ['error', option] } }
    const verify = () => new eslint.Linter().verify('', [...plugin.configs.recommended, config], { filename: 'a.sh' })
    expect(verify).toThrow(/mount-lint\/no-windows-path/)
  })
})
