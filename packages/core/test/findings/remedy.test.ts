import { describe, expect, it } from 'vitest'
import { remedyOf } from '../../src/findings/remedy.js'
import { judgeAll } from '../../src/findings/judge.js'
import { volumeNames, type NameVolume } from '../../src/findings/volume-candidate.js'
import { UNKNOWN_MACHINE } from '../../src/paths/machine.js'
import type { Context, Machine, Mount } from '../../src/types.js'
import { longMount, shortMount, traced } from '../support/mounts.js'

const NO_FILES: Context = { read: () => undefined }

/** What a mount should be instead, as `base path`, or the kind of advice in brackets. */
function alternativeFor(
  mount: Mount,
  machine: Machine = UNKNOWN_MACHINE,
  nameVolume: NameVolume = volumeNames([]),
): string | undefined {
  const [judged] = judgeAll([mount], machine, NO_FILES)
  const remedy = judged && remedyOf(judged.verdict, mount, { machine, context: NO_FILES, nameVolume })
  if (remedy?.advice) return `(${remedy.advice.kind})`
  return remedy && `${remedy.alternative.base} ${remedy.alternative.path}`
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
  ['a database is a volume', shortMount(traced(DATABASE)), 'volume project-postgres-data'],
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
  ['a long syntax changes its type', longMount(traced('C:/a'), { target, typeText }), 'volume project-mysql-data'],
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
  ['a Windows client has no Linux folders', shortMount(traced('C:/a:/app'), { windowsClient: true }), '(client)'],
  [
    'a Windows client has volumes',
    shortMount(traced(DATABASE), { windowsClient: true }),
    'volume project-postgres-data',
  ],
]

describe('of a folder in the project itself', () => {
  const machine: Machine = {
    kind: 'wsl2',
    cwd: '/mnt/c/code/app',
    mounts: [{ root: '/mnt/c', windowsPath: 'C:\\' }],
    driveRoots: ['/mnt'],
  }

  it.each([
    ['C:\\code\\APP\\data', '.', '(in-project)'],
    ['/mnt/c/code/app', '.', '(in-project)'],
    ['/mnt/c/code/app/deploy/x/y', 'deploy', '(in-project)'],
    ['/mnt/c/code/app2', '.', 'home /code/app2'],
    ['/mnt/d/code/app/data', '.', 'home /code/app/data'],
  ])('%j from %j: %s', (source, folder, alternative) => {
    expect(alternativeFor(longMount(traced(source), { folder }), machine)).toBe(alternative)
  })
})

describe('the alternative', () => {
  it.each(CASES)('%s', (_, mount, alternative) => {
    expect(alternativeFor(mount)).toBe(alternative)
  })

  it('does not use the name of an existing volume', () => {
    const nameVolume = volumeNames(['project-postgres-data'])
    expect(alternativeFor(shortMount(traced(DATABASE)), UNKNOWN_MACHINE, nameVolume)).toBe(
      'volume project-postgres-data-2',
    )
  })

  it('gives one folder of a file one name', () => {
    const nameVolume = volumeNames([])
    const of = (service: string) =>
      alternativeFor(shortMount(traced(DATABASE), { service }), UNKNOWN_MACHINE, nameVolume)
    expect([of('a'), of('b')]).toEqual(['volume a-data', 'volume a-data'])
  })
})
