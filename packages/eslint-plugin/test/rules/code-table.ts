import { lineIndex } from '@mount-lint/core'
import { Linter } from 'eslint'
import tseslint from 'typescript-eslint'
import { describe, expect, it } from 'vitest'
import plugin from '../../src/index.js'

const CONFIGS: Linter.Config[] = [
  ...plugin.configs.recommended,
  { files: ['**/*.ts'], languageOptions: { parser: tseslint.parser } },
  { settings: { 'mount-lint': { context: 'text' } } },
]

const linter = new Linter()

/** What is reported of code, each with its range: `2:25-2:38 message`. */
const reported = (code: string): string[] =>
  linter
    .verify(code, CONFIGS, { filename: 'start.ts' })
    .map(
      ({ line, column, endLine = 0, endColumn = 0, message }) => `${line}:${column}-${endLine}:${endColumn} ${message}`,
    )

/** Code with one finding, a mount of `C:/team/app`, whose range is marked by `«` and `»`. */
export type MountedRow = readonly [
  says: string,
  code: string,
  /** Whether a shell expands the alternative. */
  reader: 'shell' | 'program',
  /** The line of the path, if it is not in the marked range. */
  writtenAt?: number,
]

export type SilentRow = readonly [says: string, code: string]

function expected([, code, reader, writtenAt]: MountedRow): string {
  const { positionAt } = lineIndex(code.replace(/[«»]/g, ''))
  const [start, end] = [positionAt(code.indexOf('«')), positionAt(code.indexOf('»') - 1)]
  const where = writtenAt === undefined ? '' : ` (written at line ${writtenAt})`
  const instead = reader === 'shell' ? '~/team/app' : '${homedir()}/team/app'
  return `${start.line}:${start.column}-${end.line}:${end.column} \`C:/team/app\` is on the Windows drive C:${where}; write \`${instead}\` instead.`
}

/** Code, and what is reported of it. */
export type ReportedRow = readonly [says: string, code: string, reported: readonly string[]]

/** The ranges of the mounts that are reported, with their host paths. */
export const mountsIn = (code: string): string[] => reported(code).map((one) => one.replace(/ [^`]*`([^`]*)`.*/, ' $1'))

/** Compares what is reported, as `read` gives it, with two tables. */
export function testReports(
  rows: readonly ReportedRow[],
  silent: readonly SilentRow[],
  read: (code: string) => readonly string[] = reported,
): void {
  describe('code reports', () => {
    it.each(rows)('%s', (_says, code, expected) => {
      expect(read(code)).toEqual(expected)
    })
  })

  describe('code does not report', () => {
    it.each(silent)('%s', (_says, code) => {
      expect(reported(code)).toEqual([])
    })
  })
}

/** Compares what is reported with a table of mounts and one of look-alikes. */
export const testCode = (mounted: readonly MountedRow[], silent: readonly SilentRow[]): void => {
  testReports(
    mounted.map((row): ReportedRow => [row[0], row[1].replace(/[«»]/g, ''), [expected(row)]]),
    silent,
  )
}
