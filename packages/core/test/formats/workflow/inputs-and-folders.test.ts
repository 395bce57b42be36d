import { expect, it } from 'vitest'
import { lint } from '../../../src/index.js'
import { hostsIn } from '../../support/hosts-in.js'

const steps = (run: string, ...lines: readonly string[]): string =>
  ['jobs:', '  a:', '    steps:', `      - run: ${run}`, ...lines.map((line) => `        ${line}`)].join('\n')

const RUN = 'docker run -v ${{ inputs.data }}:/a fern'

it.each<[title: string, text: string, hosts: readonly string[]]>([
  [
    'an action',
    `inputs: { data: { default: C:/fern } }\nruns:\n  steps:\n    - shell: bash\n      run: ${RUN}`,
    ['C:/fern'],
  ],
  [
    'a called workflow',
    `on: { workflow_call: { inputs: { data: { default: C:/fern } } } }\n${steps(RUN)}`,
    ['C:/fern'],
  ],
  ['a started workflow', `on: { workflow_dispatch: { inputs: { data: { default: D:/x } } } }\n${steps(RUN)}`, ['D:/x']],
  ['no other input', `on: { workflow_call: { inputs: { other: { default: C:/fern } } } }\n${steps(RUN)}`, []],
])('an input has the default of %s', (_, text, hosts) => {
  expect(hostsIn('action.yml', text)).toEqual(hosts)
})

it('edits neither the default of an input nor its use', () => {
  const text = `on: { workflow_call: { inputs: { data: { default: C:/fern } } } }\n${steps(RUN)}`
  expect(lint({ path: 'action.yml', text }).findings.map(({ edits }) => edits)).toEqual([[]])
})

it.each<[title: string, path: string, text: string, hosts: readonly string[]]>([
  [
    '`working-directory`',
    '.github/workflows/a.yml',
    steps('docker run -v ./x:/a fern', 'working-directory: /mnt/c/fern'),
    ['/mnt/c/fern/x'],
  ],
  [
    '`workingDirectory`',
    'azure-pipelines.yml',
    'steps:\n  - bash: docker run -v ./x:/a fern\n    workingDirectory: /mnt/c/fern',
    ['/mnt/c/fern/x'],
  ],
  [
    '`dir`',
    'Taskfile.yml',
    'tasks:\n  a:\n    dir: /mnt/c/fern\n    cmds: [docker run -v ./x:/a fern]',
    ['/mnt/c/fern/x'],
  ],
  ['no relative folder', 'Taskfile.yml', 'tasks:\n  a:\n    dir: c\n    cmds: [docker run -v ./x:/a fern]', []],
])('relative paths start in %s', (_, path, text, hosts) => {
  expect(hostsIn(path, text)).toEqual(hosts)
})

it('names a volume after the project, not after the folder of workflows', () => {
  const text = steps('docker run -v /mnt/c/pg:/var/lib/postgresql/data postgres')
  const { findings } = lint({ path: 'shop/.github/workflows/a.yml', text })
  expect(findings.map(({ alternative }) => alternative)).toEqual(['shop-postgres-data'])
})

it('suggests a path without `~` in the options of an action, which no shell expands', () => {
  const text = steps('ls', '', '').replace(
    '- run: ls',
    '- uses: addnab/docker-run-action@v3\n        with: { options: -v /mnt/c/x:/a }',
  )
  const { findings } = lint({ path: '.github/workflows/a.yml', text })
  expect(findings.map(({ alternative, edits }) => [alternative, edits])).toEqual([['/home/<user>/x', []]])
})
