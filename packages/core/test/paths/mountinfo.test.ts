import { describe, expect, it } from 'vitest'
import { parseMountInfo } from '../../src/paths/mountinfo.js'

const TEXT = [
  '22 27 0:21 / /proc rw,relatime shared:5 - proc proc rw',
  '772 691 0:185 / /mnt/c rw,noatime - 9p C:\\134 rw,aname=drvfs;path=C:\\;uid=1000',
  '80 27 0:40 / /mnt/my\\040disk rw shared:1 master:2 propagate_from:3 - ext4 /dev/sdb rw',
  '81 27 0:41 / /Docker/host rw - 9p drvfs rw,aname=drvfs;path=C:\\Program Files\\Docker\\Docker\\resources;uid=0',
  '82 27 0:42 / /run/lock rw -  tmpfs rw',
  '83 27 0:43 /a\\011b\\134c /x rw - tmpfs  rw',
  'not a line of it',
  '84 27 0:44 /',
  '',
].join('\n')

describe('the mount table', () => {
  it('is read with or without optional fields, octal escapes and spaces in the options', () => {
    expect(parseMountInfo(TEXT)).toEqual([
      { root: '/', mountPoint: '/proc', fsType: 'proc', source: 'proc', superOptions: 'rw' },
      {
        root: '/',
        mountPoint: '/mnt/c',
        fsType: '9p',
        source: 'C:\\',
        superOptions: 'rw,aname=drvfs;path=C:\\;uid=1000',
      },
      { root: '/', mountPoint: '/mnt/my disk', fsType: 'ext4', source: '/dev/sdb', superOptions: 'rw' },
      {
        root: '/',
        mountPoint: '/Docker/host',
        fsType: '9p',
        source: 'drvfs',
        superOptions: 'rw,aname=drvfs;path=C:\\Program Files\\Docker\\Docker\\resources;uid=0',
      },
      { root: '/a\tb\\c', mountPoint: '/x', fsType: 'tmpfs', source: '', superOptions: 'rw' },
    ])
  })
})
