import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import { formats } from '@mount-lint/core'
import { describe, expect, test } from 'vitest'
import { runIn } from './sandbox.js'

/** The JSON output for each case is next to its files; UPDATE_FIXTURES=1 updates it. */
const root = fileURLToPath(new URL('../../../fixtures', import.meta.url))
const isUpdate = process.env.UPDATE_FIXTURES === '1'

async function lintCase(folder: string): Promise<unknown> {
  const { stdout, stderr } = await runIn(folder, ['--format=json'], { machineCwd: '/project' })
  expect(stderr).toBe('')
  const { summary, findings, problems } = JSON.parse(stdout) as Record<string, unknown>
  return { summary, findings, problems }
}

test('every format has a fixture', () => {
  expect(readdirSync(root).sort()).toEqual(formats.map(({ id }) => id).sort())
})

describe.each(readdirSync(root))('%s', (format) => {
  test.each(readdirSync(join(root, format)))('%s', async (name) => {
    const folder = join(root, format, name)
    const path = join(folder, 'expected.json')
    const found = await lintCase(folder)
    if (isUpdate) writeFileSync(path, `${JSON.stringify(found, null, 2)}\n`)
    expect(existsSync(path), 'run with UPDATE_FIXTURES=1 to record the case').toBe(true)
    expect(found).toEqual(JSON.parse(readFileSync(path, 'utf8')))
  })
})
