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

/** A finding with all that both front ends say of it. */
interface Said extends Place {
  readonly path: string
  readonly rule: string
  readonly severity: string
  readonly message: string
}

const shown = ({ path, line, column, endLine, endColumn, rule, severity, message }: Said): string =>
  `${path}:${line}:${column}-${endLine}:${endColumn} ${rule} ${severity}: ${message}`

/** Of a finding in another file, a report names the file and the line alone. */
const shownElsewhere = ({ path, line, rule, severity, message }: Said): string =>
  `${path}:${line} ${rule} ${severity}: ${message}`

const SEVERITIES = { 1: 'warn', 2: 'error' } as const

/** ESLint has one severity a rule, so that the warnings of an error have a rule of their own. */
const MINOR = /-minor$/

/** In a file that ESLint does not lint or knows too little of: reported in the file that includes it. */
const ELSEWHERE = /\(in (.+):(\d+)\)/

/** What the built command line program finds in the fixtures. */
function printedFindings(): readonly Said[] {
  const args = [CLI, '--format', 'json', 'fixtures', 'examples']
  const { stdout } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 26 })
  return (JSON.parse(stdout) as { readonly findings: readonly Said[] }).findings
}

/** What is wrong, without where else the path is written and without what to do. */
const messageOf = (text: string, messages: ReadonlySet<string>): string =>
  [...text.matchAll(/\.$|; | \(/g)].map(({ index }) => text.slice(0, index)).find((start) => messages.has(start)) ??
  text

function saidOf(path: string, message: Linter.LintMessage, messages: ReadonlySet<string>): Said {
  const rule = message.ruleId?.replace('mount-lint/', '').replace(MINOR, '') ?? 'no rule'
  const [, other, line] = ELSEWHERE.exec(message.message) ?? []
  return {
    ...message,
    rule,
    severity: SEVERITIES[message.severity],
    message: messageOf(message.message, messages),
    path: other ?? path,
    line: line === undefined ? message.line : Number(line),
  }
}

describe.each(majors)('the fixtures in ESLint $major', ({ eslint }) => {
  let printed: readonly Said[] = []

  beforeAll(() => {
    bundle()
    printed = printedFindings()
  }, 60_000)

  it('give the findings of the command line program, in the files that the configuration selects', async () => {
    const linter = new eslint.ESLint({
      cwd: ROOT,
      overrideConfigFile: true,
      overrideConfig: [{ ignores: ['**/*.js'] }, ...plugin.configs.recommended],
    })
    const results = await linter.lintFiles(['fixtures', 'examples'])
    const sentences = new Set(printed.map(({ message }) => message))
    const reports = results.flatMap(({ filePath, messages }) =>
      messages.map((one) => ({
        isElsewhere: ELSEWHERE.test(one.message),
        said: saidOf(filePath.slice(ROOT.length), one, sentences),
      })),
    )
    const own = reports.flatMap(({ isElsewhere, said }) => (isElsewhere ? [] : shown(said)))
    const elsewhere = new Set(reports.flatMap(({ isElsewhere, said }) => (isElsewhere ? shownElsewhere(said) : [])))

    const selected = new Set(results.map(({ filePath }) => filePath.slice(ROOT.length)))
    const expected = printed.filter((one) => selected.has(one.path) && !elsewhere.has(shownElsewhere(one)))
    expect(own.length).toBeGreaterThan(100)
    expect(own.sort()).toEqual(expected.map(shown).sort())
    const all = new Set(printed.map(shownElsewhere))
    expect([...elsewhere].filter((one) => !all.has(one))).toEqual([])
  }, 60_000)
})
