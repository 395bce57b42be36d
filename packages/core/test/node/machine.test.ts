import process from 'node:process'
import { expect, it } from 'vitest'
import { readMachine, readMachineFacts } from '../../node/index.js'

it.runIf(process.platform === 'linux')('reads the mount table and the kernel of Linux', () => {
  const { mountInfo, kernel } = readMachineFacts('/work', {})
  expect(mountInfo).toMatch(/ \/ /)
  expect(kernel).toMatch(/Linux version/)
})

it('makes the machine that the user names', () => {
  expect(readMachine('/work', {}, 'none')).toMatchObject({ kind: 'unknown', cwd: '/work', mounts: [], driveRoots: [] })
})
