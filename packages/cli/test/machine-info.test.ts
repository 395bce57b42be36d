import type { Machine } from '@mount-lint/core'
import { expect, test } from 'vitest'
import { composeWith, folderWith, runIn } from './sandbox.js'

const MACHINE: Machine = {
  kind: 'wsl2',
  distro: 'Ubuntu',
  home: '/home/me',
  cwd: '/mnt/c/work/app',
  mounts: [{ root: '/mnt/c', windowsPath: 'C:\\' }, { root: '/mnt/d' }],
  driveRoots: ['/mnt'],
}

test('the facts about the machine are printed as text', async () => {
  const { code, stdout } = await runIn(folderWith({}), ['--machine-info'], { machine: MACHINE })
  expect({ code, lines: stdout.split('\n') }).toEqual({
    code: 0,
    lines: [
      'machine     WSL 2, distro Ubuntu',
      'home        /home/me',
      'folder      /mnt/c/work/app',
      'mounts      /mnt/c  C:\\',
      '            /mnt/d  a Linux disk',
      'drives in   /mnt',
      '',
    ],
  })
})

test('the facts about the machine are printed as JSON', async () => {
  const { stdout } = await runIn(folderWith({}), ['--machine-info', '--format=json'], { machine: MACHINE })
  expect(JSON.parse(stdout)).toEqual(MACHINE)
})

test('--drive-root adds a folder to those that are detected', async () => {
  const { stdout } = await runIn(folderWith({}), ['--machine-info', '-fjson', '--drive-root=/win/'], {
    machine: MACHINE,
  })
  expect(JSON.parse(stdout)).toMatchObject({ driveRoots: ['/mnt', '/win'] })
})

test('a path below --drive-root is on a drive', async () => {
  const folder = folderWith({ 'compose.yaml': composeWith('/win/g/app:/app') })
  expect(await runIn(folder, [])).toMatchObject({ code: 0 })
  expect(await runIn(folder, ['--drive-root=/win'])).toMatchObject({ code: 1 })
})
