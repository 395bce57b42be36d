import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Change } from '../../src/fix/cure.js'
import { disk, type FileLayer } from '../../src/fix/file-layer.js'
import { writeFiles } from '../../src/fix/write-files.js'
import { folderWith } from '../sandbox.js'

const OLD = { 'a.yaml': 'old a\n', 'b.yaml': 'old b\n', 'c.yaml': 'old c\n' }

const CHANGES: readonly Change[] = Object.entries(OLD).map(([path, before]) => ({
  path,
  before,
  after: before.replace('old', 'new'),
}))

class Killed extends Error {}

/** The disk up to the step at which the power fails: that one is done half, and nothing is done after it. */
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
    attributes: guarded(disk.attributes),
    create: guarded(disk.create, (path, bytes) => {
      writeFileSync(path, bytes.subarray(0, bytes.length / 2))
    }),
    setAttributes: guarded(disk.setAttributes),
    rename: guarded(disk.rename),
    remove: guarded(disk.remove),
  }
  return { files, steps: () => steps }
}

const write = (folder: string, files: FileLayer) => writeFiles(CHANGES, (path) => join(folder, path), 'tmp', files)

const contentOf = (folder: string): string[] =>
  Object.keys(OLD).map((name) => readFileSync(join(folder, name), 'utf8').replace(/ .*\n/, ''))

/** For each file: find it, read it, look at it, write the new one, make it look like the old one, replace it. */
const STEPS = 6 * CHANGES.length

describe('writing files', () => {
  const steps = Array.from({ length: STEPS }, (_, index) => index + 1)

  test('takes a known number of steps, each of which may fail', () => {
    const { files, steps } = failingAt(Infinity, true)
    expect(write(folderWith(OLD), files)).toEqual([])
    expect(steps()).toBe(STEPS)
  })

  test('replaces them all', () => {
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

  test.each(steps)('says what failed at step %i, and leaves nothing else behind', (step) => {
    const folder = folderWith(OLD)
    const failures = write(folder, failingAt(step, false).files)
    expect(failures.map(({ message }) => message).join()).toContain(`step ${step}`)
    expect(readdirSync(folder).sort()).toEqual(Object.keys(OLD))
  })

  test('changes no file when one of them can not be prepared', () => {
    const folder = folderWith({ ...OLD, 'c.yaml': 'changed meanwhile\n' })
    expect(write(folder, disk)).toEqual([
      { path: 'c.yaml', message: 'could not be written, so nothing was: changed while it was linted' },
    ])
    expect(contentOf(folder).slice(0, 2)).toEqual(['old', 'old'])
    expect(readdirSync(folder).sort()).toEqual(Object.keys(OLD))
  })
})
