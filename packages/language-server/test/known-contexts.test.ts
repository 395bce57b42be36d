import { describe, expect, it } from 'vitest'
import { knownContexts } from '../src/known-contexts.js'

const COMPOSE = 'file:///app/compose.yaml'

/** Contexts that read `.env`, numbered in the order in which they are found, on a clock that the test sets. */
function numbered() {
  let time = 0
  let count = 0
  const contexts = knownContexts<number>(() => time)
  const find = (): Promise<number> =>
    contexts.of(COMPOSE, (reads) => {
      reads.add('/app/.env')
      return Promise.resolve(++count)
    }).value
  const wait = (ms: number): void => {
    time += ms
  }
  return { contexts, find, wait }
}

describe('the context of a document', () => {
  it('stays the same for a second, while files change that it has not read', async () => {
    const { contexts, find, wait } = numbered()
    await find()
    wait(999)
    contexts.changed('/app/compose.yaml')
    expect(await find()).toBe(1)
  })

  it.each([
    {
      title: 'after a second',
      change: ({ wait }: ReturnType<typeof numbered>) => {
        wait(1000)
      },
    },
    {
      title: 'when a file that it has read changes',
      change: ({ contexts }: ReturnType<typeof numbered>) => {
        contexts.changed('/app/.env')
      },
    },
    {
      title: 'when the document is opened again',
      change: ({ contexts }: ReturnType<typeof numbered>) => {
        contexts.forget(COMPOSE)
      },
    },
    {
      title: 'when files on the disk or settings change',
      change: ({ contexts }: ReturnType<typeof numbered>) => {
        contexts.forgetAll()
      },
    },
  ])('is found again $title', async ({ change }) => {
    const all = numbered()
    await all.find()
    change(all)
    expect(await all.find()).toBe(2)
  })

  it('records the paths of a config even if that has a mistake', async () => {
    const { value, reads } = knownContexts().of(COMPOSE, (paths) => {
      paths.add('/app/mount-lint.config.json')
      return Promise.reject(new Error('mount-lint.config.json:1:1'))
    })
    await expect(value).rejects.toThrow('mount-lint.config.json:1:1')
    expect([...reads]).toEqual(['/app/mount-lint.config.json'])
  })
})
