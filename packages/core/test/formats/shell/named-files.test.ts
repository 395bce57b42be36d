import { describe, expect, it } from 'vitest'
import { lint } from '../../../src/lint.js'
import { display, placeOf } from '../../../src/traced-text.js'

const service = (...volumes: readonly string[]): string =>
  `services: { web: { image: nginx, volumes: [${volumes.map((volume) => `"${volume}"`).join(', ')}] } }\n`

const FILES: Readonly<Record<string, string>> = {
  'compose.yaml': service('${DATA}:/data', '${LOGS:-/srv/logs}:/logs', '/mnt/c/own:/own'),
  'deploy/web.yml': service('${DATA}/web:/data'),
  'deploy/over.yml': service('/srv/fixed:/data'),
  'sub/docker-compose.yml': service('${DATA}:/data'),
  'envs/prod.env': 'DATA=/mnt/d/prod\n',
  'envs/set.env': 'DATA=/mnt/d/set\n',
  'known/compose.yaml': service('${DATA}:/data'),
  'known/.env': 'DATA=/mnt/c/known\n',
}

const context = { read: (path: string) => FILES[path] }

/** Each finding as the place of the mount, the places behind it and what would be written there. */
function findings(path: string, text: string): string[] {
  const textOf = (one: string): string => (one === path ? text : (FILES[one] ?? ''))
  const show = (place: { readonly path: string; readonly range: readonly [number, number] }): string =>
    `${place.path} ${textOf(place.path).slice(...place.range)}`
  return lint({ path, text }, { context }).findings.map(({ place, related, edits }) =>
    [show(place), ...related.map(show), ...edits.map((edit) => `${edit.path} = ${edit.text}`)].join(' | '),
  )
}

type Rows = Readonly<Record<string, readonly [script: string, expected: readonly string[]]>>

