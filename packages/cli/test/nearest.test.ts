import { expect, test } from 'vitest'
import { nearest } from '../src/nearest.js'

test.each([
  ['a transposition', 'lsit', 'list'],
  ['a missing letter', 'formt', 'format'],
  ['a letter too many', 'llist', 'list'],
  ['the start of a name', 'ver', 'version'],
  ['the name itself', 'help', 'help'],
  ['the nearer of two', 'hell', 'help'],
  ['nothing like a name', 'xyzzy', undefined],
  ['nothing at all', '', undefined],
  ['a word too long to be a slip', 'list'.repeat(20), undefined],
])('%s', (_title, word, name) => {
  expect(nearest(word, ['format', 'list', 'help', 'version'])).toBe(name)
})
