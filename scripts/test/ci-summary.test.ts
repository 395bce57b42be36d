import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { expect, test } from 'vitest'
import { at } from '../workspace/places.mjs'

const vitest = (numPassedTests: number, numFailedTests: number) => JSON.stringify({ numPassedTests, numFailedTests })

const good = {
  'unit.status': '0\n',
  'unit.json': vitest(20, 0),
  'tools.status': '0\n',
  'live.status': '0\n',
  'live.json': vitest(3, 0),
  'check.status': '0\n',
  'check.json': '{"passed":7,"failed":0}',
}

test.each([
  ['everything passes', {}, '30 passed, 0 failed\n', 0],
  ['a test fails', { 'unit.status': '1\n', 'unit.json': vitest(19, 1) }, '29 passed, 1 failed\n', 1],
  ['a test file does not load', { 'unit.status': '1\n' }, '30 passed, 1 failed\n', 1],
  ['the tools cannot be installed', { 'tools.status': '100\n' }, '30 passed, 1 failed\n', 1],
  ['live tests cannot start', { 'live.status': '1\n', 'live.json': '{}' }, '27 passed, 1 failed\n', 1],
  ['no test runs', { 'unit.json': '{}', 'live.json': '{}', 'check.json': '{}' }, '0 passed, 0 failed\n', 1],
])('%s', (_title, reports, line, status) => {
  expect(summaryOf({ ...good, ...reports })).toEqual({ stdout: line, status })
})

function summaryOf(reports: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'summary-'))
  for (const [name, text] of Object.entries(reports)) writeFileSync(join(folder, name), text)
  const { stdout, status } = spawnSync(process.execPath, [at('.ci', 'summary.mjs'), folder], { encoding: 'utf8' })
  rmSync(folder, { recursive: true })
  return { stdout, status }
}
