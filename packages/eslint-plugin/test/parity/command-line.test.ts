import { spawnSync } from 'node:child_process'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import type { Linter } from 'eslint'
import { beforeAll, describe, expect, it } from 'vitest'
import { bundle } from '../../../../scripts/workspace/bundle.mjs'
import plugin from '../../src/index.js'
import { majors } from '../majors.js'

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url))
const CLI = fileURLToPath(new URL('../../../cli/dist/bin.js', import.meta.url))

interface Place {
  readonly line: number
  readonly column: number
  readonly endLine?: number | undefined
  readonly endColumn?: number | undefined
}

interface Printed {
  readonly findings: readonly (Place & {
    readonly path: string
    readonly rule: string
    readonly severity: 'error' | 'warn'
  })[]
}

const shown = (path: string, rule: string, { line, column, endLine, endColumn }: Place): string =>
  `${path}:${line}:${column}-${endLine}:${endColumn} ${rule}`

const SEVERITIES = { 1: 'warn', 2: 'error' } as const

/** ESLint has one severity a rule, so that the warnings of an error have a rule of their own. */
const MINOR = /-minor$/

/** In a file that ESLint does not lint or knows too little of, said where that file is brought in. */
const ELSEWHERE = /\(in (.+):(\d+)\)/

/** What the built command line program finds in the fixtures. */
function printedFindings(): Printed {
  const args = [CLI, '--format', 'json', 'fixtures', 'examples']
  const { stdout } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 26 })
  return JSON.parse(stdout) as Printed
}

/** The rule as the command line calls it, and the severity. */
const ruleOf = ({ ruleId, message, severity }: Linter.LintMessage): string =>
  `${ruleId?.replace('mount-lint/', '').replace(MINOR, '') ?? message} ${SEVERITIES[severity]}`

const isElsewhere = ({ message }: Linter.LintMessage): boolean => ELSEWHERE.test(message)

describe.each(majors)('the fixtures in ESLint $major', ({ eslint }) => {
  let printed: Printed = { findings: [] }

  beforeAll(() => {
    bundle()
    printed = printedFindings()
  }, 60_000)

  it('give the findings of the command line program with their severities, in the files that the configuration selects', async () => {
    const linter = new eslint.ESLint({
      cwd: ROOT,
      overrideConfigFile: true,
      overrideConfig: [{ ignores: ['**/*.js'] }, ...plugin.configs.recommended],
    })
    const results = await linter.lintFiles(['fixtures', 'examples'])
    const messages = results.flatMap(({ filePath, messages }) =>
      messages.map((message) => ({ ...message, path: filePath.slice(ROOT.length), rule: ruleOf(message) })),
    )
    const selected = new Set(results.map(({ filePath }) => filePath.slice(ROOT.length)))
    const own = messages.filter((message) => !isElsewhere(message)).map((one) => shown(one.path, one.rule, one))
    const elsewhere = messages
      .filter(isElsewhere)
      .map(({ message, rule }) => `${ELSEWHERE.exec(message)?.slice(1).join(':')} ${rule}`)
    const toldElsewhere = ({ path, line, rule }: Printed['findings'][number]): boolean =>
      elsewhere.includes(`${path}:${line} ${rule}`)

    const findings = printed.findings.map((finding) => ({ ...finding, rule: `${finding.rule} ${finding.severity}` }))
    const expected = findings.filter((finding) => selected.has(finding.path) && !toldElsewhere(finding))
    expect(own.length).toBeGreaterThan(100)
    expect(own.sort()).toEqual(expected.map((finding) => shown(finding.path, finding.rule, finding)).sort())
    expect(
      elsewhere.filter((one) => !findings.some(({ path, line, rule }) => one === `${path}:${line} ${rule}`)),
    ).toEqual([])
  }, 60_000)
})
