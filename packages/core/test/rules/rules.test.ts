import { describe, expect, it } from 'vitest'
import { judgeAll } from '../../src/findings/judge.js'
import { UNKNOWN_MACHINE } from '../../src/paths/machine.js'
import { concat, display, expand, replace, replaceByHole } from '../../src/traced-text.js'
import type { Context, HoleMeaning, Machine, Mount, TracedText } from '../../src/types.js'
import { longMount, shortMount, traced } from '../support/mounts.js'

const hole = (name: string, meaning: HoleMeaning): TracedText => replaceByHole(traced(name), { name, meaning })

const NO_FILES: Context = { read: () => undefined }

/** Rule, severity and host path of what is said of a mount, as one line. */
function judged(mount: Mount, machine: Machine = UNKNOWN_MACHINE, context = NO_FILES): string | undefined {
  const [first] = judgeAll([mount], machine, context)
  return first && `${first.rule} ${first.verdict.severity} ${display(first.verdict.host)}`
}

describe('no-windows-path', () => {
  it.each([
    ['/mnt/c/users:/users', 'no-windows-path error /mnt/c/users'],
    ['C:\\Users\\me\\app:/app', 'no-windows-path error C:\\Users\\me\\app'],
    ['/mnt/c/a:/app:ro', 'no-windows-path error /mnt/c/a'],
    ['//c:/data:ro', 'no-windows-path error //c'],
    ['/d:/films:ro', 'no-windows-path error /d'],
    ['/mnt/c/a/my.cnf:/etc/my.cnf:ro', 'no-windows-path warn /mnt/c/a/my.cnf'],
    ['/mnt/c/a/my.cnf:/etc/my.cnf', 'no-windows-path error /mnt/c/a/my.cnf'],
    ['C:/Users/me/.ssh:/root/.ssh', 'no-windows-path warn C:/Users/me/.ssh'],
    ['/mnt/c/Users/me/.gitconfig:/root/.gitconfig', 'no-windows-path warn /mnt/c/Users/me/.gitconfig'],
  ])('says of %j: %s', (spec, verdict) => {
    expect(judged(shortMount(traced(spec)))).toBe(verdict)
  })

  it.each([
    '~/my-project:/sources',
    './data:/data',
    '/mnt/data:/data',
    'data:/mnt/c/data',
    'c:/data',
    '/mnt/c/data',
    '/w:/app:ro',
    '/w:/app',
    '/s:/src:z',
    '/e:/data:rw',
  ])('says nothing of %j', (spec) => {
    expect(judged(shortMount(traced(spec)))).toBeUndefined()
  })

  it('says nothing of Windows containers', () => {
    expect(judged(shortMount(traced('C:\\a:C:\\b'), { windowsContainer: true }))).toBeUndefined()
  })

  it('is only a warning for a config or secret, which is one read-only file', () => {
    expect(judged(longMount(traced('C:\\a\\key.pem'), { syntax: 'file' }))).toBe('no-windows-path warn C:\\a\\key.pem')
  })

  it.each(['volume', 'tmpfs', 'npipe', 'image', 'cluster'] as const)('says nothing of type %s', (type) => {
    expect(judged(longMount(traced('/mnt/c/a'), { type }))).toBeUndefined()
  })
})

describe('no-windows-home', () => {
  const windows = hole('${USERPROFILE}', 'windows')
  const home = hole('${HOME}', 'home')

  it('warns of a Windows variable', () => {
    expect(judged(longMount(concat(windows, traced('/.npm'))))).toBe('no-windows-home warn ${USERPROFILE}/.npm')
  })

  it.each([
    [home, windows],
    [windows, home],
  ])('says nothing of the portable idiom, in which one of two homes is empty', (first, second) => {
    expect(judged(longMount(concat(first, second, traced('/.ssh'))))).toBeUndefined()
  })

  it('says nothing of variables that may be anything', () => {
    expect(judged(longMount(concat(hole('${DATA}', 'unknown'), traced('/x'))))).toBeUndefined()
  })
})

