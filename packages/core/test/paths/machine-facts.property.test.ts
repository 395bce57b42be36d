import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { machineOf } from '../../src/paths/machine.js'
import { mountPointsOf } from '../../src/paths/mount-points.js'
import { parseWslConf } from '../../src/paths/wsl-conf.js'
import { windowsPathHere } from '../../src/paths/windows-path.js'
import type { Machine } from '../../src/types.js'

const mount = fc.record({
  root: fc.constantFrom('/', '/mnt', '/mnt/c', '/mnt/c/a', '/mnt/c/a/b', '/mnt/d', '/c', '/home/me/win'),
  letter: fc.constantFrom('C', 'D', undefined),
})

type Entry = typeof mount extends fc.Arbitrary<infer Value> ? Value : never

const lineOf = ({ root, letter }: Entry): string =>
  letter === undefined
    ? `9 2 0:8 / ${root} rw - ext4 /dev/sdb rw`
    : `9 2 0:7 / ${root} rw - 9p ${letter}:\\134 rw,aname=drvfs;path=${letter}:\\;uid=0`

const isBelow = (path: string, root: string): boolean => root === '/' || path === root || path.startsWith(`${root}/`)

/** UtilFindMount as it is written: the last line that covers the path says where it is. */
function letterByTheBook(path: string, entries: readonly Entry[]): string | undefined {
  return entries.findLast(({ root }) => isBelow(path, root))?.letter
}

describe('the mounts of a machine', () => {
  it('say of a path what the last line says that covers it', () => {
    const path = fc.constantFrom('/mnt/c/x', '/mnt/c/a/b/c', '/mnt/d', '/c/x', '/home/me/win/x', '/mnt/cx', '/srv')
    fc.assert(
      fc.property(fc.array(mount, { maxLength: 8 }), path, (entries, path) => {
        const mounts = mountPointsOf(entries.map(lineOf).join('\n'))
        const machine: Machine = { kind: 'wsl2', mounts, driveRoots: [] }
        expect(windowsPathHere(path, machine)?.drive).toBe(letterByTheBook(path, entries))
      }),
    )
  })
})

describe('what a machine says of itself', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...Array.from(' -/\\"#[]=;:,\n9pCdrvfs')) }),
  )

  it('is read whatever it is', () => {
    fc.assert(
      fc.property(anything, anything, anything, (mountInfo, wslConf, kernel) => {
        expect(machineOf({ os: 'linux', mountInfo, wslConf, kernel, env: {} }, 'wsl').kind).toMatch(/^wsl/)
      }),
    )
  })

  it('is read to its end when it is very long', () => {
    expect(parseWslConf(`[automount]\n${'# c\n'.repeat(200_000)}root = /windir\n`)).toEqual(
      parseWslConf('[automount]\nroot = /windir\n'),
    )
    expect(parseWslConf('['.repeat(200_000))).toEqual(parseWslConf(''))
    expect(mountPointsOf('9 2 0:7 / /mnt/data rw - ext4 /dev/sdb rw\n'.repeat(200_000))).toEqual(
      mountPointsOf('9 2 0:7 / /mnt/data rw - ext4 /dev/sdb rw\n'),
    )
    expect(mountPointsOf('9 '.repeat(200_000))).toEqual([])
  })
})
