import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { folderWith, runIn } from '../sandbox.js'
import { Windows } from './wine.js'

const COMPOSE = `services:
  db:
    image: postgres
    volumes:
      - C:\\db:/var/lib/postgresql/data
  web:
    image: nginx
    volumes:
      - D:\\data\\big:/data
      - ./src:/src
`.replaceAll('\n', '\r\n')

const DB = 'compose.yaml:5:9: error'
const BIG = 'compose.yaml:9:9: error'
const SRC = 'compose.yaml:10:9: warning'
const APP = 'run.sh:1:15: error'
const PWD = 'run.sh:1:40: warning'

/** The entries for a project with a compose file and a script, as `path:line:column: level`. */
const found = (stdout: string): string[] => stdout.match(/^.+?:\d+:\d+: \w+/gm) ?? []

describe('Node.js for Windows, in Wine', () => {
  let windows: Windows

  beforeAll(() => {
    windows = new Windows()
  }, 120_000)

  beforeEach(() => {
    windows.write('code/shop/compose.yaml', COMPOSE)
    windows.write('code/shop/run.sh', 'docker run -v /c/Users/me/app:/app -v "$(pwd)":/x nginx\n')
  })

  afterAll(() => {
    windows.remove()
  })

  test('finds the mounts of a project on a drive, and prints suitable advice', () => {
    const { code, stdout, stderr } = windows.lint('code/shop', ['-f', 'unix'])
    expect({ code, found: found(stdout), stderr }).toEqual({ code: 1, found: [DB, BIG, SRC, APP, PWD], stderr: '' })
    // Windows programs cannot access the Linux home by its path.
    expect(stdout.match(/; .*(?= \[)/g)).toEqual([
      '; use the named volume `db-data` instead',
      '; use a named volume, or move the project into WSL: start `wsl` and clone it there',
      '; move the project into the Linux home, `~/code/shop`',
      '; use a named volume, or move the project into WSL: start `wsl` and clone it there',
      '; move the project into the Linux home, `~/code/shop`',
    ])
  })

  test('fixes what can be fixed there, keeps line ends and the rest, and does not report it again', () => {
    const { code, stdout } = windows.lint('code/shop', ['--fix', '--force', '-f', 'unix'])
    expect({ code, found: found(stdout) }).toEqual({ code: 1, found: [BIG, SRC, APP, PWD] })
    const fixed = COMPOSE.replace('C:\\db', 'db-data')
    expect(windows.read('code/shop/compose.yaml')).toBe(`${fixed}\r\nvolumes:\r\n  db-data:\r\n`)
    expect(found(windows.lint('code/shop', ['-f', 'unix']).stdout)).toEqual([BIG, SRC, APP, PWD])
  })

  test('writes a baseline without findings that are specific to this machine, and Linux reads it', async () => {
    expect(windows.lint('code/shop', ['--baseline', 'known.json', '--update-baseline']).stderr).toBe(
      'mount-lint: known.json: 3 findings written\n',
    )
    expect(found(windows.lint('code/shop', ['--baseline', 'known.json', '-f', 'unix']).stdout)).toEqual([SRC, PWD])
    const copy = folderWith({
      'compose.yaml': COMPOSE,
      'run.sh': windows.read('code/shop/run.sh'),
      'known.json': windows.read('code/shop/known.json'),
    })
    expect(await runIn(copy, ['--baseline', 'known.json', '-f', 'unix'])).toEqual({ code: 0, stdout: '', stderr: '' })
  })

  test.each([
    'C:\\code\\*\\compose.yaml',
    'C:\\*\\shop\\compose.yaml',
    '\\code\\shop\\*.yaml',
    '**\\compose.yaml',
    'C:compose.yaml',
    '..\\shop\\compose.yaml',
  ])('finds %s', (path) => {
    const { stdout, stderr } = windows.lint('code/shop', [path, '-f', 'unix'])
    expect({ found: found(stdout), stderr }).toEqual({ found: [DB, BIG, SRC], stderr: '' })
  })

  test('a glob at the root of a drive does not search the working directory', () => {
    const { code, stderr } = windows.lint('code/shop', ['C:\\*.yaml'])
    expect({ code, stderr }).toEqual({ code: 2, stderr: 'mount-lint: C:\\*.yaml: no file matches\n' })
  })

  test('a project in WSL that is opened by its share is not on a drive', () => {
    const name = '\\\\wsl.localhost\\Ubuntu\\home\\me\\app\\compose.yaml'
    const args = ['--stdin-filename', name, '--ignore-pattern', 'x/', '-f', 'unix']
    const { stdout, stderr } = windows.lint('', args, { stdin: COMPOSE })
    const path = '//wsl.localhost/Ubuntu/home/me/app/'
    expect({ found: found(stdout), stderr }).toEqual({ found: [`${path}${DB}`, `${path}${BIG}`], stderr: '' })
  })

  test.each([
    ['wsl', [DB, BIG, SRC, APP, PWD]],
    ['none', [DB, BIG, APP]],
  ])('with --machine %s', (machine, expected) => {
    const { stdout } = windows.lint('code/shop', ['--machine', machine, '-f', 'unix'])
    expect(found(stdout)).toEqual(expected)
  })

  describe('a git.exe', () => {
    const trace = { NODE_OPTIONS: '--require C:\\trace.js' }

    beforeAll(() => {
      const log = 'require("fs").appendFileSync("C:\\\\ran.txt", process.execPath + "\\n")\n'
      windows.write('trace.js', log)
      execFileSync('git', ['init', '--quiet', windows.at('planted')])
      windows.plant('planted/git.exe')
      windows.plant('programs/git.exe')
    })

    const ran = (args: readonly string[], env: Readonly<Record<string, string>>): string[] => {
      windows.write('ran.txt', '')
      windows.write('planted/compose.yaml', COMPOSE)
      windows.lint('planted', args, { env: { ...trace, ...env } })
      return [...new Set(windows.read('ran.txt').trim().split('\n'))]
    }

    test.each([[['.']], [['--staged']], [['--fix', '--dry-run']], [['--fix', '--force']]])(
      'in the project never runs: %j',
      (args) => {
        expect(ran(args, {})).toEqual(['C:\\tools\\node.exe'])
      },
    )

    test('on PATH runs', () => {
      expect(ran(['--staged'], { WINEPATH: 'C:\\programs' })).toEqual(['C:\\tools\\node.exe', 'C:\\programs\\git.exe'])
    })
  })
}, 60_000)
