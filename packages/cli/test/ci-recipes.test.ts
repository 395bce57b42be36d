import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { XMLParser } from 'fast-xml-parser'
import { expect, test } from 'vitest'
import { BAD, folderWith, runIn } from './sandbox.js'

const page = readFileSync(new URL('../../../docs/ci.md', import.meta.url), 'utf8')

/** The arguments of the commands on the page that write a report. */
const recipes = [...page.matchAll(/mount-lint(?:@[\d.]+)? (--format=\S+ --output-file=\S+ \.)/g)].map(
  ([, args = '']) => ({
    args: args.split(' '),
  }),
)

const RESULTS: Readonly<Record<string, object>> = {
  '--format=gitlab': [{ check_name: 'no-windows-path', location: { path: 'compose.yaml' } }],
  '--format=junit': { testsuites: { testsuite: { testcase: { failure: { type: 'error' } } } } },
  '--format=checkstyle': { checkstyle: { file: { error: { source: 'mount-lint.no-windows-path' } } } },
}

const parsed = (text: string): unknown =>
  text.startsWith('<')
    ? new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' }).parse(text)
    : JSON.parse(text)

test('there is a recipe for each kind of report', () => {
  expect(recipes.map(({ args: [format = ''] }) => format)).toEqual(Object.keys(RESULTS))
})

test.each(recipes)('the recipe with $args fails on a finding and writes its report', async ({ args }) => {
  const folder = folderWith({ 'compose.yaml': BAD })
  expect(await runIn(folder, args)).toMatchObject({ code: 1, stdout: '' })
  const [format = '', output = ''] = args
  const report = readFileSync(join(folder, output.replace('--output-file=', '')), 'utf8')
  expect(parsed(report)).toMatchObject(RESULTS[format] ?? {})
})
