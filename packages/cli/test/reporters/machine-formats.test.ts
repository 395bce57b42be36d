import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { rules } from '@mount-lint/core'
import { Ajv } from 'ajv'
import { XMLParser } from 'fast-xml-parser'
import { SyntaxValidator } from 'fast-xml-validator'
import { describe, expect, test } from 'vitest'
import { BAD, composeWith, folderWith, GOOD, runIn, type Content } from '../sandbox.js'

const WEIRD = '/mnt/c/<a>&"b"\u0001%,é😀'

const files: Readonly<Record<string, Content>> = {
  'compose.yaml': composeWith(
    '/mnt/c/Users/me/app:/app',
    '/mnt/c/Users/me/.ssh:/root/.ssh:ro',
    '/mnt/c/db:/var/lib/postgresql/data',
    './x:/x # mount-lint-ignore',
  ),
  'good/compose.yaml': GOOD,
  'a b/ünï.sh': `#!/bin/sh\nROOT='${WEIRD}'\n${'docker run -v "$ROOT/$NAME:/data" nginx\n'.repeat(2)}`,
  'broken/compose.yaml': 'services: [\n',
}

const output = async (format: string, content = files, args: readonly string[] = ['.']): Promise<string> =>
  (await runIn(folderWith(content), [...args, '--format', format])).stdout

describe('SARIF', () => {
  const file = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json')
  // The schema is written for an older draft, which differs only in the keyword of the identifier.
  const { id, $schema, ...schema } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
  const validate = new Ajv({ allErrors: true, strict: false, validateFormats: false, unicodeRegExp: false }).compile(
    schema,
  )

  test('is compared with the schema of its version', () => {
    expect({ id, $schema }).toEqual({
      id: expect.stringContaining('sarif-2.1.0-rtm.5.json') as string,
      $schema: 'http://json-schema.org/draft-04/schema#',
    })
  })

  const errorsOf = (log: unknown): unknown => (validate(log) ? [] : validate.errors)

  test.each([
    ['findings of every kind', files, ['.']],
    ['nothing', {}, ['.']],
    ['a path that could not be read', files, ['.', 'nowhere']],
  ])('matches the official schema: %s', async (_title, content, args) => {
    expect(errorsOf(JSON.parse(await output('sarif', content, args)))).toEqual([])
  })

  test('does not match the schema with a wrong value', () => {
    expect(errorsOf({ version: '2.1.0', runs: [{ tool: {} }] })).not.toEqual([])
  })

  test('contains places, rules, fingerprints and fixes', async () => {
    const { runs } = JSON.parse(await output('sarif', { 'a b/compose.yaml': BAD })) as { runs: unknown[] }
    const region = { startLine: 5, startColumn: 9, endLine: 5, endColumn: 28 }
    const artifactLocation = { uri: 'a%20b/compose.yaml', uriBaseId: '%SRCROOT%' }
    expect(runs).toMatchObject([
      {
        columnKind: 'utf16CodeUnits',
        invocations: [{ executionSuccessful: true }],
        results: [
          {
            ruleId: 'no-windows-path',
            ruleIndex: 1,
            level: 'error',
            message: { text: '`/mnt/c/Users/me/app` is on the Windows drive C:; write `~/app` instead.' },
            locations: [{ physicalLocation: { artifactLocation, region } }],
            fixes: [
              {
                artifactChanges: [
                  { artifactLocation, replacements: [{ deletedRegion: region, insertedContent: { text: '~/app' } }] },
                ],
              },
            ],
            partialFingerprints: { 'mountLint/v1': expect.stringMatching(/^[0-9a-f]{40}$/) as string },
          },
        ],
      },
    ])
  })

  test('describes each rule in full, as text and as Markdown', async () => {
    interface Log {
      readonly runs: readonly { readonly tool: { readonly driver: { readonly rules: readonly object[] } } }[]
    }
    const { runs } = JSON.parse(await output('sarif', { 'compose.yaml': BAD })) as Log
    const described = runs[0]?.tool.driver.rules ?? []
    expect(described).toHaveLength(rules.length)
    expect(described[1]).toMatchObject({
      id: 'no-windows-path',
      shortDescription: { text: 'Disallow bind mounts whose host path is on a Windows drive.' },
      fullDescription: { text: 'The host path of a bind mount is written as a path on a Windows drive.' },
      help: {
        text: expect.stringMatching(/^Incorrect\n\n {4}services:$/m) as string,
        markdown: expect.stringMatching(/^## Incorrect\n\n```yaml incorrect$/m) as string,
      },
      properties: { tags: ['docker', 'wsl', 'bind-mount'], precision: 'very-high', 'problem.severity': 'error' },
    })
  })

  test('never contains a fix without changes, which code scanning rejects', async () => {
    const text = await output('sarif')
    expect(text).not.toMatch(/"artifactChanges": \[\]|"replacements": \[\]|"fixes": \[\]/)
  })
})

test('GitHub receives a workflow command for each finding, with its characters escaped', async () => {
  const { stdout } = await runIn(folderWith({ 'a,b/100%.sh': '#!/bin/sh\ndocker run -v /mnt/c/x:/x nginx\n' }), [
    '-f',
    'github',
  ])
  expect(stdout).toBe(
    '::error file=a%2Cb/100%25.sh,line=2,endLine=2,col=15,endColumn=22,title=mount-lint%3A no-windows-path::`/mnt/c/x` is on the Windows drive C:; write `~/x` instead\n',
  )
})

describe('GitLab', () => {
  test('receives an issue for each finding, with a unique fingerprint', async () => {
    const issues = JSON.parse(await output('gitlab')) as { fingerprint: string }[]
    expect(issues[0]).toMatchObject({
      check_name: 'no-windows-path',
      severity: expect.stringMatching(/^(?:major|minor)$/) as string,
      location: { path: expect.any(String) as string, lines: { begin: expect.any(Number) as number } },
    })
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length)
    expect(issues.length).toBeGreaterThanOrEqual(5)
  })

  test('recognises a finding again when lines move', async () => {
    const fingerprintOf = async (text: string): Promise<unknown> =>
      (JSON.parse(await output('gitlab', { 'compose.yaml': text })) as { fingerprint: string }[])[0]?.fingerprint
    expect(await fingerprintOf(`# new\n\n${BAD}`)).toBe(await fingerprintOf(BAD))
  })

  test('receives an empty list without findings', async () => {
    expect(JSON.parse(await output('gitlab', {}))).toEqual([])
  })
})

