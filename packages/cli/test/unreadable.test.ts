import { describe, expect, test, vi } from 'vitest'
import { unreadableIn } from '../src/walk.js'
import { BAD, folderWith, runIn } from './sandbox.js'

// Tests may run as root, who can read everything.
vi.mock(import('node:fs'), async (original) => {
  const fs = await original()
  const refuse = (path: unknown, code: string): void => {
    if (String(path).endsWith(code.toLowerCase())) throw Object.assign(new Error(`${code}: refused`), { code })
  }
  const readdirSync = ((path: string, ...rest: readonly never[]) => {
    for (const code of ['EACCES', 'EIO', 'ENOENT']) refuse(path, code)
    return fs.readdirSync(path, ...rest)
  }) as typeof fs.readdirSync
  return { ...fs, readdirSync }
})

describe('a folder that cannot be read', () => {
  test.each([
    ['is reported by name', 'eacces', 'mount-lint: app/eacces: permission denied\n', 2],
    ['is reported in the words of the system', 'eio', 'mount-lint: app/eio: cannot be read: EIO: refused\n', 2],
    ['is passed over when it is gone by now', 'enoent', '', 0],
    [
      'is reported when its name is not UTF-8, so that nobody finds it by that name',
      '\uFFFDenoent',
      'mount-lint: app/\uFFFDenoent: the file name is not valid UTF-8\n',
      2,
    ],
  ])('%s', async (_title, name, stderr, code) => {
    const folder = folderWith({ [`app/${name}/compose.yaml`]: BAD, 'run.sh': '' })
    expect(await runIn(folder, ['.'])).toMatchObject({ code, stderr })
  })

  test('does not change the exit code of findings elsewhere', async () => {
    const folder = folderWith({ 'eacces/run.sh': '', 'compose.yaml': BAD })
    expect(await runIn(folder, ['.'])).toMatchObject({ code: 1, stderr: 'mount-lint: eacces: permission denied\n' })
  })

  test('is reported if it is named', async () => {
    expect(await runIn(folderWith({ 'eacces/run.sh': '' }), ['eacces'])).toMatchObject({ code: 2 })
  })
})

test('git names the folders that it cannot read', () => {
  const stderr = [
    "warning: could not open directory 'app/secret/': Permission denied",
    "warning: could not open directory 'it's/': Permission denied",
    'warning: something else',
  ].join('\n')
  expect(unreadableIn(stderr)).toEqual([
    { path: 'app/secret', message: 'permission denied' },
    { path: "it's", message: 'permission denied' },
  ])
})
