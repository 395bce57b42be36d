import type { Linter } from 'eslint'
import { describe, expect, it } from 'vitest'
import plugin from '../../src/index.js'
import { majors } from '../majors.js'
import { blocksOf } from './readme.js'

describe('the README', () => {
  it.each(blocksOf('js'))('shows configurations that use what there is: $text', ({ text: code }) => {
    for (const [, name = ''] of code.matchAll(/mountLint\.configs\.(\w+)/g)) expect(plugin.configs).toHaveProperty(name)
    for (const [, name = ''] of code.matchAll(/language: 'mount-lint\/(\w+)'/g)) {
      expect(plugin.languages).toHaveProperty(name)
    }
    for (const [, name = ''] of code.matchAll(/'mount-lint\/(no-[\w-]+)'/g)) expect(plugin.rules).toHaveProperty(name)
  })
})

describe.each(majors)('what the README adds for files without a name of ours, in ESLint $major', ({ eslint }) => {
  const added: Linter.Config[] = [
    { files: ['**/{bin,scripts}/!(*.*)', '**/.husky/[!_.]*'], language: 'mount-lint/shell' },
    { files: ['deploy/*.stack.yml', 'infra/**/services.yaml'], language: 'mount-lint/compose' },
  ]

  it.each(['bin/start', 'tools/scripts/db', '.husky/pre-commit'])('%s is linted as a script', (filename) => {
    const messages = new eslint.Linter().verify(
      'docker run -v /mnt/c/x:/x i\n',
      [...plugin.configs.recommended, ...added],
      { filename },
    )
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['mount-lint/no-windows-path'])
  })

  it.each(['deploy/web.stack.yml', 'infra/a/b/services.yaml'])('%s is linted as a compose file', (filename) => {
    const messages = new eslint.Linter().verify(
      'services: { web: { volumes: ["/mnt/c/x:/x"] } }\n',
      [...plugin.configs.recommended, ...added],
      { filename },
    )
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['mount-lint/no-windows-path'])
  })
})
