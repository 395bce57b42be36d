import { describe, expect, it } from 'vitest'
import { mountPointsOf } from '../../src/paths/mount-points.js'
import type { MountPoint } from '../../src/types.js'

const GUID = '42625f68-8e2c-4442-8a5a-75320a46269c'
const LINKS = { [GUID]: 'C:\\', '0b1d7f8e-0000-4000-8000-000000000001': '\\\\nas\\team' }

const NINE = 'rw,aname=drvfs;path=C:\\;uid=1000;gid=1000;symlinkroot=/mnt/'

/** One mount by what its line says of it, as WSL and Linux write it: title, line, root, Windows path. */
const LINES: readonly (readonly [title: string, line: string, root: string, windowsPath: string | undefined])[] = [
  [
    'the drvfs of WSL 1',
    '3 2 0:7 / /mnt/c rw,noatime - drvfs C: rw,noatime,uid=1000,gid=1000,case=off',
    '/mnt/c',
    'C:\\',
  ],
  ['the drvfs of WSL 1 from fstab', '3 2 0:7 / /mnt/c rw - drvfs C:\\134 rw', '/mnt/c', 'C:\\'],
  ['the drvfs of WSL 1 with slashes', '3 2 0:7 / /mnt/p rw - drvfs C:/team/app rw', '/mnt/p', 'C:\\team\\app'],
  [
    'the 9p of early WSL 2',
    `3 2 0:7 / /mnt/c rw,dirsync,noatime - 9p C:\\134 ${NINE},mmap,access=client,msize=65536,trans=fd,rfd=8,wfd=8`,
    '/mnt/c',
    'C:\\',
  ],
  [
    'the 9p of WSL 2',
    `772 691 0:185 / /mnt/c rw,noatime - 9p C:\\134 ${NINE},cache=5,access=client,msize=65536,trans=fd,rfd=6,wfd=6`,
    '/mnt/c',
    'C:\\',
  ],
  [
    'the 9p of kernel 6.18',
    `772 691 0:185 / /mnt/c rw,noatime - 9p C:\\134 ${NINE},cache=0x5,access=client,msize=65536,trans=fd,rfd=6,wfd=6`,
    '/mnt/c',
    'C:\\',
  ],
  [
    'a drive mounted by hand, without a backslash',
    '479 523 0:154 / /mnt/v rw,relatime - 9p V: rw,aname=drvfs;path=V:;uid=1000;gid=1000',
    '/mnt/v',
    'V:\\',
  ],
  [
    'the 9p over virtio, whose source names no drive',
    `9 2 0:7 / /mnt/c rw - 9p drvfsa rw,dirsync,aname=drvfs;path=C:\\;uid=0,msize=262144,trans=virtio`,
    '/mnt/c',
    'C:\\',
  ],
  [
    'a drive at another folder than its own',
    '9 2 0:7 / /srv/projects rw - 9p drvfs rw,aname=drvfs;path=D:\\;uid=0,trans=virtio',
    '/srv/projects',
    'D:\\',
  ],
  [
    'a custom automount root',
    '9 2 0:7 / /windir/c rw - 9p C:\\134 rw,aname=drvfs;path=C:\\;symlinkroot=/windir/',
    '/windir/c',
    'C:\\',
  ],
  [
    'a share over 9p',
    '9 2 0:7 / /mnt/team rw - 9p \\134\\134nas\\134team rw,aname=drvfs;path=UNC\\nas\\team;uid=0',
    '/mnt/team',
    '\\\\nas\\team',
  ],
  [
    "Docker Desktop's own folder, with a space in its options",
    '9 2 0:7 / /Docker/host ro - 9p drvfs rw,aname=drvfs;path=C:\\Program Files\\Docker\\Docker\\resources;uid=0',
    '/Docker/host',
    'C:\\Program Files\\Docker\\Docker\\resources',
  ],
  [
    'a folder of a drive, bound elsewhere',
    '1397 1014 0:98 /Users/jason/secrets /app/secrets ro,noatime - 9p C:\\134 rw,aname=drvfs;path=C:\\;uid=0',
    '/app/secrets',
    'C:\\Users\\jason\\secrets',
  ],
  ['a drive, bound elsewhere', `9 2 0:7 / /c rw - 9p C:\\134 ${NINE}`, '/c', 'C:\\'],
  ['virtiofs up to WSL 2.7', '9 2 0:7 / /mnt/c rw,noatime - virtiofs drvfsC0 rw', '/mnt/c', 'C:\\'],
  ['virtiofs of the administrator', '9 2 0:7 / /mnt/d rw,noatime - virtiofs drvfsaD rw', '/mnt/d', 'D:\\'],
  ['virtiofs by GUID', `9 2 0:7 / /mnt/c rw,noatime - virtiofs ${GUID} rw`, '/mnt/c', 'C:\\'],
  [
    'a folder of virtiofs by GUID, bound elsewhere',
    `9 2 0:7 /work /work rw - virtiofs ${GUID} rw`,
    '/work',
    'C:\\work',
  ],
  ['virtiofs in one device for all', `601 523 0:210 /${GUID} /mnt/c rw,relatime - virtiofs drvfs rw`, '/mnt/c', 'C:\\'],
  [
    'a folder in the one device for all',
    `601 523 0:210 /${GUID}/Users/me /work rw,relatime - virtiofs drvfsa rw`,
    '/work',
    'C:\\Users\\me',
  ],
  [
    'a share in the one device for all',
    '601 523 0:210 /0b1d7f8e-0000-4000-8000-000000000001 /mnt/team rw - virtiofs drvfs rw',
    '/mnt/team',
    '\\\\nas\\team',
  ],
  ['a disk of Linux at the name of a drive', '9 2 8:16 / /mnt/d rw - ext4 /dev/sdb1 rw', '/mnt/d', undefined],
  [
    'a disk of Linux below the name of a drive',
    '9 2 8:16 / /mnt/d/data rw - ext4 /dev/sdb1 rw',
    '/mnt/d/data',
    undefined,
  ],
]

