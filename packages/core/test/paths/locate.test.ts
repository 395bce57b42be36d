import { expect, it } from 'vitest'
import { locate } from '../../src/paths/locate.js'
import { concat, replaceByHole } from '../../src/traced-text.js'
import { traced } from '../support/mounts.js'

const hole = replaceByHole(traced('$X'), { name: '$X', meaning: 'unknown' })

it.each([
  ['the root', traced('/'), 'linux'],
  ['a folder', traced('/srv'), 'linux'],
  ['a folder with an unknown one in it', concat(traced('/srv/'), hole), 'linux'],
  ['an unknown folder of the root, which may be a drive', concat(traced('/'), hole), 'unknown'],
  ['an unknown folder', hole, 'unknown'],
  ['a relative path', traced('data'), 'project'],
  ['the longest path that Linux opens', traced(`/mnt/c/${'a'.repeat(4089)}`), 'windows'],
  ['a longer path, which can not be mounted', traced(`/mnt/c/${'a'.repeat(4090)}`), 'unknown'],
])('%s', (_, source, on) => {
  expect(locate({ source }).on).toBe(on)
})