describe('no-windows-project', () => {
  const onDrive: Machine = {
    kind: 'wsl2',
    cwd: '/mnt/c/work/app',
    home: '/home/me',
    mounts: [{ root: '/mnt/c', windowsPath: 'C:\\' }],
    driveRoots: ['/mnt'],
  }

  it('reports a relative path of a project on a drive of this machine', () => {
    expect(judged(shortMount(traced('./data:/data')), onDrive)).toBe('no-windows-project warn ./data')
  })

  it('reports the working directory', () => {
    expect(judged(longMount(concat(hole('$PWD', 'project'), traced('/data'))), onDrive)).toBe(
      'no-windows-project warn $PWD/data',
    )
  })

  it('reports a home on a drive of this machine', () => {
    const machine = { ...onDrive, home: '/mnt/c/Users/me' }
    expect(judged(shortMount(traced('~/data:/data')), machine)).toBe('no-windows-project warn ~/data')
  })

  const onLinux: Machine = { ...onDrive, cwd: '/home/me/app' }
  const onWindows: Machine = { kind: 'windows', cwd: 'C:/team/app', home: 'C:/Users/me', mounts: [], driveRoots: [] }
  /** `/home/me/win` leads to a drive, `/mnt/c/work/app/linux` leads away from it. */
  const linked: Context = {
    read: () => undefined,
    realpath: (path) =>
      path.replace(/^\/home\/me\/win(?=\/|$)/, '/mnt/c/work').replace(/^\/mnt\/c\/work\/app\/linux/, '/srv'),
  }

  it('reports a link that leads to a drive of this machine', () => {
    expect(judged(shortMount(traced('~/win/data:/data')), onLinux, linked)).toBe('no-windows-project warn ~/win/data')
    expect(judged(shortMount(traced('/home/me/win:/data')), onLinux, linked)).toBe(
      'no-windows-project warn /home/me/win',
    )
  })

  it.each(['./data:/data', '~/data:/data', '.:/app'])('reports %j on Windows itself', (spec) => {
    const [host = ''] = spec.split(':')
    expect(judged(shortMount(traced(spec)), onWindows)).toBe(`no-windows-project warn ${host}`)
  })

  it('only warns, as the machine may be another one tomorrow', () => {
    expect(judged(shortMount(traced('./my.cnf:/etc/my.cnf:ro')), onDrive)).toBe('no-windows-project warn ./my.cnf')
  })

  it('counts what is configured only where the mounts say nothing of Windows', () => {
    const project = { ...onDrive, cwd: '/mnt/d/app' }
    expect(judged(shortMount(traced('./data:/data')), project)).toBeUndefined()
    expect(judged(shortMount(traced('./data:/data')), { ...project, mounts: [] })).toBe(
      'no-windows-project warn ./data',
    )
  })

  it('knows a file of a distro by its name on Windows, and the drives that the distro mounts', () => {
    const mount = { ...shortMount(traced('./data:/data')), folder: '//wsl.localhost/Ubuntu/mnt/c/app' }
    expect(judged(mount, { ...onWindows, cwd: 'C:/code' })).toBe('no-windows-project warn ./data')
  })

  it.each([
    ['the project, by its folder', shortMount(traced('./data:/data')), onDrive, NO_FILES, 'project'],
    [
      'the project, by a link to it',
      shortMount(traced('./x:/x')),
      { ...onDrive, cwd: '/home/me/win' },
      linked,
      'project',
    ],
    ['the home', shortMount(traced('~/data:/data')), { ...onDrive, home: '/mnt/c/Users/me' }, NO_FILES, 'home'],
    ['a link in the home', shortMount(traced('~/win/x:/x')), onLinux, linked, 'link'],
    ['a link by its full path', shortMount(traced('/home/me/win/x:/x')), onLinux, linked, 'link'],
  ] as const)('says what leads there: %s', (_, mount, machine, context, cause) => {
    expect(judgeAll([mount], machine, context).map(({ verdict }) => verdict.cause)).toEqual([cause])
  })

  it.each([
    ['a home in the distro', shortMount(traced('~/data:/data')), onDrive],
    ['a project elsewhere', shortMount(traced('./data:/data')), onLinux],
    [
      'a machine without drives',
      shortMount(traced('./data:/data')),
      { ...onDrive, kind: 'linux', mounts: [], driveRoots: [] },
    ],
    ['a link that leads away from the drive', shortMount(traced('./linux/data:/data')), onDrive],
    [
      'a project among the files of the distro, seen from Windows',
      shortMount(traced('./data:/data')),
      { ...onWindows, cwd: '//wsl.localhost/Ubuntu/home/me/app' },
    ],
    ['a path of the engine on Windows', shortMount(traced('/data:/data')), onWindows],
    [
      'a disk of Linux at the name of a drive',
      shortMount(traced('/mnt/d/data:/data')),
      { ...onDrive, mounts: [{ root: '/mnt/d' }] },
    ],
    ['a container', shortMount(traced('./data:/data')), { ...onDrive, kind: 'container', mounts: [], driveRoots: [] }],
  ] as const)('says nothing of %s', (_, mount, machine) => {
    expect(judged(mount, machine, linked)).toBeUndefined()
  })
})

describe('several values at one place', () => {
  const place = traced('${SRC}')
  const valued = (value: TracedText): Mount => longMount(expand(place, value), { values: 2 })
  const windows = valued(hole('${USERPROFILE}', 'windows'))
  const rulesOf = (...mounts: Mount[]): string[] => judgeAll(mounts, UNKNOWN_MACHINE, NO_FILES).map(({ rule }) => rule)

  it.each([
    ['the home', hole('${HOME}', 'home'), []],
    ['the project', hole('$PWD', 'project'), []],
    ['a folder of Linux', traced('/srv'), []],
    ['a folder of Windows', traced('/mnt/d/x'), ['no-windows-path']],
    ['an unknown variable', hole('$1', 'unknown'), ['no-windows-home']],
  ])('a Windows variable beside %s', (_, other, rules) => {
    expect(rulesOf(windows, valued(other))).toEqual(rules)
    expect(rulesOf(valued(other), windows)).toEqual(rules)
  })

  it.each(['$(wslpath "$(wslvar USERPROFILE)")', '`wslpath -u "$USERPROFILE"`'])(
    '%s beside the home is no idiom, since only WSL has such commands',
    (name) => {
      const folder = valued(hole(name, 'windows'))
      expect(rulesOf(folder, valued(hole('${HOME}', 'home')))).toEqual(['no-windows-home'])
    },
  )

  it('are two mounts with a value each where the places differ', () => {
    const elsewhere = longMount(replaceByHole(traced('/srv', 'json'), { name: '$HOME', meaning: 'home' }))
    expect(rulesOf(windows, elsewhere)).toEqual(['no-windows-home'])
  })
})

