import { describe, expect, test } from 'vitest'
import { folderWith, runIn } from './sandbox.js'

const MOUNTS = 'docker run -v C:/x:/y i\n'.repeat(1003)
const STDERR = 'mount-lint: 3 more findings omitted: at most 20 are reported per location, and 1,000 per file\n'

const SUMMARY = '1000 errors in 1 file, 3 more findings omitted.\n1000 of 1000 can be fixed with `mount-lint --fix`.\n'

const report = async (format: string) => runIn(folderWith({ 'run.sh': MOUNTS }), ['--format', format, '.'])

describe('a file with more findings than a report holds', () => {
  test.each(['pretty', 'stylish', 'json', 'jsonl', 'sarif', 'github', 'gitlab', 'junit', 'checkstyle'])(
    'reports how many are omitted: %s',
    async (format) => {
      expect(await report(format)).toMatchObject({ code: 1, stderr: STDERR })
    },
  )

  test.each([
    ['pretty', SUMMARY],
    ['stylish', SUMMARY],
    ['jsonl', '{"type":"summary","files":1,"mounts":1003,"errors":1000,"warnings":0,"omitted":3}\n'],
  ])('ends with their number: %s', async (format, end) => {
    const { stdout } = await report(format)
    expect(stdout.slice(-end.length)).toBe(end)
  })

  test('adds it to the counts of JSON and to the notifications of SARIF', async () => {
    expect(JSON.parse((await report('json')).stdout)).toMatchObject({ summary: { errors: 1000, omitted: 3 } })
    const invocation = { toolExecutionNotifications: [{ level: 'warning' }] }
    expect(JSON.parse((await report('sarif')).stdout)).toMatchObject({ runs: [{ invocations: [invocation] }] })
  })
})
