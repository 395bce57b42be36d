import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Machine } from '@mount-lint/core'
import { composeWith, folderWith, runIn } from './sandbox.js'

const ON_DRIVE: Machine = {
  kind: 'wsl2',
  home: '/home/me',
  cwd: '/mnt/c/Users/me/code/app',
  mounts: [{ root: '/mnt/c', windowsPath: 'C:\\' }],
  driveRoots: ['/mnt'],
}

test('a baseline lists findings of files, not the location of the project on this machine', async () => {
  const folder = folderWith({ 'compose.yaml': composeWith('C:/a:/a', './b:/b') })
  await runIn(folder, ['--baseline', 'known.json', '--update-baseline'], { machine: ON_DRIVE })
  const { findings } = JSON.parse(readFileSync(join(folder, 'known.json'), 'utf8')) as {
    findings: readonly { readonly rule: string }[]
  }
  expect(findings.map(({ rule }) => rule)).toEqual(['no-windows-path'])
  const { code, stderr } = await runIn(folder, ['--baseline', 'known.json'])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
})
