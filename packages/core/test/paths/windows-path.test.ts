import { describe, expect, it } from 'vitest'
import { formatWindowsPath, parseWindowsPath } from '../../src/paths/windows-path.js'
import { HOLE } from '../../src/traced-text.js'
import type { PathForm } from '../../src/types.js'

/** A spelling, its form and the Windows path that it names. */
const ON_WINDOWS: readonly (readonly [path: string, form: PathForm, windowsPath: string])[] = [
  ['C:\\x', 'drive', 'C:\\x'],
  ['C:/x', 'drive', 'C:\\x'],
  ['c:\\Users\\me/app', 'drive', 'C:\\Users\\me\\app'],
  ['z:/x', 'drive', 'Z:\\x'],
  ['C:', 'drive', 'C:\\'],
  ['C:\\', 'drive', 'C:\\'],
  ['C:\\a\\\\b\\', 'drive', 'C:\\a\\b'],
  ['c:x', 'drive-relative', 'C:\\x'],
  ['/c/x', 'msys', 'C:\\x'],
  ['/d/x', 'msys', 'D:\\x'],
  ['/c', 'msys', 'C:\\'],
  ['/e/Users/me', 'msys', 'E:\\Users\\me'],
  ['/C/Users', 'msys', 'C:\\Users'],
  ['//c/x', 'msys', 'C:\\x'],
  ['//e/x', 'msys', 'E:\\x'],
  ['////c/Users/foo', 'msys', 'C:\\Users\\foo'],
  ['//c:/x', 'msys', 'C:\\x'],
  ['/mnt/c', 'wsl', 'C:\\'],
  ['/mnt/c/', 'wsl', 'C:\\'],
  ['/mnt/c/Users/me', 'wsl', 'C:\\Users\\me'],
  ['//mnt/c/x', 'wsl', 'C:\\x'],
  ['/mnt/./c//x', 'wsl', 'C:\\x'],
  ['/mnt/data/../c/x', 'wsl', 'C:\\x'],
  ['/mnt/z/x', 'wsl', 'Z:\\x'],
  ['/mnt/host/c/x', 'desktop', 'C:\\x'],
  ['/host_mnt/c/x', 'desktop', 'C:\\x'],
  ['/run/desktop/mnt/host/c/x', 'desktop', 'C:\\x'],
  ['/cygdrive/c/x', 'cygwin', 'C:\\x'],
  ['\\\\?\\C:\\x', 'verbatim', 'C:\\x'],
  ['\\\\wsl.localhost\\Ubuntu\\mnt\\c\\x', 'wsl', 'C:\\x'],
  ['//wsl$/Ubuntu/mnt/d/x', 'wsl', 'D:\\x'],
  [`/mnt/c/Users/${HOLE}/app`, 'wsl', `C:\\Users\\${HOLE}\\app`],
  [`C:\\${HOLE}`, 'drive', `C:\\${HOLE}`],
]

/** Paths that look like drives. */
const ELSEWHERE: readonly string[] = [
  '/mnt/data',
  '/mnt/nas/c',
  '/mnt',
  '/mnt/',
  '/mnt/cd',
  '/mnt/C',
  '/mnt/c/../data',
  '/mnt/wsl/data',
  '/mnt/wslg/.X11-unix',
  '/mnt/host/wslg',
  '/mnt/host/wsl/docker-desktop-bind-mounts/Ubuntu/0a1b',
  '/host_mnt/Users/me',
  '/run/desktop/mnt/host/wslg/.X11-unix',
  '/run/desktop/mnt/host/wsl/docker-desktop-bind-mounts/Ubuntu/0a1b',
  '/run/desktop/mnt/host/PHYSICALDRIVE5p1/projects',
  '\\\\wsl$\\Ubuntu\\home\\me',
  '\\\\wsl.localhost\\Ubuntu\\home\\me',
  '\\\\wsl\\Ubuntu\\home\\me',
  '//wsl$/Ubuntu/home/me',
  '//wsl.localhost/Ubuntu/home/me',
  '//var/run/docker.sock',
  '\\\\.\\pipe\\docker_engine',
  '//./pipe/docker_engine',
  '\\\\server\\share',
  '//server/share',
  '//nas01/c',
  '/usr/lib/wsl/drivers',
  '/Docker/host',
  '/e/data',
  '/C/data',
  '/code',
  '/data/c',
  '/srv/mnt/c/tv',
  '/cygdrive',
  '~/c/x',
  './c/x',
  'c/x',
  'mnt/c/x',
  'c',
  '',
  HOLE,
  `/mnt/${HOLE}/x`,
  `/mnt/c${HOLE}`,
  `${HOLE}/mnt/c/x`,
]

describe('a path on a Windows drive', () => {
  it.each(ON_WINDOWS)('%j is %s, %j', (path, form, windowsPath) => {
    const parsed = parseWindowsPath(path)
    expect(parsed?.form).toBe(form)
    expect(parsed && formatWindowsPath(parsed)).toBe(windowsPath)
  })

  it.each(ELSEWHERE)('%j is no Windows drive', (path) => {
    expect(parseWindowsPath(path)).toBeUndefined()
  })
})

describe('a path on a drive that the machine names', () => {
  const drives = {
    mounts: [
      { root: '/windir/c', windowsPath: 'C:\\' },
      { root: '/vol', windowsPath: 'V:\\' },
      { root: '/home/me/win', windowsPath: 'C:\\Users\\me' },
      { root: '/srv/share', windowsPath: '\\\\nas\\team' },
      { root: '/mnt/d' },
      { root: '/mnt/e', windowsPath: 'E:\\' },
      { root: '/mnt/e/scratch' },
      { root: '/mnt/x', windowsPath: 'F:\\' },
    ],
    driveRoots: ['/', '/letters'],
  }

  it.each([
    ['/windir/c/Users/me', 'machine', 'C:\\Users\\me'],
    ['/windir/c', 'machine', 'C:\\'],
    ['/vol/a', 'machine', 'V:\\a'],
    ['/home/me/win/app', 'machine', 'C:\\Users\\me\\app'],
    ['/srv/share/data', 'machine', '\\\\nas\\team\\data'],
    ['/mnt/e/work', 'wsl', 'E:\\work'],
    ['/mnt/x/work', 'wsl', 'F:\\work'],
    ['/mnt/f/work', 'wsl', 'F:\\work'],
    ['/g/data', 'machine', 'G:\\data'],
    ['/letters/g', 'machine', 'G:\\'],
  ])('%j is %s, %j', (path, form, windowsPath) => {
    const parsed = parseWindowsPath(path, drives)
    expect(parsed?.form).toBe(form)
    expect(parsed && formatWindowsPath(parsed)).toBe(windowsPath)
  })

  it.each(['/windir/cd', '/volumes/a', '/home/me/windows', '/ab/data', '/letters/G/x'])(
    '%j is not below any of them',
    (path) => {
      expect(parseWindowsPath(path, drives)).toBeUndefined()
    },
  )

  it.each(['/mnt/d', '/mnt/d/data', '/mnt/e/scratch/x', '\\\\wsl.localhost\\Ubuntu\\mnt\\d\\x'])(
    '%j is on a disk of Linux, whatever its name',
    (path) => {
      expect(parseWindowsPath(path, drives)).toBeUndefined()
    },
  )
})
