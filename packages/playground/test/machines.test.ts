import { expect, test } from 'vitest'
import { isMachineId, machinePresets, machineWithId } from '../src/machines.js'

const drives = [
  { root: '/mnt/c', windowsPath: 'C:\\' },
  { root: '/mnt/d', windowsPath: 'D:\\' },
]
const noDrives = { mounts: [], driveRoots: [] }

test.each([
  [
    'wsl',
    { kind: 'wsl2', distro: 'Ubuntu', home: '/home/me', cwd: '/home/me/project', mounts: drives, driveRoots: ['/mnt'] },
  ],
  [
    'wsl-drive',
    {
      kind: 'wsl2',
      distro: 'Ubuntu',
      home: '/home/me',
      cwd: '/mnt/c/Users/me/project',
      mounts: drives,
      driveRoots: ['/mnt'],
    },
  ],
  ['windows', { kind: 'windows', home: 'C:/Users/me', cwd: 'C:/Users/me/project', ...noDrives }],
  ['macos', { kind: 'macos', home: '/Users/me', cwd: '/Users/me/project', ...noDrives }],
  ['linux', { kind: 'linux', home: '/home/me', cwd: '/home/me/project', ...noDrives }],
  ['ci', { kind: 'ci', home: '/home/runner', cwd: '/home/runner/work/project', ...noDrives }],
] as const)('%s is the machine that core knows', (id, machine) => {
  expect(machineWithId(id)).toEqual(machine)
})

test('each machine is found by its id only', () => {
  expect(machinePresets.map(({ id }) => id).filter(isMachineId)).toHaveLength(6)
  expect(['constructor', '', null, 'WSL'].filter((name) => isMachineId(name))).toEqual([])
})
