import { expect, it } from 'vitest'
import { lint } from '../../../src/index.js'
import { hostsIn } from '../../support/hosts-in.js'

const pipeline = (...steps: readonly (readonly [key: string, script: string])[]): string =>
  ['steps:', ...steps.map(([key, script]) => `  - ${key}: ${JSON.stringify(script)}`)].join('\n')

const RUN = ['bash', 'docker run -v $(data):/a fern'] as const

/** Azure's "Set variables in scripts". */
it.each<[title: string, steps: readonly (readonly [string, string])[], hosts: readonly string[]]>([
  ['an earlier step', [['bash', 'echo "##vso[task.setvariable variable=data]/mnt/c/fern"'], RUN], ['/mnt/c/fern']],
  [
    'a line of PowerShell, with properties',
    [['pwsh', "ls\nWrite-Host '##vso[task.setvariable variable=data;isOutput=true]D:/fern'\nls"], RUN],
    ['D:/fern'],
  ],
  ['cmd.exe', [['script', 'echo ##vso[task.setvariable variable=data]C:/fern'], RUN], ['C:/fern']],
  ['a later step', [RUN, ['bash', 'echo "##vso[task.setvariable variable=data]/mnt/c/fern"']], []],
  ['another variable', [['bash', 'echo "##vso[task.setvariable variable=other]/mnt/c/fern"'], RUN], []],
  ['a step that does not say the value', [['bash', 'echo "##vso[task.setvariable variable=data]$X"'], RUN], []],
  ['another command', [['bash', 'echo "##vso[task.prependpath]/mnt/c/fern"'], RUN], []],
])('evaluates `$(data)` with the value that is set by %s', (_, steps, hosts) => {
  expect(hostsIn('azure-pipelines.yml', pipeline(...steps))).toEqual(hosts)
})

it('uses the last value that earlier steps set', () => {
  const set = (value: string) => ['bash', `echo "##vso[task.setvariable variable=data]${value}"`] as const
  expect(hostsIn('azure-pipelines.yml', pipeline(set('/mnt/c/a'), set('/mnt/d/b'), RUN))).toEqual(['/mnt/d/b'])
  expect(hostsIn('azure-pipelines.yml', pipeline(set('/mnt/c/a'), set('/srv'), RUN))).toEqual([])
})

it('edits neither the default of a parameter nor its use', () => {
  const text = `parameters:\n  - { name: data, type: string, default: C:/fern }\n${pipeline(['bash', 'docker run -v ${{ parameters.data }}:/a fern'])}`
  const { findings } = lint({ path: 'azure-pipelines.yml', text })
  expect(findings.map(({ meant, edits }) => [meant, edits])).toEqual([['C:/fern', []]])
})

it.each<[task: string, script: string, hosts: readonly string[]]>([
  ['Bash@3', 'D=/mnt/c/fern; docker run -v $D:/a fern', ['/mnt/c/fern']],
  ['PowerShell@2', "$d = 'C:/fern'; docker run -v ${d}:/a fern", ['C:/fern']],
  ['CmdLine@2', 'docker run -v %D%:/a -v C:\\fern:/b fern', ['C:\\fern']],
])('the script of %s is read in its language', (task, script, hosts) => {
  const text = `pool: { vmImage: windows-latest }\nsteps:\n  - task: ${task}\n    inputs: { script: ${JSON.stringify(script)} }`
  expect(hostsIn('azure-pipelines.yml', text)).toEqual(hosts)
})
