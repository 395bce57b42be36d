import { expect, it } from 'vitest'
import { hostsIn } from '../../support/hosts-in.js'

const workflow = (runner: string, ...runs: readonly string[]): string =>
  [
    'jobs:',
    '  a:',
    `    runs-on: ${runner}`,
    '    steps:',
    ...runs.map((run) => `      - run: ${JSON.stringify(run)}`),
  ].join('\n')

const RUN = 'docker run -v $DATA:/a fern'

/** GitHub's "Workflow commands", "Setting an environment variable". */
it.each([
  ['a step', ['echo "DATA=/mnt/c/fern" >> "$GITHUB_ENV"', RUN], ['/mnt/c/fern']],
  ['a line of a step', ['ls\necho DATA=/mnt/c/fern >> $GITHUB_ENV\nls', RUN], ['/mnt/c/fern']],
  [
    'a step, for an expression',
    ['echo "DATA=C:/fern" >> $GITHUB_ENV', 'docker run -v ${{ env.DATA }}:/a fern'],
    ['C:/fern'],
  ],
  ['the last of several steps', ['echo A=1 >> $GITHUB_ENV', 'echo DATA=/mnt/d/x >> $GITHUB_ENV', RUN], ['/mnt/d/x']],
  ['a later step', [RUN, 'echo DATA=/mnt/c/fern >> $GITHUB_ENV'], []],
  ['a step that does not say the value', ['echo DATA=/mnt/c/x >> $GITHUB_ENV', 'echo DATA=$X >> $GITHUB_ENV', RUN], []],
  ['a step that writes another file', ['echo DATA=/mnt/c/fern >> x.env', RUN], []],
])('takes a variable that is written by %s', (_says, runs, hosts) => {
  expect(hostsIn('.github/workflows/a.yml', workflow('ubuntu-latest', ...runs))).toEqual(hosts)
})

it.each(['echo "DATA=C:\\fern" >> $env:GITHUB_ENV', '"DATA=C:\\fern" | Out-File -Append $env:GITHUB_ENV'])(
  'takes a variable that PowerShell writes: %s',
  (run) => {
    const text = workflow('windows-latest', run, 'docker run -v "${env:DATA}:/a" fern')
    expect(hostsIn('.github/workflows/a.yml', text)).toEqual(['C:\\fern'])
  },
)

const steps = (...entries: readonly (readonly [id: string, run: string])[]): string =>
  [
    'jobs:',
    '  a:',
    '    steps:',
    ...entries.map(([id, run]) => `      - { id: ${id}, run: ${JSON.stringify(run)} }`),
  ].join('\n')

/** GitHub's "Workflow commands", "Setting an output parameter". */
it.each<[title: string, first: string, hosts: readonly string[]]>([
  ['bash', 'echo "host-dir=/mnt/c/fern" >> "$GITHUB_OUTPUT"', ['/mnt/c/fern']],
  ['PowerShell', '"host-dir=C:\\fern" >> $env:GITHUB_OUTPUT', ['C:\\fern']],
  ['a step that sets another output', 'echo "host=/mnt/c/fern" >> "$GITHUB_OUTPUT"', []],
  ['a step that does not say the value', 'echo "host-dir=$(pwd)" >> "$GITHUB_OUTPUT"', []],
  ['a step that sets a variable of that name', 'echo "host-dir=/mnt/c/fern" >> "$GITHUB_ENV"', []],
])('takes the output of %s', (_, first, hosts) => {
  const text = steps(['where', first], ['run', 'docker run -v "${{ steps.where.outputs.host-dir }}:/a" fern'])
  expect(hostsIn('.github/workflows/a.yml', text)).toEqual(hosts)
})

it('takes no output of a step with another id', () => {
  const text = steps(
    ['other', 'echo "dir=/mnt/c/fern" >> $GITHUB_OUTPUT'],
    ['run', 'docker run -v ${{ steps.where.outputs.dir }}:/a fern'],
  )
  expect(hostsIn('.github/workflows/a.yml', text)).toEqual([])
})
