import type { Linter } from 'eslint'
import { describe, expect, it } from 'vitest'
import plugin from '../../src/index.js'
import { majors } from '../majors.js'

const FILES = {
  compose: 'compose.yaml',
  devcontainer: 'devcontainer.json',
  shell: 'run.sh',
  batch: 'run.bat',
  powershell: 'run.ps1',
} as const

type Name = keyof typeof FILES

interface Row {
  readonly says: string
  readonly format: Name
  readonly text: string
  /** Lines and rules of what is reported. */
  readonly reported: readonly string[]
}

const volumes = (...lines: string[]): string =>
  ['services:', '  web:', '    volumes:', ...lines.map((line) => `      ${line}`)].join('\n')

const RULE = 'mount-lint/no-windows-path'
const MOUNT = '- /mnt/c/x:/x'
const run = (...lines: string[]): string => lines.join('\n')

const rows: readonly Row[] = [
  { says: 'none', format: 'compose', text: volumes(MOUNT), reported: [`4 ${RULE}`] },
  {
    says: 'eslint-disable to the end of the file',
    format: 'compose',
    text: `# eslint-disable ${RULE}\n${volumes(MOUNT)}`,
    reported: [],
  },
  {
    says: 'eslint-disable and eslint-enable',
    format: 'compose',
    text: volumes('# eslint-disable', MOUNT, '# eslint-enable', '- /mnt/c/y:/y'),
    reported: [`7 ${RULE}`],
  },
  {
    says: 'eslint-disable-line with a reason',
    format: 'compose',
    text: volumes(`${MOUNT} # eslint-disable-line ${RULE} -- shared disk`, '- /mnt/c/y:/y'),
    reported: [`5 ${RULE}`],
  },
  {
    says: 'eslint-disable-next-line',
    format: 'compose',
    text: volumes('# eslint-disable-next-line', MOUNT, '- /mnt/c/y:/y'),
    reported: [`6 ${RULE}`],
  },
  {
    says: 'eslint-disable-next-line before a command of several lines',
    format: 'batch',
    text: run(`rem eslint-disable-next-line ${RULE}`, 'docker run ^', '  -v C:/x:/x alpine'),
    reported: [],
  },
  {
    says: 'eslint-disable in a block comment',
    format: 'powershell',
    text: run(`<# eslint-disable ${RULE} #>`, 'docker run `', '  -v C:/x:/x alpine'),
    reported: [],
  },
  {
    says: 'an unused one',
    format: 'compose',
    text: volumes(`# eslint-disable-next-line ${RULE}`, '- ./x:/x'),
    reported: ['4 null'],
  },
  {
    says: 'a rule turned off by a comment',
    format: 'compose',
    text: `# eslint ${RULE}: "off"\n${volumes(MOUNT)}`,
    reported: [],
  },
  {
    says: 'a configuration comment that is broken',
    format: 'compose',
    text: `# eslint ${RULE}: [\n${volumes('- ./x:/x')}`,
    reported: ['1 null'],
  },
  {
    says: 'a directive in a string',
    format: 'compose',
    text: `x: "# eslint-disable"\n${volumes(MOUNT)}`,
    reported: [`5 ${RULE}`],
  },
  {
    says: 'a rule that nobody defines',
    format: 'compose',
    text: volumes('# eslint-disable-next-line foo/bar', '- ./x:/x'),
    reported: ['4 foo/bar'],
  },
  {
    says: 'a line comment',
    format: 'devcontainer',
    text: '{ "runArgs": [\n// eslint-disable-next-line\n"-v/mnt/c/x:/x", "-v/mnt/c/y:/y",\n"-v/mnt/c/z:/z"] }',
    reported: [`4 ${RULE}`],
  },
  {
    says: 'a block comment',
    format: 'devcontainer',
    text: '{ "runArgs": ["-v/mnt/c/x:/x" /* eslint-disable-line */,\n"-v/mnt/c/z:/z"] }',
    reported: [`2 ${RULE}`],
  },
  {
    says: 'a block comment with two stars',
    format: 'devcontainer',
    text: '/** eslint-disable */\n{ "runArgs": ["-v/mnt/c/x:/x"] }',
    reported: [],
  },
  {
    says: 'eslint-disable-next-line before a command of several lines',
    format: 'shell',
    text: run(
      `# eslint-disable-next-line ${RULE}`,
      'docker run \\',
      ' -v /mnt/c/x:/x \\',
      ' i',
      'docker run -v /mnt/c/y:/y i',
    ),
    reported: [`5 ${RULE}`],
  },
  {
    says: 'the same in CRLF',
    format: 'shell',
    text: run(
      `# eslint-disable-next-line ${RULE}`,
      'docker run \\',
      ' -v /mnt/c/x:/x i',
      'docker run -v /mnt/c/y:/y i',
    ).replaceAll('\n', '\r\n'),
    reported: [`4 ${RULE}`],
  },
  {
    says: 'the same, unused',
    format: 'shell',
    text: run('# eslint-disable-next-line', 'docker run \\', ' -v ./x:/x i'),
    reported: ['1 null'],
  },
  {
    says: 'the same within eslint-disable, which it does not end',
    format: 'shell',
    text: run(
      '# eslint-disable',
      '# eslint-disable-next-line',
      'docker run \\',
      ' -v /mnt/c/x:/x i',
      'docker run -v /mnt/c/y:/y i',
    ),
    reported: ['2 null'],
  },
  {
    says: "the command line's own comments",
    format: 'compose',
    text: volumes(`${MOUNT} # mount-lint-ignore no-windows-path -- shared disk`, '- /mnt/c/y:/y'),
    reported: [`5 ${RULE}`],
  },
  {
    says: "the command line's own comments",
    format: 'devcontainer',
    text: '// mount-lint-ignore-file\n{ "runArgs": ["-v/mnt/c/x:/x"] }',
    reported: [],
  },
  {
    says: "the command line's own comments",
    format: 'shell',
    text: run('# mount-lint-ignore-next-line', 'docker run \\', ' -v /mnt/c/x:/x i', 'docker run -v /mnt/c/y:/y i'),
    reported: [`4 ${RULE}`],
  },
  {
    says: 'a here-document',
    format: 'shell',
    text: run('cat <<E', '# eslint-disable', 'E', 'docker run -v /mnt/c/y:/y i'),
    reported: [`4 ${RULE}`],
  },
]

describe.each(majors)('directives in ESLint $major', ({ eslint }) => {
  const verify = (text: string, filename: string, config: Linter.Config = {}) =>
    new eslint.Linter().verify(text, [...plugin.configs.recommended, config], { filename })

  it.each(rows)('$format: $says', ({ format, text, reported }) => {
    const messages = verify(text, FILES[format], { linterOptions: { reportUnusedDisableDirectives: 'error' } })
    expect(messages.map(({ line, ruleId }) => `${line} ${ruleId ?? 'null'}`)).toEqual(reported)
  })

  it('have no effect where the configuration says so', () => {
    const messages = verify(volumes('# eslint-disable-next-line', MOUNT), 'compose.yaml', {
      linterOptions: { noInlineConfig: true },
    })
    expect(messages.map(({ line, ruleId }) => [line, ruleId])).toEqual([
      [4, null],
      [5, RULE],
    ])
  })
})
