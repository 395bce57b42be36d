import { expect, test } from 'vitest'
import { pathFolders } from '../../src/git/find-program.js'

test.each<[platform: NodeJS.Platform, path: string, folders: readonly string[]]>([
  ['linux', '/usr/bin:/bin', ['/usr/bin', '/bin']],
  ['linux', ':.:bin:/usr/bin:', ['/usr/bin']],
  ['darwin', '', []],
  ['win32', 'C:\\Git\\cmd;"D:\\a b";\\\\server\\bin', ['C:\\Git\\cmd', 'D:\\a b', '\\\\server\\bin']],
  ['win32', ';.;bin;\\bin;C:bin;C:/Git', ['C:/Git']],
])('on %s, PATH %j contains the absolute folders %j', (platform, path, folders) => {
  expect(pathFolders(path, platform)).toEqual(folders)
})