describe('a compose file that a script starts', () => {
  const rows: Rows = {
    'gets exported variables': [
      'export DATA=/mnt/d/x\ndocker compose up -d',
      ['compose.yaml ${DATA} | run.sh /mnt/d/x | run.sh = ~/x'],
    ],
    'gets variables that stand before the command': [
      'LOGS="/mnt/d/logs" docker-compose up',
      ['compose.yaml ${LOGS:-/srv/logs} | run.sh /mnt/d/logs | run.sh = $HOME/logs'],
    ],
    'gets variables through another one': [
      'ROOT=/mnt/d\nexport DATA="$ROOT/x"\ndocker compose up',
      ['compose.yaml ${DATA} | run.sh $ROOT/x | run.sh /mnt/d | run.sh = $HOME'],
    ],
    'gets nothing that is not exported': ['DATA=/mnt/d/x\ndocker compose up', []],
    'gets nothing through sudo': ['export DATA=/mnt/d/x\nsudo docker compose up', []],
    'gets what each branch exports': [
      'if [ "$1" ]; then export DATA=/mnt/d/a; else export DATA=/mnt/d/b; fi\ndocker compose up',
      [
        'compose.yaml ${DATA} | run.sh /mnt/d/a | run.sh = ~/a',
        'compose.yaml ${DATA} | run.sh /mnt/d/b | run.sh = ~/b',
      ],
    ],
    'gets the values that stand together': [
      'if [ "$1" ]; then export DATA=/mnt/d; export LOGS=/srv; else export DATA=/srv; export LOGS=/mnt/e; fi\ndocker compose up',
      ['compose.yaml ${DATA} | run.sh /mnt/d', 'compose.yaml ${LOGS:-/srv/logs} | run.sh /mnt/e'],
    ],
    'is found in the folder of a cd': [
      'export DATA=/mnt/d/x\ncd sub && docker compose up',
      ['sub/docker-compose.yml ${DATA} | run.sh /mnt/d/x | run.sh = ~/x'],
    ],
    'is found by -f': [
      'export DATA=/mnt/d\ndocker compose -f deploy/web.yml up',
      ['deploy/web.yml ${DATA}/web | run.sh /mnt/d | run.sh = $HOME'],
    ],
    'is found by COMPOSE_FILE': [
      'export DATA=/mnt/d/x COMPOSE_FILE=deploy/web.yml\ndocker compose up',
      ['deploy/web.yml ${DATA}/web | run.sh /mnt/d/x | run.sh = ~/x'],
    ],
    'is merged with the others that are named': [
      'export DATA=/mnt/d/x\ndocker compose -f deploy/web.yml -f deploy/over.yml up',
      [],
    ],
    'is not found by an unknown name': ['export DATA=/mnt/d/x\ndocker compose -f "$1" up', []],
    'is not found by a name that leads nowhere': ['export DATA=/mnt/d/x\ndocker compose -f no.yml up', []],
    'is not found in an unknown folder': ['export DATA=/mnt/d/x\ncd "$1" && docker compose up', []],
    'gets the variables of --env-file': [
      'docker compose --env-file envs/prod.env up',
      ['compose.yaml ${DATA} | envs/prod.env /mnt/d/prod | envs/prod.env = ~/prod'],
    ],
    'gets the variables of a sourced file': [
      'set -a; . envs/set.env; set +a\ndocker compose up',
      ['compose.yaml ${DATA} | envs/set.env /mnt/d/set | envs/set.env = ~/set'],
    ],
    'takes a variable of the script for that of .env': ['export DATA=/srv/x\ncd known && docker compose up', []],
    'does not know a variable that the script does not decide': ['export DATA="$1"\ncd known && docker compose up', []],
    'starts nothing that only prints or stops': [
      'export DATA=/mnt/d/x\ndocker compose config\ndocker compose down',
      [],
    ],
    'starts on another machine': ['export DATA=/mnt/d/x\ndocker -H ssh://build compose up', []],
    'is not edited where the script does other things with the folder': [
      'export DATA=/mnt/d/x\ncp notes "$DATA"\ndocker compose up',
      ['compose.yaml ${DATA} | run.sh /mnt/d/x'],
    ],
  }

  it.each(Object.entries(rows))('%s', (_, [script, expected]) => {
    expect(findings('run.sh', script)).toEqual(expected)
  })

  it('is found in the folder of the script', () => {
    expect(findings('sub/run.sh', 'export DATA=/mnt/d/x\ndocker compose up')).toEqual([
      'sub/docker-compose.yml ${DATA} | sub/run.sh /mnt/d/x | sub/run.sh = ~/x',
    ])
  })

  it('gets the variables of batch files and PowerShell', () => {
    expect(findings('run.bat', 'set DATA=D:\\x\ndocker compose up')).toEqual(['compose.yaml ${DATA} | run.bat D:\\x'])
    expect(findings('run.ps1', '$env:DATA = "D:\\x"\ndocker compose up')).toEqual([
      'compose.yaml ${DATA} | run.ps1 D:\\x',
    ])
  })

  it('gets the variables of a Makefile', () => {
    expect(findings('Makefile', 'up:\n\tDATA=/mnt/d/x docker compose up\n')).toEqual([
      'compose.yaml ${DATA} | Makefile /mnt/d/x | Makefile = ~/x',
    ])
  })

  it.each([
    ['.github/workflows/a.yml', 'jobs: { a: { env: { DATA: /mnt/d/x }, steps: [ { run: docker compose up } ] } }'],
    ['Taskfile.yml', 'version: "3"\nenv: { DATA: /mnt/d/x }\ntasks: { up: { cmds: [ docker compose up ] } }'],
    ['Makefile', 'export DATA := /mnt/d/x\nup:\n\tdocker compose up\n'],
    ['justfile', 'export DATA := "/mnt/d/x"\nup:\n  docker compose up\n'],
  ])('gets the environment of %s, whose values no shell expands', (path, text) => {
    const [own = ''] = findings(path, text)
    expect(own).toBe(`compose.yaml \${DATA} | ${path} /mnt/d/x`)
  })

  it('is read once for calls that give it the same, and as far as a bound on characters allows', () => {
    let reads = 0
    const counting = {
      read: (path: string) => {
        if (path === 'compose.yaml') reads++
        return FILES[path]
      },
    }
    const calls = (count: number): string =>
      Array.from({ length: count }, (_, index) => `LOGS=/srv/${index.toString()} docker compose up`).join('\n')
    lint({ path: 'run.sh', text: `export DATA=/mnt/d/x\n${calls(150)}` }, { context: counting })
    const once = reads
    lint({ path: 'run.sh', text: `export DATA=/mnt/d/x\n${calls(3000)}` }, { context: counting })
    expect(reads - once).toBeLessThan(3 * once)
  })

  it('is none of those that notes speak of', () => {
    expect(findings('README.md', '```sh\nDATA=/mnt/d/x docker compose up\n```\n')).toEqual([])
  })
})

