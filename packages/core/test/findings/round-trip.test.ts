import { describe, expect, it } from 'vitest'
import { applyEdits, compatibleEdits } from '../../src/findings/apply-edits.js'
import { lint } from '../../src/lint.js'
import { machineOf } from '../../src/paths/machine.js'
import { display } from '../../src/traced-text.js'
import type { Context, Finding, Machine, MachineFacts } from '../../src/types.js'

const DRIVE = (letter: string): string =>
  `91 77 0:76 / /mnt/${letter.toLowerCase()} rw,noatime - 9p ${letter}:\\134 rw,aname=drvfs;path=${letter}:\\;uid=1000,trans=fd`
const ROOT = '77 66 8:32 / / rw,relatime - ext4 /dev/sdc rw'
const KERNEL = 'Linux version 6.6.87.2-microsoft-standard-WSL2'

const wsl = (facts: Partial<MachineFacts> = {}): MachineFacts => ({
  os: 'linux',
  kernel: KERNEL,
  env: { WSL_DISTRO_NAME: 'Ubuntu' },
  home: '/home/me',
  cwd: '/home/me/infra',
  mountInfo: [ROOT, DRIVE('C'), DRIVE('D')].join('\n'),
  ...facts,
})
const windows = (cwd: string): MachineFacts => ({ os: 'windows', env: {}, home: 'C:/Users/me', cwd })

/** Machines by what they have of their own. */
const MACHINES: Readonly<Record<string, Machine>> = {
  'WSL 2': machineOf(wsl()),
  'WSL 2 with the project on a drive': machineOf(wsl({ cwd: '/mnt/c/Users/me/code/shop' })),
  'WSL 2 with the home on a drive': machineOf(wsl({ home: '/mnt/c/Users/me' })),
  'WSL 2 with the drives at the root': machineOf(
    wsl({ wslConf: '[automount]\nroot = /\n', mountInfo: `${ROOT}\n${DRIVE('C').replace('/mnt/c', '/c')}` }),
  ),
  'WSL 2 with an unknown share at /mnt/c': machineOf(
    wsl({ mountInfo: `${ROOT}\n91 77 0:76 / /mnt/c rw - virtiofs 42625f68-8e2c-4442-8a5a-75320a46269c rw` }),
  ),
  'WSL 2 taken for Windows': machineOf(wsl({ cwd: '/mnt/c/Users/me/code/shop' }), 'windows'),
  'WSL 1': machineOf(wsl({ kernel: '4.4.0-19041-Microsoft', mountInfo: 'x x x / /mnt/c rw - drvfs C: rw' })),
  Windows: machineOf(windows('C:/Users/me/code/shop')),
  'Windows with the project on another drive': machineOf(windows('D:/work')),
  'Windows taken for WSL': machineOf(windows('C:/Users/me/code/shop'), 'wsl'),
  Linux: machineOf({ os: 'linux', env: {}, home: '/home/me', cwd: '/srv/shop', mountInfo: ROOT }),
  macOS: machineOf({ os: 'macos', env: {}, home: '/Users/me', cwd: '/Users/me/shop' }),
  CI: machineOf({ os: 'linux', env: { CI: 'true' }, home: '/root', cwd: '/builds/shop' }),
  unknown: machineOf({ os: 'unknown', env: {} }),
}

const SOURCES = [
  'C:/data/big',
  'C:\\Users\\me\\code\\app',
  '/mnt/c/Users/me/.aws',
  '//c/work',
  '/mnt/d/films',
  'C:/Users/me/code/shop/data',
  'C:/',
  '/c/Users/me',
  'C:/Program Files/x',
  'D:/$X/y',
]
const TARGETS = ['/app', '/var/lib/mysql', '/root/.npm', '/root/.aws', '/movies', '/rootfs']

const compose = (source: string, target: string): string =>
  `services:\n  db:\n    image: mysql\n    volumes:\n      - '${source.replace('$', '$$$$')}:${target}'\n`
const long = (source: string, target: string): string =>
  `services:\n  db:\n    image: mysql\n    volumes:\n      - type: bind\n        source: '${source.replace('$', '$$$$')}'\n        target: ${target}\n`
const shell = (source: string, target: string): string => `docker run -v '${source}:${target}' mysql\n`
const option = (source: string, target: string): string =>
  `docker run --mount "type=bind,source=${source.replaceAll('\\', '\\\\')},target=${target}" mysql\n`
const devcontainer = (source: string, target: string): string =>
  JSON.stringify({
    image: 'x',
    workspaceMount: '',
    workspaceFolder: '/w',
    mounts: [`type=bind,source=${source},target=${target}`],
  })

const FILES: readonly (readonly [path: string, write: (source: string, target: string) => string])[] = [
  ['compose.yaml', compose],
  ['deploy/compose.yaml', long],
  ['run.sh', shell],
  ['mount.sh', option],
  ['.devcontainer/devcontainer.json', devcontainer],
]

/** `/home/me/films` leads to a drive. */
const CONTEXT: Context = {
  read: () => undefined,
  realpath: (path) => path.replace(/^\/home\/me\/films(?=\/|$)/, '/mnt/d/films'),
}

const found = ({ rule, host }: Finding): string => `${rule} ${display(host)}`

/** What is reported of a file after all edits that was not there before. */
function newAfterFix(
  path: string,
  text: string,
  machine: Machine,
): { readonly fresh: string[]; readonly left: number } {
  const before = lint({ path, text }, { machine, context: CONTEXT }).findings
  const fixed = applyEdits(text, compatibleEdits(before))
  const after = lint({ path, text: fixed }, { machine, context: CONTEXT }).findings
  const known = new Set(before.filter(({ edits }) => edits.length === 0).map(found))
  return {
    fresh: after.map(found).filter((one) => !known.has(one)),
    left: after.filter(({ edits }) => edits.length > 0).length,
  }
}

describe.each(Object.entries(MACHINES))('on %s', (_, machine) => {
  it.each(FILES)('nothing is reported where %s was edited', (path, write) => {
    for (const source of SOURCES) {
      for (const target of TARGETS) {
        const text = write(source, target)
        expect({ text, ...newAfterFix(path, text, machine) }).toEqual({ text, fresh: [], left: 0 })
      }
    }
  })
})

describe('nothing is edited', () => {
  it.each([
    ['a whole drive', 'C:/', '/mnt/c'],
    ['a whole drive of a monitor', 'C:/', '/rootfs'],
    ['the homes of all users', '/c/Users', '/users'],
    ['a whole home', 'C:/Users/dana', '/home/dana'],
    ['a program of Windows', '/mnt/c/Windows/System32/clip.exe', '/usr/local/bin/clip.exe'],
    ['the data of a Windows program', 'C:/Users/me/AppData/Roaming/Code/User', '/history'],
    ['films', 'D:/films', '/movies'],
  ])('of %s', (_, source, target) => {
    const { findings } = lint({ path: 'run.sh', text: shell(source, target) })
    expect(findings.map(({ edits, alternative }) => ({ edits, alternative }))).toEqual([
      { edits: [], alternative: undefined },
    ])
  })
})
