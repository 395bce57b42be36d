import { describe, expect, it } from 'vitest'
import { knownContexts } from '../src/known-contexts.js'

/** The contexts on a clock that the test sets, numbered in the order in which they are found. */
function numbered() {
  let time = 0
  let count = 0
  const contexts = knownContexts<number>(() => time)
  const find = (uri = 'file:///compose.yaml'): Promise<number> => contexts.of(uri, () => Promise.resolve(++count))
  const wait = (ms: number): void => {
    time += ms
  }
  return { contexts, find, wait }
}

describe('the context of a document', () => {
  it('stays the same while only this document changes', async () => {
    const { contexts, find, wait } = numbered()
    await find()
    wait(999)
    contexts.changed('file:///compose.yaml')
    expect(await find()).toBe(1)
  })

  it('is found again after a second', async () => {
    const { find, wait } = numbered()
    await find()
    wait(1000)
    expect(await find()).toBe(2)
  })

  it('is found again when another document changes', async () => {
    const { contexts, find } = numbered()
    await find()
    contexts.changed('file:///.env')
    expect(await find()).toBe(2)
  })

  it('is found again when files on the disk or settings change', async () => {
    const { contexts, find } = numbered()
    await find()
    contexts.forgetAll()
    expect(await find()).toBe(2)
  })

  it('is found again after a mistake in a config', async () => {
    const { contexts, find } = numbered()
    const mistake = contexts.of('file:///compose.yaml', () => Promise.reject(new Error('mount-lint.config.json: …')))
    await expect(mistake).rejects.toThrow('mount-lint.config.json')
    expect(await find()).toBe(1)
  })
})
