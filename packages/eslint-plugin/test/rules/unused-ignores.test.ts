import type { Linter } from 'eslint'
import { describe, expect, it } from 'vitest'
import yml from 'eslint-plugin-yml'
import plugin from '../../src/index.js'
import { majors } from '../majors.js'

const FILES = { compose: 'compose.yaml', devcontainer: 'devcontainer.json', shell: 'run.sh' } as const

interface Row {
  readonly says: string
  readonly format: keyof typeof FILES
  /** What is reported stands between `«` and `»`. */
  readonly code: string
  readonly message?: string
  /** The file without the comment; absent where there is no suggestion. */
  readonly output?: string
}

const volumes = (...lines: string[]): string =>
  ['services:', '  web:', '    volumes:', ...lines.map((line) => `      ${line}`), ''].join('\n')

const NOTHING = 'This comment ignores nothing'

const rows: readonly Row[] = [
  {
    says: 'a rule that finds nothing at the mount',
    format: 'compose',
    code: volumes('- ./x:/x # mount-lint-ignore «no-windows-path» -- was C:/x', '- ./y:/y'),
    message: `${NOTHING} of \`no-windows-path\`.`,
    output: volumes('- ./x:/x', '- ./y:/y'),
  },
  {
    says: 'a comment on a line of its own',
    format: 'shell',
    code: 'set -e\n  # mount-lint-ignore-next-line «no-windows-path»\r\ndocker run -v ./x:/x i\n',
    message: `${NOTHING} of \`no-windows-path\`.`,
    output: 'set -e\ndocker run -v ./x:/x i\n',
  },
  {
    says: 'a comment at the end of the file',
    format: 'compose',
    code: volumes('- ./x:/x') + '«# mount-lint-ignore-next-line»',
    message: `${NOTHING}.`,
    output: volumes('- ./x:/x'),
  },
  {
    says: 'a rule that does not exist',
    format: 'shell',
    code: 'docker run -v "$1:/x" i # mount-lint-ignore «no-windows-paths»\n',
    message: `${NOTHING} of \`no-windows-paths\`.`,
    output: 'docker run -v "$1:/x" i\n',
  },
  {
    says: 'one rule of two, without a suggestion',
    format: 'devcontainer',
    code: '{ "runArgs": ["-v", "/mnt/c/x:/x"] /* mount-lint-ignore no-windows-path, «mount-lint/no-broken-path» */ }\n',
    message: `${NOTHING} of \`no-broken-path\`.`,
  },
  {
    says: 'a comment for a whole file',
    format: 'devcontainer',
    code: '// mount-lint-ignore-file «no-windows-path»\n{ "image": "node" }\n',
    message: `${NOTHING} of \`no-windows-path\`.`,
    output: '{ "image": "node" }\n',
  },
  { says: 'a comment that is used', format: 'compose', code: volumes('- C:/x:/x # mount-lint-ignore') },
  {
    says: 'a comment that is used where the path is written',
    format: 'shell',
    code: 'D=/mnt/c/x # mount-lint-ignore\ndocker run -v "$D:/x" i\n',
  },
  {
    says: 'a comment that another machine may need',
    format: 'compose',
    code: volumes('- ./x:/x # mount-lint-ignore', '- ./y:/y # mount-lint-ignore no-windows-project'),
  },
  {
    says: 'a comment for the mount of the workspace, which is nowhere written',
    format: 'devcontainer',
    code: '// mount-lint-ignore-file\n{ "image": "node" }\n',
  },
  {
    says: 'a comment that another .env may need',
    format: 'compose',
    code: volumes('- ${DATA}:/x # mount-lint-ignore no-windows-path'),
  },
  {
    says: 'a comment that another script may need',
    format: 'shell',
    code: 'export D=/mnt/c/x # mount-lint-ignore no-windows-path\n',
  },
  {
    says: 'a comment in a file that is no YAML',
    format: 'compose',
    code: 'services: {{ range }}\n# mount-lint-ignore\n  - [\n',
  },
  { says: 'the words in a string', format: 'compose', code: 'x: "# mount-lint-ignore"\n' },
]

describe.each(majors)('comments that ignore nothing, in ESLint $major', ({ eslint }) => {
  const verify = (text: string, filename: string, ...configs: Linter.Config[]) =>
    new eslint.Linter().verify(text, [...plugin.configs.recommended, ...configs], { filename })
  const yaml = { files: ['**/*.yaml'], plugins: { yml }, language: 'yml/yaml' } as unknown as Linter.Config

  it.each(rows)('$format: $says', ({ format, code, message, output }) => {
    const text = code.replace(/[«»]/g, '')
    const [found, ...others] = verify(text, FILES[format])
    expect(others).toEqual([])
    expect(found?.message).toBe(message)
    if (!found) return
    const lines = text.split('\n')
    const marked = code.split('\n').findIndex((line) => line.includes('«'))
    const { line, column, endColumn = 0, severity, ruleId, suggestions = [] } = found
    expect([line - 1, lines[line - 1]?.slice(column - 1, endColumn - 1)]).toEqual([marked, /«(.*)»/.exec(code)?.[1]])
    expect([severity, ruleId]).toEqual([1, 'mount-lint/no-unused-ignore'])
    const written = suggestions.map(({ desc, fix: { range, text: to } }) => [
      desc,
      text.slice(0, range[0]) + to + text.slice(range[1]),
    ])
    expect(written).toEqual(output === undefined ? [] : [['Remove the comment', output]])
  })

  it('are reported in the files of other languages', () => {
    const [found] = verify(volumes('- ./x:/x # mount-lint-ignore no-windows-path'), 'compose.yaml', yaml)
    expect([found?.line, found?.column, found?.endColumn]).toEqual([4, 36, 51])
  })
})
