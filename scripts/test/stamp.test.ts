import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { filesOf, hashOf } from '../workspace/stamp.mjs'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stamp-'))
  mkdirSync(join(folder, 'src'))
  writeFileSync(join(folder, 'src', 'b.ts'), 'b')
  writeFileSync(join(folder, 'src', 'a.ts'), 'a')
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

test('lists files in a fixed order, without missing ones', () => {
  const paths = filesOf([join(folder, 'src'), join(folder, 'missing')])
  expect(paths).toEqual([join(folder, 'src', 'a.ts'), join(folder, 'src', 'b.ts')])
})

test('touching a file changes nothing', () => {
  const before = hashOf([folder])
  utimesSync(join(folder, 'src', 'a.ts'), 1, 1)
  expect(hashOf([folder])).toBe(before)
})

test.each([
  [
    'an edit',
    () => {
      writeFileSync(join(folder, 'src', 'a.ts'), 'c')
    },
  ],
  [
    'a new file',
    () => {
      writeFileSync(join(folder, 'src', 'c.ts'), '')
    },
  ],
  [
    'a removed file',
    () => {
      rmSync(join(folder, 'src', 'a.ts'))
    },
  ],
])('%s changes the hash', (_title, change) => {
  const before = hashOf([folder])
  change()
  expect(hashOf([folder])).not.toBe(before)
})