/** Throws if the text is not well-formed. */
function parse(xml: string): unknown {
  SyntaxValidator.validate(xml, { xmlDeclaraion: { optional: false } })
  return new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' }).parse(xml)
}

describe('XML', () => {
  test.each(['junit', 'checkstyle'])('of %s is well-formed, whatever the files contain', async (format) => {
    const text = await output(format)
    expect(parse(text)).toHaveProperty(format === 'junit' ? 'testsuites' : 'checkstyle')
    expect(text).toContain(String.raw`&lt;a&gt;&amp;&quot;b&quot;\x01%,é😀`)
    expect(() => parse(`${text}<`)).toThrow()
  })

  test('of Checkstyle has an error for each finding and problem', async () => {
    expect(parse(await output('checkstyle', { 'compose.yaml': BAD }))).toMatchObject({
      checkstyle: {
        version: '4.3',
        file: {
          name: 'compose.yaml',
          error: {
            line: '5',
            column: '9',
            severity: 'error',
            message: '`/mnt/c/Users/me/app` is on the Windows drive C:; write `~/app` instead',
            source: 'mount-lint.no-windows-path',
          },
        },
      },
    })
  })

  test('of JUnit has a suite for each file, and a passed test for a clean one', async () => {
    expect(parse(await output('junit', { 'compose.yaml': BAD, 'z/compose.yaml': GOOD }))).toMatchObject({
      testsuites: {
        tests: '2',
        failures: '1',
        testsuite: [
          { name: 'compose.yaml', tests: '1', failures: '1', testcase: { failure: { type: 'error' } } },
          { name: 'z/compose.yaml', tests: '1', failures: '0', testcase: { name: 'mount-lint' } },
        ],
      },
    })
  })
})

test('JSON lines are one object each, the counts last', async () => {
  const lines = (await output('jsonl')).trimEnd().split('\n')
  const values = lines.map((line) => JSON.parse(line) as { type: string })
  expect(values.at(-1)).toEqual({ type: 'summary', files: 4, mounts: 7, errors: 4, warnings: 1 })
  expect(new Set(values.map(({ type }) => type))).toEqual(new Set(['finding', 'problem', 'summary']))
})

describe('stylish', () => {
  test('has a line for each finding by file, and the summary', async () => {
    const text = composeWith('/mnt/c/a:/a', '/mnt/c/Users/me/.ssh:/s', './x:/x # mount-lint-ignore')
    expect(await output('stylish', { 'compose.yaml': text })).toBe(`compose.yaml
   5:9  error    \`/mnt/c/a\` is on the Windows drive C:; write \`~/a\` instead  no-windows-path
   6:9  warning  \`/mnt/c/Users/me/.ssh\` is on the Windows drive C:; write \`~/.ssh\` instead  no-windows-path
  7:16  problem  this comment ignores nothing  unused-ignore

1 error and 1 warning in 1 file.
2 of 2 can be fixed with \`mount-lint --fix\`.
`)
  })

  test('prints nothing without findings and problems', async () => {
    expect(await output('stylish', { 'compose.yaml': GOOD })).toBe('')
  })
})

describe('unix', () => {
  test('is one line for each finding, as compilers print them', async () => {
    expect(await output('unix', { 'compose.yaml': BAD })).toBe(
      'compose.yaml:5:9: error: `/mnt/c/Users/me/app` is on the Windows drive C:; write `~/app` instead [no-windows-path]\n',
    )
  })

  test('matches the problem matcher of the editors page', async () => {
    const matcher = /^(.+?):(\d+):(\d+): (error|warning|note): (.*) \[(.*)\]$/
    const lines = (await output('unix')).trimEnd().split('\n')
    expect(lines.length).toBeGreaterThan(3)
    expect(lines.filter((line) => !matcher.test(line))).toEqual([])
  })
})

describe('rdjson', () => {
  test('contains places in bytes, codes and whole fixes', async () => {
    const text = composeWith('/mnt/c/é:/é')
    const value: unknown = JSON.parse(await output('rdjson', { 'compose.yaml': text }))
    const range = { start: { line: 5, column: 9 }, end: { line: 5, column: 18 } }
    expect(value).toEqual({
      source: { name: 'mount-lint', url: 'https://github.com/mount-lint/mount-lint' },
      diagnostics: [
        {
          message: '`/mnt/c/é` is on the Windows drive C:; write `~/é` instead',
          location: { path: 'compose.yaml', range },
          severity: 'ERROR',
          code: { value: 'no-windows-path', url: expect.stringMatching(/no-windows-path\.md$/) as string },
          suggestions: [{ range, text: '~/é' }],
        },
      ],
    })
  })
})
