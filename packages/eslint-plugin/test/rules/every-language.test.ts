import type { Linter } from 'eslint'
import { describe, expect, it } from 'vitest'
import plugin from '../../src/index.js'
import { majors } from '../majors.js'

/** A file with one mount of a drive, and where it is. */
interface File {
  readonly filename: string
  readonly text: string
  readonly line: number
  readonly column: number
  /** A comment before the line of the mount that turns the rule off there; absent where the language has none. */
  readonly disable?: readonly [open: string, close: string]
}

const MOUNT = 'docker run -v C:/app:/x i'

const files: readonly File[] = [
  {
    filename: 'compose.yaml',
    text: 'services:\n  web:\n    volumes:\n      - C:/app:/x\n',
    line: 4,
    column: 9,
    disable: ['      # ', ''],
  },
  {
    filename: '.devcontainer/devcontainer.json',
    text: '{\n  "runArgs": ["-v", "C:/app:/x"]\n}\n',
    line: 2,
    column: 22,
    disable: ['  // ', ''],
  },
  { filename: 'run.sh', text: `set -e\n${MOUNT}\n`, line: 2, column: 15, disable: ['# ', ''] },
  { filename: 'run.bat', text: `@echo off\n${MOUNT}\n`, line: 2, column: 15, disable: ['rem ', ''] },
  { filename: 'run.ps1', text: `$x = 1\n${MOUNT}\n`, line: 2, column: 15, disable: ['# ', ''] },
  { filename: 'Makefile', text: `up:\n\t${MOUNT}\n`, line: 2, column: 16, disable: ['\t# ', ''] },
  {
    filename: '.github/workflows/ci.yml',
    text: `jobs:\n  a:\n    steps:\n      - run: ${MOUNT}\n`,
    line: 4,
    column: 28,
    disable: ['      # ', ''],
  },
  { filename: 'package.json', text: `{\n  "scripts": { "up": "${MOUNT}" }\n}\n`, line: 2, column: 37 },
  { filename: 'start.js', text: `log()\nexec('${MOUNT}')\n`, line: 2, column: 21, disable: ['// ', ''] },
]

const commented = files.flatMap(({ disable, ...file }) => (disable ? [{ ...file, disable }] : []))

const ID = 'mount-lint/no-windows-path'

describe.each(majors)('in ESLint $major', ({ eslint }) => {
  const verify = (text: string, filename: string, ...configs: Linter.Config[]) =>
    new eslint.Linter().verify(
      text,
      [...plugin.configs.recommended, { settings: { 'mount-lint': { context: 'text' } } }, ...configs],
      { filename },
    )

  describe.each(files)('$filename', ({ filename, text, line, column }) => {
    const place = { ruleId: ID, severity: 2, line, column, endLine: line, endColumn: column + 'C:/app'.length }

    it.each([
      ['line feeds', text],
      ['carriage returns', text.replaceAll('\n', '\r\n')],
      ['a byte order mark', `\uFEFF${text}`],
      ['no line end', text.trimEnd()],
    ])('has the same range with %s', (_says, written) => {
      expect(verify(written, filename)).toMatchObject([place])
    })

    it('has the severity of the configuration', () => {
      expect(verify(text, filename, { rules: { [ID]: 'warn' } })).toMatchObject([{ ...place, severity: 1 }])
      expect(verify(text, filename, { rules: { [ID]: 'off' } })).toEqual([])
    })

    it('has no finding where the options allow the folder', () => {
      expect(verify(text, filename, { rules: { [ID]: ['error', { allow: ['C:/app'] }] } })).toEqual([])
    })
  })

  it.each(commented)(
    'a finding in $filename is ignored by a comment, which is unused once the mount is gone',
    (file) => {
      const {
        filename,
        text,
        line,
        disable: [open, close],
      } = file
      const comment = `${open}eslint-disable-next-line ${ID} -- known${close}`
      const ignored = text
        .split('\n')
        .toSpliced(line - 1, 0, comment)
        .join('\n')
      const report: Linter.Config = { linterOptions: { reportUnusedDisableDirectives: 'error' } }
      expect(verify(ignored, filename, report)).toEqual([])
      expect(verify(ignored.replace('C:/app', '/srv'), filename, report)).toMatchObject([{ ruleId: null, line }])
    },
  )
})
