import { describe, expect, it } from 'vitest'
import { machineOf, UNKNOWN_MACHINE, withDrives, type MachineChoice } from '../../src/paths/machine.js'
import type { MachineFacts, MachineKind } from '../../src/types.js'

const WSL_2 = '5.15.153.1-microsoft-standard-WSL2 Linux version 5.15.153.1-microsoft-standard-WSL2 (root@941d701f84f1)'
const WSL_1 = '4.4.0-19041-Microsoft Linux version 4.4.0-19041-Microsoft (Microsoft@Microsoft.com)'
const DEBIAN = '6.1.0-21-amd64 Linux version 6.1.0-21-amd64 (debian-kernel@lists.debian.org)'
const ROOT = '60 50 8:32 / / rw,relatime - ext4 /dev/sdc rw'
const DRIVE = '772 691 0:185 / /mnt/c rw,noatime - 9p C:\\134 rw,aname=drvfs;path=C:\\;uid=1000'
const DRIVE_1 = '3 2 0:7 / /mnt/c rw,noatime - drvfs C: rw,noatime,uid=1000'
const OVERLAY = '100 90 0:50 / / rw,relatime - overlay overlay rw,lowerdir=/a'
const ENGINE = '110 100 8:1 /docker/containers/0123/hostname /etc/hostname rw - ext4 /dev/sda1 rw'

const linux = (kernel: string, mounts: readonly string[] = [ROOT], more: Partial<MachineFacts> = {}): MachineFacts => ({
  os: 'linux',
  kernel,
  mountInfo: mounts.join('\n'),
  env: {},
  ...more,
})

const KINDS: readonly (readonly [title: string, facts: MachineFacts, kind: MachineKind])[] = [
  ['the kernel of WSL 2', linux(WSL_2), 'wsl2'],
  ['the kernel of WSL 1', linux(WSL_1), 'wsl1'],
  ['another kernel', linux(DEBIAN), 'linux'],
  [
    "a kernel of one's own with the name of a distro",
    linux(DEBIAN, [ROOT], { env: { WSL_DISTRO_NAME: 'Ubuntu' } }),
    'wsl2',
  ],
  ["a kernel of one's own with a drive of WSL 2", linux(DEBIAN, [ROOT, DRIVE]), 'wsl2'],
  ['a kernel without a name with a drive of WSL 1', linux('', [DRIVE_1]), 'wsl1'],
  ['the kernel of WSL in a container, by its root', linux(WSL_2, [OVERLAY, DRIVE]), 'container'],
  ["the kernel of WSL in a container, by the engine's files", linux(WSL_2, [ROOT, ENGINE]), 'container'],
  [
    'the kernel of WSL in a container, by the file of Docker',
    linux(WSL_2, [ROOT], { containerFile: true }),
    'container',
  ],
  [
    'the kernel of WSL in a container, by the variable of Podman',
    linux(WSL_2, [ROOT], { env: { container: 'podman' } }),
    'container',
  ],
  ['the kernel of WSL in a pod', linux(WSL_2, [ROOT], { env: { KUBERNETES_SERVICE_HOST: '10.0.0.1' } }), 'container'],
  [
    'the kernel of WSL with systemd, which calls it a container',
    linux(WSL_2, [ROOT], { env: { container: 'wsl' } }),
    'wsl2',
  ],
  ['a CI job in WSL', linux(WSL_2, [ROOT], { env: { CI: 'true' } }), 'ci'],
  ['no CI job', linux(WSL_2, [ROOT], { env: { CI: 'false' } }), 'wsl2'],
  ['Windows', { os: 'windows', env: {} }, 'windows'],
  ['a CI job on Windows', { os: 'windows', env: { TF_BUILD: 'True' } }, 'ci'],
  ['macOS', { os: 'macos', env: {} }, 'macos'],
  ['a system without a name', { os: 'unknown', env: {} }, 'unknown'],
]

describe('the kind of the machine', () => {
  it.each(KINDS)('with %s is right', (_, facts, kind) => {
    expect(machineOf(facts).kind).toBe(kind)
  })
})

const CHOICES: readonly (readonly [choice: MachineChoice, facts: MachineFacts, kind: MachineKind])[] = [
  ['wsl', linux(WSL_2, [OVERLAY]), 'wsl2'],
  ['wsl', linux(WSL_1, [ROOT], { env: { CI: '1' } }), 'wsl1'],
  ['wsl', linux(DEBIAN), 'wsl2'],
  ['windows', linux(WSL_2), 'windows'],
  ['linux', linux(WSL_2), 'linux'],
  ['none', linux(WSL_2), 'unknown'],
]

describe('what the user says of the machine', () => {
  it.each(CHOICES)('counts: %s', (choice, facts, kind) => {
    expect(machineOf(facts, choice).kind).toBe(kind)
  })
})

describe('the folders of the machine', () => {
  const env = { WSL_DISTRO_NAME: 'Ubuntu' }
  const wslConf = '[automount]\nroot = /windir\n'

  it('are those of its mounts and of its configuration in WSL', () => {
    const facts = linux(WSL_2, [ROOT, DRIVE], { env, wslConf, home: '/home/me', cwd: '/mnt/c/app' })
    expect(machineOf(facts)).toEqual({
      kind: 'wsl2',
      distro: 'Ubuntu',
      home: '/home/me',
      cwd: '/mnt/c/app',
      mounts: [{ root: '/mnt/c', windowsPath: 'C:\\' }],
      driveRoots: ['/windir'],
    })
  })

  it('are only the disks of Linux elsewhere', () => {
    const disk = '9 2 8:16 / /mnt/d rw - ext4 /dev/sdb1 rw'
    expect(machineOf(linux(DEBIAN, [ROOT, disk], { wslConf }))).toEqual({
      kind: 'linux',
      mounts: [{ root: '/mnt/d' }],
      driveRoots: [],
    })
  })

  it.each([
    ['a container', linux(WSL_2, [OVERLAY, DRIVE], { env, wslConf }), 'auto'],
    ['a CI job', linux(WSL_2, [ROOT, DRIVE], { env: { CI: 'true' }, wslConf }), 'auto'],
    ['a machine that is not to be looked at', linux(WSL_2, [ROOT, DRIVE], { wslConf }), 'none'],
  ] as const)('are unknown in %s', (_, facts, choice) => {
    expect(machineOf(facts, choice)).toMatchObject({ mounts: [], driveRoots: [] })
  })
})

describe('a configuration', () => {
  it('adds letters, without their colon', () => {
    const machine = { ...UNKNOWN_MACHINE, driveLetters: ['e'] }
    expect(withDrives(machine, { drives: ['F:', 'g'] })).toEqual({ ...machine, driveLetters: ['e', 'F', 'g'] })
  })

  it.each([
    ['/windir/', '/windir'],
    ['/', '/'],
  ])('adds %s as a folder of drives', (driveRoot, root) => {
    expect(withDrives(UNKNOWN_MACHINE, { driveRoot }).driveRoots).toEqual([root])
  })

  it('that says nothing leaves the machine as it is', () => {
    expect(withDrives(UNKNOWN_MACHINE, {})).toBe(UNKNOWN_MACHINE)
  })
})
