import { describe, expect, test } from 'vitest'
import { claimantsOf, claimsOf } from '../../src/formats/file-names.js'
import { formats } from '../../src/formats/index.js'

const claimants = claimantsOf(formats)

describe('the formats that may claim a path by its ending are all that claim it', () => {
  test.each([
    'compose.yaml',
    'deploy/docker-compose.override.YML',
    'app.yml',
    '.github/workflows/ci.yml',
    '.gitlab-ci.yml',
    'services/.devcontainer/devcontainer.json',
    '.devcontainer.json',
    '.devcontainer/base.jsonc',
    '.mcp.json',
    'package.json',
    '.vscode/tasks.json',
    'team.code-workspace',
    'run.sh',
    'bin/run',
    'bin/.run',
    '.bashrc',
    'bin/v1.2/run',
    'Makefile',
    'Makefile.am',
    'rules.mk',
    '.justfile',
    'Justfile',
    'ci/Jenkinsfile.nightly',
    'web.container',
    'README.md',
    'notes.txt',
    'src/module.ts',
    'trailing.',
    '.hidden.',
    '',
  ])('%j', (path) => {
    const all = formats.filter((format) => claimsOf(format)(path) !== 'no')
    const found = claimants(path).filter(({ claim }) => claim(path) !== 'no')
    expect(found.map(({ format }) => format.id)).toEqual(all.map(({ id }) => id))
  })
})

test('a source file is compared with the few globs that end in a wildcard', () => {
  expect(claimants('src/module.ts').map(({ format }) => format.id)).toEqual(['makefile', 'justfile', 'jenkinsfile'])
})
