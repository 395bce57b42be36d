import { describe, expect, it } from 'vitest'
import { judgeAll } from '../../src/findings/judge.js'
import { UNKNOWN_MACHINE } from '../../src/paths/locate.js'
import { concat, display, replace, replaceByHole } from '../../src/traced-text.js'
import type { HoleMeaning, Machine, Mount, TracedText } from '../../src/types.js'
import { longMount, shortMount, traced } from '../support/mounts.js'

const hole = (name: string, meaning: HoleMeaning): TracedText => replaceByHole(traced(name), { name, meaning })

/** Rule, severity and host path of what is said of a mount, as one line. */
function judged(mount: Mount, machine: Machine = UNKNOWN_MACHINE): string | undefined {
  const [first] = judgeAll([mount], machine)
  return first && `${first.rule} ${first.verdict.severity} ${display(first.verdict.host)}`
}

describe('no-windows-path', () => {
  it.each([
    ['/mnt/c/users:/users', 'no-windows-path error /mnt/c/users'],
    ['C:\\Users\\me\\app:/app', 'no-windows-path error C:\\Users\\me\\app'],
    ['/mnt/c/a:/app:ro', 'no-windows-path error /mnt/c/a'],
    ['/mnt/c/a/my.cnf:/etc/my.cnf:ro', 'no-windows-path warn /mnt/c/a/my.cnf'],
    ['/mnt/c/a/my.cnf:/etc/my.cnf', 'no-windows-path error /mnt/c/a/my.cnf'],
    ['C:/Users/me/.ssh:/root/.ssh', 'no-windows-path warn C:/Users/me/.ssh'],
    ['/mnt/c/Users/me/.gitconfig:/root/.gitconfig', 'no-windows-path warn /mnt/c/Users/me/.gitconfig'],
  ])('says of %j: %s', (spec, verdict) => {
    expect(judged(shortMount(traced(spec)))).toBe(verdict)
  })

  it.each(['~/my-project:/sources', './data:/data', '/mnt/data:/data', 'data:/mnt/c/data', 'c:/data', '/mnt/c/data'])(
    'says nothing of %j',
    (spec) => {
      expect(judged(shortMount(traced(spec)))).toBeUndefined()
    },
  )

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
    os: 'linux',
    cwd: '/mnt/c/work/app',
    home: '/home/me',
    drives: [{ letter: 'c', root: '/mnt/c' }],
  }

  it('reports a relative path of a project on a drive of this machine', () => {
    expect(judged(shortMount(traced('./data:/data')), onDrive)).toBe('no-windows-project error ./data')
  })

  it('reports the working directory', () => {
    expect(judged(longMount(concat(hole('$PWD', 'project'), traced('/data'))), onDrive)).toBe(
      'no-windows-project error $PWD/data',
    )
  })

  it('reports a home on a drive of this machine', () => {
    const machine = { ...onDrive, home: '/mnt/c/Users/me' }
    expect(judged(shortMount(traced('~/data:/data')), machine)).toBe('no-windows-project error ~/data')
  })

  it.each([
    ['a home in the distro', shortMount(traced('~/data:/data')), onDrive],
    ['a project elsewhere', shortMount(traced('./data:/data')), { ...onDrive, cwd: '/home/me/app' }],
    ['a machine without drives', shortMount(traced('./data:/data')), { ...onDrive, drives: [] }],
  ])('says nothing of %s', (_, mount, machine) => {
    expect(judged(mount, machine)).toBeUndefined()
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

  it.each(['data:/data', 'my.app_data-1:/data', 'vhost.d:/data'])('says nothing of %j, which is a volume', (spec) => {
    expect(judged(shortMount(traced(spec)))).toBeUndefined()
  })

  it('reports what Git Bash made of a container path', () => {
    const mount = shortMount(traced('C:\\work;C:\\Program Files\\Git\\app'))
    expect(judged(mount)).toBe('no-broken-path error C:\\work')
  })

  it('reports a tab that was meant to be a backslash and a letter', () => {
    const source = concat(traced('C:'), replace(traced('\\t'), '\t'), traced('emp'))
    const [first] = judgeAll([longMount(source)], UNKNOWN_MACHINE)
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
    const [first] = judgeAll([longMount(source)], UNKNOWN_MACHINE)
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
    )
    expect(judgedAll.map(({ services }) => services)).toEqual([['web', 'worker']])
  })
})
