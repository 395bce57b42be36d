import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Context } from '../../src/index.js'
import { diskContext, readMachineFacts } from '../../node/index.js'

function sampleFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mount-lint-context-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true })
  })
  mkdirSync(join(folder, 'app'))
  writeFileSync(join(folder, 'app/.env'), '\uFEFFDATA=/mnt/c/data\n')
  return folder
}

test('the files around are found from the working directory and by full paths', () => {
  const folder = sampleFolder()
  const { read } = diskContext(folder)
  expect(read('app/.env')).toBe('DATA=/mnt/c/data\n')
  expect(read('app/../app/.env')).toBe('DATA=/mnt/c/data\n')
  expect(read(join(folder, 'app/.env'))).toBe('DATA=/mnt/c/data\n')
})

test('what is no file has no text', () => {
  const { read } = diskContext(sampleFolder())
  expect(read('app')).toBeUndefined()
  expect(read('.env')).toBeUndefined()
})

test('a file is read once in a run', () => {
  const folder = sampleFolder()
  const { read } = diskContext(folder)
  read('app/.env')
  writeFileSync(join(folder, 'app/.env'), 'changed')
  expect(read('app/.env')).toBe('DATA=/mnt/c/data\n')
})

test('links are followed as far as a path exists', () => {
  const folder = realpathSync(sampleFolder())
  symlinkSync('app', join(folder, 'link'))
  const { realpath } = diskContext(folder)
  expect(realpath?.(join(folder, 'link/.env'))).toBe(`${folder}/app/.env`)
  expect(realpath?.(join(folder, 'link/new/file'))).toBe(`${folder}/app/new/file`)
  expect(realpath?.('/')).toBe(realpathSync('/').replaceAll('\\', '/'))
})

/** A project with a neighbour, and with links that lead to it. */
function neighbours(): { readonly project: string; readonly read: Context['read'] } {
  const folder = realpathSync(sampleFolder())
  const project = join(folder, 'project')
  mkdirSync(join(project, 'sub'), { recursive: true })
  mkdirSync(join(project, '.git'))
  writeFileSync(join(project, '.git/HEAD'), '')
  writeFileSync(join(project, '.git/commondir'), '')
  writeFileSync(join(project, 'inside.env'), 'inside')
  writeFileSync(join(folder, 'outside.env'), 'outside')
  symlinkSync('../outside.env', join(project, 'file-link.env'))
  symlinkSync('..', join(project, 'folder-link'))
  symlinkSync('/proc/self/status', join(project, 'status'))
  return { project, read: diskContext(join(project, 'sub')).read }
}

test.each<[path: string, content: string | undefined, include: string | undefined]>([
  ['../inside.env', 'inside', 'inside'],
  ['../../outside.env', undefined, 'outside'],
  ['../file-link.env', undefined, undefined],
  ['../folder-link/outside.env', undefined, undefined],
  ['../status', undefined, undefined],
  ['/proc/self/status', undefined, undefined],
  ['/proc/kmsg', undefined, undefined],
  ['/etc/passwd', undefined, undefined],
  ['/dev/null', undefined, undefined],
])('%s is read as content: %j, as an include: %j', (path, content, include) => {
  const { read } = neighbours()
  expect([read(path), read(path, 'content'), read(path, 'include')]).toEqual([content, content, include])
})

test('the facts are those of the machine the tests run on', () => {
  const os = { linux: 'linux', win32: 'windows', darwin: 'macos' }[process.platform as 'linux']
  const facts = readMachineFacts('/work', { WSL_DISTRO_NAME: 'Ubuntu', DATA: '/mnt/c/data' })
  expect(facts).toMatchObject({ os, home: homedir().replaceAll('\\', '/'), cwd: '/work' })
  expect(facts.env).toMatchObject({ WSL_DISTRO_NAME: 'Ubuntu' })
  expect(facts.env).not.toHaveProperty('DATA')
})
