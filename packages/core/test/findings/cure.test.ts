import { describe, expect, it } from 'vitest'
import { alternativeFor } from '../../src/findings/cure.js'
import { judgeAll } from '../../src/findings/judge.js'
import { createAlternativeNames, type AlternativeNames } from '../../src/paths/alternative-names.js'
import { UNKNOWN_MACHINE } from '../../src/paths/machine.js'
import type { Machine, Mount } from '../../src/types.js'
import { longMount, shortMount, traced } from '../support/mounts.js'

/** What a mount should be instead, as `base path`. */
function cured(mount: Mount, names: AlternativeNames = createAlternativeNames()): string | undefined {
  const [judged] = judgeAll([mount], UNKNOWN_MACHINE, { read: () => undefined })
  const alternative = judged && alternativeFor(judged.verdict, mount, names, UNKNOWN_MACHINE)
  return alternative && `${alternative.base} ${alternative.path}`
}

const DATABASE = '/mnt/c/pg:/var/lib/postgresql/data'
const typeText = traced('bind')
const volumeDeclaration = {
  place: { path: 'file', range: [0, 0] },
  before: '',
  after: '',
  taken: [],
  files: [],
} as const
const target = traced('/var/lib/mysql')

const CASES: readonly (readonly [title: string, mount: Mount, alternative: string | undefined])[] = [
  ['a folder is one below the home', shortMount(traced('C:/a:/app')), 'home /a'],
  ['a database is a volume', shortMount(traced(DATABASE)), 'volume postgres-data'],
  [
    'a database of compose is a volume where that can be declared',
    shortMount(traced(DATABASE), { engine: 'compose', service: 'db', volumeDeclaration }),
    'volume db-data',
  ],
  [
    'a database of compose is a folder where no volume can be declared',
    shortMount(traced(DATABASE), { engine: 'compose', service: 'db' }),
    'home /pg',
  ],
  ['a long syntax changes its type', longMount(traced('C:/a'), { target, typeText }), 'volume mysql-data'],
  ['a long syntax without a type stays what it is', longMount(traced('C:/a'), { target }), 'home /a'],
  ['one of several values stays what it is', longMount(traced('C:/a'), { target, typeText, values: 2 }), 'home /a'],
  [
    'an option that only a bind has stays',
    longMount(traced('C:/a'), {
      target,
      typeText,
      syntax: 'mount-option',
      spec: traced('type=bind,src=C:/a,dst=/var/lib/mysql,bind-propagation=shared'),
    }),
    'home /a',
  ],
  ['a device stays a folder', longMount(traced('C:/a'), { target, syntax: 'device' }), 'home /a'],
  ['kind has no volumes', shortMount(traced(DATABASE), { engine: 'kind' }), 'home /pg'],
  ['a Windows client has no Linux folders', shortMount(traced('C:/a:/app'), { windowsClient: true }), undefined],
  ['a Windows client has volumes', shortMount(traced(DATABASE), { windowsClient: true }), 'volume postgres-data'],
]

describe('of a folder in the project itself', () => {
  const machine: Machine = {
    kind: 'wsl2',
    cwd: '/mnt/c/code/app',
    mounts: [{ root: '/mnt/c', windowsPath: 'C:\\' }],
    driveRoots: ['/mnt'],
  }
  const curedHere = (source: string, folder = '.') => {
    const mount = longMount(traced(source), { folder })
    const [judged] = judgeAll([mount], machine, { read: () => undefined })
    return judged && alternativeFor(judged.verdict, mount, createAlternativeNames(), machine)
  }

  it.each([
    ['C:\\code\\APP\\data', '.', { base: 'project', path: '/data' }],
    ['/mnt/c/code/app', '.', { base: 'project', path: '' }],
    ['/mnt/c/code/app/deploy/x/y', 'deploy', { base: 'project', path: '/x/y' }],
    ['/mnt/c/code/app/src', 'deploy', { base: 'home', path: '/code/app/src' }],
    ['/mnt/c/code/app2', '.', { base: 'home', path: '/code/app2' }],
    ['/mnt/d/code/app/data', '.', { base: 'home', path: '/code/app/data' }],
  ])('%j from %j becomes %j', (source, folder, alternative) => {
    expect(curedHere(source, folder)).toEqual(alternative)
  })
})

describe('the cure', () => {
  it.each(CASES)('%s', (_, mount, alternative) => {
    expect(cured(mount)).toBe(alternative)
  })

  it('does not take the name of a volume that is there already', () => {
    const names = createAlternativeNames()
    names.reserveVolume('postgres-data')
    expect(cured(shortMount(traced(DATABASE)), names)).toBe('volume postgres-data-2')
  })

  it('gives one folder one name', () => {
    const names = createAlternativeNames()
    const of = (service: string) => cured(shortMount(traced(DATABASE), { service }), names)
    expect([of('a'), of('b')]).toEqual(['volume a-data', 'volume a-data'])
  })
})
