import { copyFileSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Change } from '../../src/fix/fix-all.js'
import { disk, type FileLayer } from '../../src/fix/file-layer.js'
import { removeLeftovers } from '../../src/fix/temporary-files.js'
import { writeFiles } from '../../src/fix/write-files.js'
import { folderWith } from '../sandbox.js'

const OLD = { 'a.yaml': 'old a\n', 'b.yaml': 'old b\n', 'c.yaml': 'old c\n' }

const CHANGES: readonly Change[] = Object.entries(OLD).map(([path, before]) => ({
  path,
  before,
  after: before.replace('old', 'new'),
}))

class Killed extends Error {}

/** A disk that fails at a step: this step is half done, and later ones do nothing. */
function failingAt(step: number, isPowerGone: boolean): { readonly files: FileLayer; readonly steps: () => number } {
  let steps = 0
  const guarded =
    <Arguments extends readonly unknown[], Result>(
      act: (...args: Arguments) => Result,
      half?: (...args: Arguments) => void,
    ) =>
    (...args: Arguments): Result => {
      steps++
      if (steps === step) half?.(...args)
      if (steps === step || (isPowerGone && steps > step)) throw new Killed(`step ${step}`)
      return act(...args)
    }
  const files: FileLayer = {
    realpath: guarded(disk.realpath),
    read: guarded(disk.read),
    ownership: guarded(disk.ownership),
    copy: guarded((from: string, to: string) => {
      copyFileSync(from, to)
    }),
    write: guarded(disk.write, (path, bytes) => {
      writeFileSync(path, bytes.subarray(0, bytes.length / 2))
    }),
    rename: guarded(disk.rename),
    remove: guarded(disk.remove),
  }
  return { files, steps: () => steps }
}

const write = (folder: string, files: FileLayer) => writeFiles(CHANGES, (path) => join(folder, path), files)

const contentOf = (folder: string): string[] =>
  Object.keys(OLD).map((name) => readFileSync(join(folder, name), 'utf8').replace(/ .*\n/, ''))

/** The steps for each file: find, read, copy, change the copy, compare owners and contents, replace. */
const STEPS = 8 * CHANGES.length

describe('writing files', () => {
  const steps = Array.from({ length: STEPS }, (_, index) => index + 1)

  test('takes a known number of steps, each of which may fail', () => {
    const { files, steps } = failingAt(Infinity, true)
    expect(write(folderWith(OLD), files)).toEqual([])
    expect(steps()).toBe(STEPS)
  })

  test('replaces all files', () => {
    const folder = folderWith(OLD)
    expect(write(folder, disk)).toEqual([])
    expect(contentOf(folder)).toEqual(['new', 'new', 'new'])
    expect(readdirSync(folder).sort()).toEqual(Object.keys(OLD))
  })

  test.each(steps)('leaves each file old or new when the process is killed at step %i', (step) => {
    const folder = folderWith(OLD)
    write(folder, failingAt(step, true).files)
    for (const name of Object.keys(OLD)) {
      expect([OLD[name as keyof typeof OLD], `new ${name[0] ?? ''}\n`]).toContain(
        readFileSync(join(folder, name), 'utf8'),
      )
    }
  })

  test.each(steps)('reports the failure of step %i, and leaves no other files behind', (step) => {
    const folder = folderWith(OLD)
    const failures = write(folder, failingAt(step, false).files)
    expect(failures.map(({ message }) => message).join()).toContain(`step ${step}`)
    expect(readdirSync(folder).sort()).toEqual(Object.keys(OLD))
  })

  test('keeps a file that changed while it was linted, and replaces the others', () => {
    const folder = folderWith({ ...OLD, 'b.yaml': 'changed meanwhile\n' })
    expect(write(folder, disk)).toEqual([{ path: 'b.yaml', message: 'not fixed: changed while it was linted' }])
    expect(contentOf(folder)).toEqual(['new', 'changed', 'new'])
    expect(readdirSync(folder).sort()).toEqual(Object.keys(OLD))
  })

  test('keeps changes that an editor saves while the new file is written', () => {
    const folder = folderWith(OLD)
    const saved = {
      ...disk,
      write: (path: string, bytes: Uint8Array) => {
        disk.write(path, bytes)
        writeFileSync(join(folder, 'b.yaml'), 'saved meanwhile\n')
      },
    }
    const failures = write(folder, saved)
    expect(failures).toEqual([{ path: 'b.yaml', message: 'not fixed: changed while it was linted' }])
    expect(contentOf(folder)).toEqual(['new', 'saved', 'new'])
  })

  test('replaces the others if one cannot be replaced', () => {
    const folder = folderWith(OLD)
    const busy = {
      ...disk,
      rename: (from: string, to: string) => {
        if (to.endsWith('b.yaml')) throw new Error('EBUSY')
        disk.rename(from, to)
      },
    }
    expect(write(folder, busy)).toEqual([{ path: 'b.yaml', message: 'not fixed: EBUSY' }])
    expect(contentOf(folder)).toEqual(['new', 'old', 'new'])
    expect(readdirSync(folder).sort()).toEqual(Object.keys(OLD))
  })

  test('creates a temporary file again if another run removes it', () => {
    const folder = folderWith(OLD)
    let hasRemoved = false
    const robbed = {
      ...disk,
      write: (path: string, bytes: Uint8Array) => {
        disk.write(path, bytes)
        if (!hasRemoved) removeLeftovers([folder])
        hasRemoved = true
      },
    }
    expect(write(folder, robbed)).toEqual([])
    expect(contentOf(folder)).toEqual(['new', 'new', 'new'])
  })

  test('succeeds if another run writes the same meanwhile', () => {
    const folder = folderWith(OLD)
    const raced = {
      ...disk,
      write: (path: string, bytes: Uint8Array) => {
        disk.write(path, bytes)
        writeFileSync(join(folder, 'b.yaml'), 'new b\n')
      },
    }
    expect(write(folder, raced)).toEqual([])
    expect(contentOf(folder)).toEqual(['new', 'new', 'new'])
  })

  test('succeeds if another run has written the same', () => {
    const folder = folderWith(OLD)
    write(folder, disk)
    expect(write(folder, disk)).toEqual([])
  })
})
