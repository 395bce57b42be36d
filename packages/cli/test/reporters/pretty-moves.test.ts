import type { Machine } from '@mount-lint/core'
import { expect, test } from 'vitest'
import { composeWith, folderWith, runIn } from '../sandbox.js'

const WSL: Machine = {
  kind: 'wsl2',
  home: '/home/me',
  cwd: '/mnt/c/Users/me/code/app',
  mounts: [{ root: '/mnt/c', windowsPath: 'C:\\' }],
  driveRoots: ['/mnt'],
}

/** The text about the project, of a run in which two mounts are relative. */
async function textFor(machine: Machine): Promise<string[]> {
  const folder = folderWith({ 'compose.yaml': composeWith('./a:/a', './b:/b') })
  const { code, stdout } = await runIn(folder, [], { machine })
  expect(code).toBe(0)
  const lines = stdout.split('\n')
  return lines.slice(
    lines.findIndex((line) => line.startsWith('The project')),
    -1,
  )
}

test('a project on a Windows drive gets one command, however many mounts suffer', async () => {
  expect(await textFor(WSL)).toEqual([
    'The project is on a Windows drive, C:\\Users\\me\\code\\app. This moves it into the Linux home:',
    '',
    '  mkdir -p ~/code && cp -a /mnt/c/Users/me/code/app ~/code/ && cd ~/code/app',
    '',
    '2 warnings in 1 file.',
  ])
})

test('on Windows the command is for WSL', async () => {
  expect(await textFor({ kind: 'windows', cwd: 'C:/code/app', mounts: [], driveRoots: [] })).toEqual([
    'The project is on a Windows drive, C:\\code\\app. Run this in WSL, and Docker from there:',
    '',
    '  mkdir -p ~/code && cp -a /mnt/c/code/app ~/code/ && cd ~/code/app',
    '',
    'Windows programs find it at \\\\wsl.localhost\\<distro>\\home\\<user>\\code\\app: slowly, and with Docker only where Docker Desktop is integrated with the distro.',
    '',
    '2 warnings in 1 file.',
  ])
})