describe('a file on the standard input', () => {
  const rows: Rows = {
    'is a compose file': [
      'docker compose -f - up <<END\nservices:\n  web:\n    image: nginx\n    volumes:\n      - /mnt/d/x:/x\nEND',
      ['run.sh /mnt/d/x | run.sh = $HOME/x'],
    ],
    'is one whose text nobody expands': [
      'docker compose -f - up <<\'END\'\nservices: { web: { volumes: [ "/mnt/d/x:/x" ] } }\nEND',
      ['run.sh /mnt/d/x | run.sh = ~/x'],
    ],
    'is one with variables of the script and of Compose': [
      'D=/mnt/d/d\nexport E=/mnt/e/e\ncat <<END | docker compose -f - up\nservices: { web: { volumes: [ "$D:/x", "\\${E}:/y" ] } }\nEND',
      ['run.sh $D | run.sh /mnt/d/d | run.sh = ~/d', 'run.sh \\${E} | run.sh /mnt/e/e | run.sh = ~/e'],
    ],
    'is merged with a file': [
      'docker compose -f deploy/over.yml -f - up <<END\nservices: { web: { volumes: [ "/mnt/d/x:/x" ] } }\nEND',
      ['run.sh /mnt/d/x | run.sh = $HOME/x'],
    ],
    'is a configuration of kind': [
      'kind create cluster --config=- <<END\nnodes: [ { extraMounts: [ { hostPath: /mnt/d/x, containerPath: /x } ] } ]\nEND',
      ['run.sh /mnt/d/x'],
    ],
    'is a manifest of Kubernetes': [
      'kubectl apply -f - <<END\nspec: { volumes: [ { hostPath: { path: /mnt/d/x } } ] }\nEND',
      ['run.sh /mnt/d/x'],
    ],
    'is unknown where another program prints it': ['generate /mnt/d/x | docker compose -f - up', []],
  }

  it.each(Object.entries(rows))('%s', (_, [script, expected]) => {
    expect(findings('run.sh', script)).toEqual(expected)
  })
})

describe('a here-string that PowerShell pipes', () => {
  it.each([
    ["@'\nnodes: [ { extraMounts: [ { hostPath: C:\\x, containerPath: /x } ] } ]\n'@ | kind create cluster --config=-"],
    ["$text = @'\nspec: { volumes: [ { hostPath: { path: C:\\x } } ] }\n'@\n$text | kubectl apply -f -"],
    ["@'\nservices: { web: { volumes: [ 'C:\\x:/x' ] } }\n'@ | docker compose -f - up -d"],
    ["'nodes:', '- extraMounts:', '  - hostPath: C:\\x' | kind create cluster --config -"],
  ])('is read as a file: %j', (text) => {
    expect(findings('run.ps1', text).map((one) => one.replace('$text | run.ps1 ', ''))).toEqual(['run.ps1 C:\\x'])
  })
})

describe('the mounts of a compose file that a script starts', () => {
  it('are those that the script decides, each once', () => {
    const text = 'export DATA=/mnt/d/x\ndocker compose up\ndocker compose up'
    const { mounts } = lint({ path: 'run.sh', text }, { context })
    const shown = mounts.map(({ service: name, source }) => [
      name,
      source && display(source),
      source && placeOf(source),
    ])
    expect(shown).toEqual([['web', '/mnt/d/x', { path: 'compose.yaml', range: [44, 51] }]])
  })
})
