import { describe, expect, test } from 'vitest'
import { withEdits } from '../src/changes.js'
import { EXAMPLE } from '../src/example.js'
import { lintProject } from '../src/lint-project.js'
import type { MachineId } from '../src/machines.js'

const compose = (...volumes: readonly string[]): string =>
  `services:\n  web:\n    image: nginx\n    volumes:\n${volumes.map((volume) => `      - ${volume}\n`).join('')}`

const lintCompose = (machine: MachineId, ...volumes: readonly string[]) =>
  lintProject({ machine, files: [{ name: 'compose.yaml', text: compose(...volumes) }] })

describe('the example', () => {
  test('has the findings that the command line prints', async () => {
    const { findings, files } = await lintProject(EXAMPLE)
    expect(findings.map(({ span: { name, line, column }, rule }) => `${name}:${line}:${column} ${rule}`)).toEqual([
      'compose.yaml:10:9 no-windows-path',
      'compose.yaml:28:17 no-windows-path',
      '.devcontainer/devcontainer.json:7:13 no-windows-path',
      'scripts/db.sh:7:30 no-windows-path',
      'scripts/dev.sh:13:7 no-windows-path',
    ])
    expect(files).toEqual([
      { name: 'compose.yaml', format: 'Compose files' },
      { name: '.env' },
      { name: '.devcontainer/devcontainer.json', format: 'Dev containers' },
      { name: 'scripts/db.sh', format: 'Shell scripts' },
      { name: 'scripts/dev.sh', format: 'Shell scripts' },
    ])
  })

  test('has only findings without an alternative after all fixes', async () => {
    const { fixes, fixable } = await lintProject(EXAMPLE)
    const fixed = await lintProject({ ...EXAMPLE, files: withEdits(EXAMPLE.files, fixes) })
    expect(fixable).toBe(4)
    expect(fixed.findings.map(({ span, edits }) => [span.name, edits])).toEqual([
      ['.devcontainer/devcontainer.json', []],
    ])
  })
})

describe('a finding', () => {
  test('has a place, a message and an alternative', async () => {
    const { findings } = await lintCompose('wsl', '/mnt/c/Users/me/app:/app')
    expect(findings).toEqual([
      {
        rule: 'no-windows-path',
        severity: 'error',
        span: { name: 'compose.yaml', range: [55, 74], line: 5, column: 9 },
        message: '`/mnt/c/Users/me/app` is on the Windows drive C:',
        help: 'write `~/app` instead',
        related: [],
        edits: [{ path: 'compose.yaml', range: [55, 74], text: '~/app' }],
        diffs: [
          {
            name: 'compose.yaml',
            hunks: [
              [
                { kind: 'removed', text: '      - /mnt/c/Users/me/app:/app' },
                { kind: 'added', text: '      - ~/app:/app' },
              ],
            ],
          },
        ],
      },
    ])
  })

  test('names the other file that contains the path', async () => {
    const files = [
      { name: 'app/compose.yaml', text: compose('${DIR}/src:/src') },
      { name: 'app/.env', text: 'DIR=/mnt/c/Users/me/app\n' },
    ]
    const { findings } = await lintProject({ machine: 'wsl', files })
    expect(findings.map(({ span, related }) => ({ span, related }))).toEqual([
      {
        span: { name: 'app/compose.yaml', range: [55, 65], line: 5, column: 9 },
        related: [{ name: 'app/.env', range: [4, 23], line: 1, column: 5 }],
      },
    ])
  })

  test.each([
    ['wsl', []],
    ['wsl-drive', ['no-windows-project']],
    ['windows', ['no-windows-project']],
    ['macos', []],
    ['linux', []],
    ['ci', []],
  ] as const)('of a relative path depends on the machine: %s', async (machine, rules) => {
    const { findings } = await lintCompose(machine, './src:/src')
    expect(findings.map(({ rule }) => rule)).toEqual(rules)
  })
})

test('a file that two others include is reported once', async () => {
  const files = [
    { name: 'compose.yaml', text: 'include: [base.yaml]\n' },
    { name: 'docker-compose.yaml', text: 'include: [base.yaml]\n' },
    { name: 'base.yaml', text: compose('C:/x:/x') },
  ]
  const { findings, mounts } = await lintProject({ machine: 'wsl', files })
  expect(findings.map(({ span }) => span.name)).toEqual(['base.yaml'])
  expect(mounts.map(({ span }) => span.name)).toEqual(['base.yaml'])
})

test('two Windows folders that would become one Linux folder are not fixed', async () => {
  const { fixes, fixable, conflicts } = await lintCompose('wsl', 'C:/data:/a', 'D:/data:/b')
  expect({ fixes, fixable, conflicts }).toEqual({
    fixes: [],
    fixable: 0,
    conflicts: ['`C:\\data` and `D:\\data` would both become `~/data`: choose another folder for one of them'],
  })
})

test('every mount is listed with the file system of its host path', async () => {
  const { mounts } = await lintCompose('wsl', 'C:/x:/x:ro', 'data:/data', '~/y:/y', '${Z}:/z')
  expect(mounts.map(({ span, ...row }) => ({ line: span.line, ...row }))).toEqual([
    row(5, 'bind', 'C:/x', '/x (ro)', 'windows'),
    row(6, 'volume', 'data', '/data', 'linux'),
    row(7, 'bind', '~/y', '/y', 'linux'),
    row(8, 'bind', '${Z}', '/z', 'unknown'),
  ])
})

const row = (line: number, type: string, host: string, container: string, filesystem: string) => {
  return { line, usedBy: 'web', type, host, container, filesystem, isSlow: filesystem === 'windows' }
}

describe('bad input', () => {
  test('in a file of a certain format is a problem', async () => {
    const files = [{ name: 'compose.yaml', text: 'services: {' }]
    const { findings, problems } = await lintProject({ machine: 'wsl', files })
    expect({ findings, lines: problems.map(({ span }) => span.line) }).toEqual({ findings: [], lines: [1] })
  })

  test('does not stop other files from being linted', async () => {
    const files = [
      { name: 'compose.yaml', text: '\0\u{d800}: [' },
      { name: 'run.sh', text: 'docker run -v C:/x:/x nginx\n' },
    ]
    const { findings } = await lintProject({ machine: 'wsl', files })
    expect(findings.map(({ span }) => span.name)).toEqual(['run.sh'])
  })

  test('with thousands of findings is shown partly', async () => {
    const volumes = Array.from({ length: 2000 }, (_, index) => `C:/x${index}:/x${index}`)
    const { findings, omitted, mounts } = await lintCompose('wsl', ...volumes)
    expect({ shown: findings.length, omitted, mounts: mounts.length }).toEqual({
      shown: 100,
      omitted: 1900,
      mounts: 2000,
    })
  })
})
