import { describe, expect, it } from 'vitest'
import { lint } from '../../../src/index.js'
import { hostsIn } from '../../support/hosts-in.js'

const COMPOSE = ['services:', '  db:', '    image: db', '    volumes:', '      - C:\\fern:/fern'].join('\n')

const here = (text: string): string => `@'\n${text}\n'@`

/** Microsoft Learn: Set-Content, Out-File, about_Quoting_Rules. */
describe('a file that a script of PowerShell writes', () => {
  it.each<[title: string, script: string, hosts: readonly string[]]>([
    [
      'is the compose file of a later call',
      `${here(COMPOSE)} | Set-Content compose.yaml\ndocker compose up`,
      ['C:\\fern'],
    ],
    [
      'may be named by the call',
      `${here(COMPOSE)} | Out-File -FilePath ./db.yml\ndocker compose -f db.yml up`,
      ['C:\\fern'],
    ],
    [
      'may be in the folder of the script',
      `Set-Content -Path "$PSScriptRoot\\db.yml" -Value ${here(COMPOSE)}\ndocker compose -f "$PSScriptRoot/db.yml" up`,
      ['C:\\fern'],
    ],
    [
      'has the values of variables',
      `$d = 'D:/oak'\n@"\n${COMPOSE.replace('C:\\fern', '${d}')}\n"@ | sc docker-compose.yml\ndocker compose up`,
      ['D:/oak'],
    ],
    ['is a script for bash', "'docker run -v /mnt/c/elm:/e i' | Set-Content run.sh\nwsl bash ./run.sh", ['/mnt/c/elm']],
    ['is not read before it is written', `docker compose up\n${here(COMPOSE)} | Set-Content compose.yaml`, []],
    ['is not read if no call does', `${here(COMPOSE)} | Set-Content compose.yaml\ndocker compose -f other.yml up`, []],
    [
      'is unknown after text is added',
      `${here(COMPOSE)} | Set-Content compose.yaml\n'x' | Add-Content compose.yaml\ndocker compose up`,
      [],
    ],
    [
      'is unknown if other text replaces it',
      `${here(COMPOSE)} | Set-Content compose.yaml\nGet-Date | Set-Content compose.yaml\ndocker compose up`,
      [],
    ],
    [
      'is another one in another folder',
      `${here(COMPOSE)} | Set-Content compose.yaml\ncd C:\\x\ndocker compose up`,
      [],
    ],
  ])('%s', (_, script, hosts) => {
    expect(hostsIn('run.ps1', script)).toEqual(hosts)
  })

  it('is the `.env` of a later call', () => {
    const files: Readonly<Record<string, string>> = { 'db.yml': COMPOSE.replace('C:\\fern', '${SHARE}') }
    const text = "'SHARE=C:\\fern' | Out-File .env\ndocker compose -f db.yml up\n"
    const { findings } = lint({ path: 'run.ps1', text }, { context: { read: (path) => files[path] } })
    expect(findings.map(({ place, meant }) => [place.path, meant])).toEqual([['db.yml', 'C:\\fern']])
  })
})