/** What is no Windows folder and stands where none would be. */
const ELSEWHERE: readonly (readonly [title: string, line: string])[] = [
  [
    'the drivers of the graphics card',
    '9 2 0:7 / /usr/lib/wsl/drivers ro - 9p none ro,aname=drivers;fmask=222;dmask=222,trans=fd',
  ],
  ['the root of Linux', '9 2 8:32 / / rw - ext4 /dev/sdc rw'],
  ['what distros share', '9 2 0:7 / /mnt/wsl rw - tmpfs none rw'],
  ['a disk of Linux among the data', '9 2 8:16 / /mnt/data rw - ext4 /dev/sdb1 rw'],
  ['9p of another machine', '9 2 0:7 / /mnt/share rw - 9p share rw,trans=virtio'],
  ['9p without a path', '9 2 0:7 / /x rw - 9p drvfs rw,aname=drvfs;uid=0'],
  ['9p whose path is no drive', '9 2 0:7 / /x rw - 9p drvfs rw,aname=drvfs;path=Users;uid=0'],
  ['virtiofs of nothing known', '9 2 0:7 / /mnt/e rw - virtiofs 00000000-0000-0000-0000-000000000000 rw'],
  ['the hidden parent of virtiofs', '9 2 0:7 / /run/wsl/virtiofs-mounts/drvfs rw - virtiofs drvfs rw'],
  ['grpcfuse of Hyper-V', '9 2 0:7 / /test rw - fuse.grpcfuse grpcfuse rw'],
]

describe('one line of the mount table', () => {
  it.each(LINES)('with %s', (_, line, root, windowsPath) => {
    expect(mountPointsOf(`${line}\n`, LINKS)).toEqual([windowsPath === undefined ? { root } : { root, windowsPath }])
  })

  it.each(ELSEWHERE)('with %s says nothing', (_, line) => {
    expect(mountPointsOf(`${line}\n`, LINKS)).toEqual([])
  })
})

const drive = (letter: string, root: string): string =>
  `9 2 0:7 / ${root} rw - 9p ${letter}:\\134 rw,aname=drvfs;path=${letter}:\\;uid=0`
const linux = (root: string): string => `9 2 0:8 / ${root} rw - tmpfs none rw`

const TABLES: readonly (readonly [title: string, lines: readonly string[], mounts: readonly MountPoint[]])[] = [
  [
    'a mount below a drive takes its folder away from it',
    [drive('C', '/mnt/c'), linux('/mnt/c/tmp')],
    [{ root: '/mnt/c', windowsPath: 'C:\\' }, { root: '/mnt/c/tmp' }],
  ],
  [
    'a mount above a drive hides it',
    [drive('C', '/mnt/c'), drive('D', '/windir/d'), linux('/mnt')],
    [{ root: '/windir/d', windowsPath: 'D:\\' }],
  ],
  [
    'a mount above a drive does not hide a later one',
    [linux('/mnt'), drive('C', '/mnt/c')],
    [{ root: '/mnt/c', windowsPath: 'C:\\' }],
  ],
  [
    'the same drive twice counts once',
    [drive('C', '/mnt/c'), drive('C', '/mnt/c')],
    [{ root: '/mnt/c', windowsPath: 'C:\\' }],
  ],
  ['of two at one folder the later counts', [drive('C', '/mnt/c'), linux('/mnt/c')], [{ root: '/mnt/c' }]],
  [
    'a drive on a disk of Linux comes back',
    [linux('/mnt/d'), drive('D', '/mnt/d')],
    [{ root: '/mnt/d', windowsPath: 'D:\\' }],
  ],
  [
    'a name that only begins like a mount is another folder',
    [drive('C', '/mnt/c'), linux('/mnt/c2'), linux('/mn')],
    [{ root: '/mnt/c', windowsPath: 'C:\\' }],
  ],
]

describe('the order of mounting', () => {
  it.each(TABLES)('%s', (_, lines, mounts) => {
    expect(mountPointsOf(lines.join('\n'))).toEqual(mounts)
  })
})
