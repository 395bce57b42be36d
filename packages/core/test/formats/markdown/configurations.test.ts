import { describe, expect, it } from 'vitest'
import { hostsIn } from '../../support/hosts-in.js'

type Row = readonly [says: string, lines: readonly string[], hosts: readonly string[]]

const fence = (language: string, ...lines: readonly string[]): string[] => ['```' + language, ...lines, '```']

const SERVICE = ['services:', '  web:', '    image: fern', '    volumes:', '      - C:/fern:/a']

const CLUSTER = [
  'kind: Cluster',
  'apiVersion: kind.x-k8s.io/v1alpha4',
  'nodes:',
  '- role: worker',
  '  extraMounts:',
  '  - hostPath: /mnt/c/fern',
  '    containerPath: /mnt/d/fern',
]

const SERVER = '"fern": { "command": "docker", "args": ["run", "-v", "C:\\\\fern:/a", "fern", "-v", "D:/x:/y"] }'

const YAML: readonly Row[] = [
  ['a compose file', fence('yaml', ...SERVICE), ['C:/fern']],
  ['a step of a workflow', fence('yaml', '- run: docker run -v /mnt/c/fern:/a fern'), ['/mnt/c/fern']],
  ['a script of a step', fence('yaml', 'run: |', '  docker run -v /mnt/c/fern:/a fern'), ['/mnt/c/fern']],
  ['a command behind the word run', ['run: docker run -v C:\\fern:/a fern'], ['C:\\fern']],
  ['a compose file in a fence without a name', fence('', ...SERVICE), ['C:/fern']],
  ['a compose file in a quote', ['> ```yml', ...SERVICE.map((line) => `> ${line}`), '> ```'], ['C:/fern']],
  [
    'a compose file below an item of a list',
    ['1. Write:', '', ...fence('yaml', ...SERVICE).map((line) => `   ${line}`)],
    ['C:/fern'],
  ],
  ['a compose file outside of fences', ['Write', '', ...SERVICE, '', 'and start it.'], ['C:/fern']],
  ['one service', fence('yaml', ...SERVICE.slice(1)), ['C:/fern']],
  [
    'volumes alone',
    fence('yaml', 'volumes:', '  - D:\\fern:/a', '  - fern:/b', '  - { type: bind, source: /mnt/c/fern, target: /c }'),
    ['D:\\fern', '/mnt/c/fern'],
  ],
  ['the volumes of a project mount nothing', fence('yaml', 'volumes:', '  fern:', '    name: C:/fern'), []],
  ['a configuration of kind', fence('yaml', ...CLUSTER), ['/mnt/c/fern']],
  ['a configuration of kind outside of fences', ['lab.yaml:', '', ...CLUSTER, '', 'then start it'], ['/mnt/c/fern']],
  [
    'a manifest',
    fence(
      'yaml',
      'apiVersion: v1',
      'kind: Pod',
      'spec:',
      '  volumes:',
      '  - name: a',
      '    hostPath: { path: /c/Users/me/fern }',
    ),
    ['/c/Users/me/fern'],
  ],
  [
    'a workflow',
    fence(
      'yaml',
      'jobs:',
      '  a:',
      '    steps:',
      '      - run: |',
      '          docker run \\',
      '            -v /mnt/c/fern:/a fern',
    ),
    ['/mnt/c/fern'],
  ],
  ['a configuration in a fence of a shell', fence('bash', ...CLUSTER), ['/mnt/c/fern']],
  ['a mount of kind alone', fence('yaml', 'hostPath: C:\\fern', 'containerPath: /a'), ['C:\\fern']],
  ['a volume of a pod alone', fence('yaml', 'hostPath:', '  path: /mnt/c/fern'), ['/mnt/c/fern']],
  ['a job of GitLab', fence('yaml', 'build:', '  script:', '    - docker run -v C:/fern:/a fern'), ['C:/fern']],
  ['comments', fence('yaml', 'volumes:', '#  - C:/fern:/a', '  - fern:/a'), []],
  ['other YAML', fence('yaml', 'paths: ["C:/fern:/a"]', 'logs: C:/fern'), []],
]

const OTHERS: readonly Row[] = [
  ['servers of an MCP client', fence('json', `{ "mcpServers": { ${SERVER} } }`), ['C:\\fern']],
  ['a server alone, with comments', fence('jsonc', `${SERVER} // docker`), ['C:\\fern']],
  ['an MCP client in notes', ['Add', '{', `  "mcpServers": { ${SERVER} }`, '}', 'and restart.'], ['C:\\fern']],
  ['a dev container', fence('json', '{ "mounts": ["source=C:/fern,target=/a,type=bind"] }'), ['C:/fern']],
  ['members of a dev container', fence('jsonc', '"runArgs": ["-v", "/mnt/c/fern:/a"],'), ['/mnt/c/fern']],
  ['scripts of a package', fence('json', '{ "scripts": { "a": "docker run -v C:/fern:/a fern" } }'), ['C:/fern']],
  ['what docker inspect says', fence('json', '[{ "Mounts": [{ "Type": "bind", "Source": "C:\\\\fern" }] }]'), []],
  ['a Makefile', fence('makefile', 'DATA = C:/fern', 'run:', '\tdocker run -v $(DATA):/a fern'), ['C:/fern']],
  ['a Jenkinsfile', fence('groovy', "docker.image('fern').inside('-v /mnt/c/fern:/a') { }"), ['/mnt/c/fern']],
  ['a quadlet', fence('ini', '[Container]', 'Image=fern', 'Volume=/mnt/c/fern:/a'), ['/mnt/c/fern']],
]

describe.each([
  ['YAML', YAML],
  ['others', OTHERS],
])('configurations in Markdown: %s', (_, rows) => {
  it.each(rows)('%s', (_says, lines, hosts) => {
    expect(hostsIn('notes.md', lines.join('\n'))).toEqual(hosts)
    expect(hostsIn('notes.md', lines.join('\r\n'))).toEqual(hosts)
  })
})