describe('no-broken-path', () => {
  it('reports a spelling that is cut at the colon of the drive, up to the colon that was meant', () => {
    const spec = traced('//c:/work:/app')
    const mount = { ...shortMount(traced('//c:/work')), spec }
    expect(judged(mount)).toBe('no-broken-path error //c:/work')
  })

  it('reports a verbatim path that is cut at the colon of the drive', () => {
    const spec = traced('\\\\?\\C:\\work:/app')
    expect(judged({ ...shortMount(traced('\\\\?\\C:\\work')), spec })).toBe('no-broken-path error \\\\?\\C:\\work')
  })

  it.each(['%USERPROFILE%\\app:/app', '%cd%:/app', 'c/work:/app', '$(pwd):/app', 'data\\db:/data'])(
    'reports %j, which names a volume',
    (spec) => {
      const [host = ''] = spec.split(':')
      expect(judged(shortMount(traced(spec)))).toBe(`no-broken-path error ${host}`)
    },
  )

  it('reports a path with a space in front, which is no path to docker', () => {
    const [first] = judgeAll([shortMount(traced(' /mnt/c/a:/a'))], UNKNOWN_MACHINE, NO_FILES)
    expect(first?.rule).toBe('no-broken-path')
    expect(first?.verdict).toMatchObject({ misreading: 'volume-name', meant: '/mnt/c/a', host: { text: ' /mnt/c/a' } })
  })

  it.each(['data:/data', 'my.app_data-1:/data', 'vhost.d:/data', ' /srv/data:/data'])(
    'says nothing of %j, which is a volume',
    (spec) => {
      expect(judged(shortMount(traced(spec)))).toBeUndefined()
    },
  )

  it.each([
    ['C:\\work;C:\\Program Files\\Git\\app', 'C:\\work'],
    ['/c/work;C:\\Program Files\\Git\\app', '/c/work'],
    ['/host_mnt/c/work;C:/Program Files/Git/app', '/host_mnt/c/work'],
  ])('reports what Git Bash made of a container path: %s', (spec, host) => {
    expect(judged(shortMount(traced(spec)))).toBe(`no-broken-path error ${host}`)
  })

  it('takes a semicolon in a path of Linux for what it is', () => {
    expect(judged(shortMount(traced('/data;x:/y')))).toBeUndefined()
  })

  it('reports a tab that was meant to be a backslash and a letter', () => {
    const source = concat(traced('C:'), replace(traced('\\t'), '\t'), traced('emp'))
    const [first] = judgeAll([longMount(source)], UNKNOWN_MACHINE, NO_FILES)
    expect(first?.rule).toBe('no-broken-path')
    expect(first?.verdict).toMatchObject({
      misreading: 'escape',
      meant: 'C:\\temp',
      location: { windowsPath: 'C:\\temp' },
    })
  })

  it('reports backslashes that the shell takes away', () => {
    const source = concat(
      traced('C:', 'shell-bare'),
      replace(traced('\\a', 'shell-bare'), 'a'),
      replace(traced('\\b', 'shell-bare'), 'b'),
    )
    const [first] = judgeAll([longMount(source)], UNKNOWN_MACHINE, NO_FILES)
    expect(first?.verdict).toMatchObject({ misreading: 'lost-backslashes', meant: 'C:\\a\\b' })
  })

  it('says nothing of doubled backslashes, which the shell makes single ones', () => {
    const source = concat(
      traced('C:', 'shell-bare'),
      replace(traced('\\\\', 'shell-bare'), '\\'),
      traced('a', 'shell-bare'),
    )
    expect(judged(longMount(source))).toBe('no-windows-path error C:\\a')
  })

  it('reports a path in a dev container that is a volume for want of a type', () => {
    const mount = longMount(traced('/home/me/app'), { type: 'volume', format: 'devcontainer' })
    expect(judged(mount)).toBe('no-broken-path error /home/me/app')
  })
})

describe('a mount that several services use', () => {
  it('is judged once, with all of them', () => {
    const mount = shortMount(traced('/mnt/c/a:/a'))
    const judgedAll = judgeAll(
      ['web', 'worker', 'web'].map((service) => ({ ...mount, service })),
      UNKNOWN_MACHINE,
      NO_FILES,
    )
    expect(judgedAll.map(({ services }) => services)).toEqual([['web', 'worker']])
  })
})
