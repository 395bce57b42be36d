import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { at } from '../workspace/places.mjs'

test.each([
  ['bash', 'dev.sh'],
  ['bash', 'db.sh'],
  ['dash', 'db.sh'],
])('%s reads examples/scripts/%s', (shell, script) => {
  const { status, stderr } = spawnSync(shell, ['-n', at('examples', 'scripts', script)], { encoding: 'utf8' })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
})
