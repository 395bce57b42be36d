import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync, type Stats, type StatSyncOptions } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { readHead, readText } from '../../node/index.js'

const folder = mkdtempSync(join(tmpdir(), 'mount-lint-read-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

// What an administrator can't meet and what only some systems have is made up.
vi.mock(import('node:fs'), async (original) => {
  const fs = await original()
  const asked =
    (real: (path: string, options?: StatSyncOptions) => Stats | undefined) =>
    (path: string, options?: StatSyncOptions) => {
      if (path.endsWith('denied.yaml')) throw Object.assign(new Error('EACCES'), { code: 'EACCES' })
      if (path.endsWith('broken-disk.yaml')) throw Object.assign(new Error('EIO: i/o error'), { code: 'EIO' })
      if (path.endsWith('pipe.yaml')) return Object.assign(fs.statSync(folder), { isDirectory: () => false })
      return real(path, options)
    }
  const statSync = asked((path, options) => fs.statSync(path, options) as Stats | undefined) as typeof fs.statSync
  const lstatSync = asked((path, options) => fs.lstatSync(path, options) as Stats | undefined) as typeof fs.lstatSync
  return { ...fs, statSync, lstatSync }
})

function file(name: string, ...bytes: readonly (string | number)[]): string {
  const path = join(folder, name)
  writeFileSync(path, Buffer.concat(bytes.map((byte) => Buffer.from(typeof byte === 'string' ? byte : [byte]))))
  return path
}

const utf16le = (text: string): number[] => [...Buffer.from(text, 'utf16le')]
const utf16be = (text: string): number[] => [...Buffer.from(text, 'utf16le').swap16()]

describe('text is read', () => {
  test.each([
    ['of UTF-8', ['häuser 🐳\n'], 'häuser 🐳\n'],
    ['of UTF-8 with a byte order mark, which goes', [0xef, 0xbb, 0xbf, 'a\n'], 'a\n'],
    ['of UTF-16 LE with a byte order mark', [0xff, 0xfe, ...utf16le('ä🐳\r\n')], 'ä🐳\r\n'],
    ['of UTF-16 BE with a byte order mark', [0xfe, 0xff, ...utf16be('ä🐳\r\n')], 'ä🐳\r\n'],
    ['of an empty file', [], ''],
    ['of a file that is a byte order mark', [0xef, 0xbb, 0xbf], ''],
    ['of one byte', ['a'], 'a'],
    ['with NUL characters', ['a', 0, 'b'], 'a\0b'],
    ['with a second byte order mark, which stays', [0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf, 'a'], '\uFEFFa'],
  ])('%s', (_title, bytes, text) => {
    expect(readText(file('text.yaml', ...bytes))).toEqual({ ok: true, text })
  })

  test('of 10 MB', () => {
    const text = 'x: 1\n'.repeat(2 * 1024 * 1024)
    expect(readText(file('large.yaml', text))).toEqual({ ok: true, text })
  })
})

describe('no text', () => {
  test.each([
    ['of Latin-1', ['h', 0xe4, 'user'], 'not-utf8'],
    ['of a cut UTF-8 character', ['a', 0xf0, 0x9f], 'not-utf8'],
    ['of UTF-16 LE of odd length', [0xff, 0xfe, ...utf16le('a'), 0x61], 'not-utf8'],
    ['of an executable', [0x7f, 'ELF', 2, 1, 1, 0, 0x90, 0xff], 'not-utf8'],
  ])('%s', (_title, bytes, failure) => {
    expect(readText(file('text.yaml', ...bytes))).toEqual({ ok: false, failure, detail: '' })
  })

  test.each([
    ['of a file that is not there', 'nowhere.yaml', 'missing'],
    ['of a file below a file', 'plain.yaml/compose.yaml', 'missing'],
    ['of a link to nothing', 'dangling.yaml', 'dangling-link'],
    ['of a link to itself', 'loop.yaml', 'link-loop'],
    ['of a folder', 'folder.yaml', 'directory'],
    ['of a link to a folder', 'to-folder.yaml', 'directory'],
    ['of a file that the user may not read', 'denied.yaml', 'denied'],
    ['of a pipe, which would be waited for', 'pipe.yaml', 'not-a-file'],
    ['of a file on a broken disk', 'broken-disk.yaml', 'other'],
    ['of a name with a NUL character', 'a\0b', 'other'],
  ])('%s', (_title, name, failure) => {
    file('plain.yaml', 'a')
    mkdirSync(join(folder, 'folder.yaml'), { recursive: true })
    link('nothing', 'dangling.yaml')
    link('loop.yaml', 'loop.yaml')
    link('folder.yaml', 'to-folder.yaml')
    expect(readText(join(folder, name))).toMatchObject({ ok: false, failure })
    expect(readHead(join(folder, name), 100)).toMatchObject({ ok: false, failure })
  })
})

test('what a link leads to is read only where that is allowed', () => {
  const path = file('target.yaml', 'a')
  link('target.yaml', 'link.yaml')
  expect(readText(join(folder, 'link.yaml'), () => true)).toEqual({ ok: true, text: 'a' })
  expect(readText(join(folder, 'link.yaml'), () => false)).toMatchObject({ ok: false, failure: 'link-outside' })
  expect(readText(path, () => false)).toEqual({ ok: true, text: 'a' })
})

function link(target: string, name: string): void {
  rmSync(join(folder, name), { force: true })
  symlinkSync(target, join(folder, name))
}

describe('the head of a file', () => {
  test.each([
    ['ends after so many bytes', ['abcdef'], 'abcd'],
    ['is the whole of a short file', ['abc'], 'abc'],
    ['has no byte order mark', [0xef, 0xbb, 0xbf, 'abcdef'], 'a'],
    ['may be UTF-16', [0xff, 0xfe, ...utf16le('abc')], 'a'],
    ['shows wrong bytes as replacement characters', ['a', 0xe4, 'b'], 'a\uFFFDb'],
    ['shows a character that is cut as a replacement character', ['abc', 'ä'], 'abc\uFFFD'],
  ])('%s', (_title, bytes, text) => {
    expect(readHead(file('head.sh', ...bytes), 4)).toEqual({ ok: true, text })
  })
})
