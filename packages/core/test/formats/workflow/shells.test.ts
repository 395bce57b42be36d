import { expect, it } from 'vitest'
import { lint } from '../../../src/index.js'

const DEFAULTS = 'defaults: { run: { shell: bash } }'

/** GitHub's "Workflow syntax", `defaults.run.shell`: the nearest shell counts, then that of the runner. */
const workflow = (top: string, job: string, step: string): string =>
  [
    top,
    'jobs:',
    '  a:',
    '    runs-on: windows-latest',
    ...(job === '' ? [] : [`    ${job}`]),
    '    steps:',
    '      - run: |',
    '          D=/mnt/c/fern',
    '          docker run -v $D:/a fern',
    ...(step === '' ? [] : [`        ${step}`]),
    '',
  ].join('\n')

it.each([
  ['the runner', '', '', '', []],
  ['the workflow', DEFAULTS, '', '', ['/mnt/c/fern']],
  ['the job', '', DEFAULTS, '', ['/mnt/c/fern']],
  ['the job rather than the workflow', DEFAULTS, 'defaults: { run: { shell: pwsh } }', '', []],
  ['the step rather than the workflow', DEFAULTS, '', 'shell: pwsh', []],
  ['the step', '', '', 'shell: bash', ['/mnt/c/fern']],
])('a script is read by the shell of %s', (_, top, job, step, hosts) => {
  const { findings } = lint({ path: '.github/workflows/a.yaml', text: workflow(top, job, step) })
  expect(findings.map(({ meant }) => meant)).toEqual(hosts)
})
