import { expect, test } from 'vitest'
import { fillBlocks } from '../docs/fill-blocks.mjs'

const page = (body: string) => `# Title\n\n<!-- begin generated: list -->\n${body}<!-- end generated -->\n\nEnd\n`

const blocks = { list: () => 'one\ntwo $& $1' }

test('writes the block and keeps the rest', () => {
  expect(fillBlocks(page('old\n'), blocks)).toBe(page('\none\ntwo $& $1\n\n'))
})

test('does not change a page that is up to date', () => {
  const fresh = fillBlocks(page(''), blocks)
  expect(fillBlocks(fresh, blocks)).toBe(fresh)
})

test('fills every block of a page', () => {
  const fresh = fillBlocks(page('') + page(''), blocks)
  expect(fresh.match(/one/g)).toHaveLength(2)
})

test('throws for a block without a generator', () => {
  expect(() => fillBlocks(page(''), {})).toThrow('no generated block is called list')
})
