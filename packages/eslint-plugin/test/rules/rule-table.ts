import { lineIndex } from '@mount-lint/core'
import markdown from '@eslint/markdown'
import type { Linter } from 'eslint'
import tseslint from 'typescript-eslint'
import { describe } from 'vitest'
import plugin, { type MountLintRule } from '../../src/index.js'
import { majors } from '../majors.js'

/** A file with one finding, whose range is marked by `«` and `»`. */
export interface Row {
  readonly says: string
  readonly rule?: MountLintRule
  readonly filename?: string
  readonly code: string
  readonly message: string
  /** The marked text after the first suggestion; absent if there is none. */
  readonly instead?: string
  /** The file after the first suggestion, if that changes other text. */
  readonly output?: string
  /** The 1-based line before which the other suggestion adds a comment; absent if no comment is possible there. */
  readonly ignoreAt?: number
  readonly options?: readonly unknown[]
}

/** Where the files of a table are linted. */
export interface Host {
  readonly name: string
  readonly filename: string
  readonly config: Linter.Config
  readonly comment: readonly [open: string, close: string]
}

const DEFAULT_RULE: MountLintRule = 'no-windows-path'

/** The text without its marks, and the marked range. */
function unmark(marked: string) {
  const start = marked.indexOf('«')
  const end = marked.indexOf('»') - 1
  return { text: marked.replace(/[«»]/g, ''), start, end }
}

/** `windowsPath` for `no-windows-path`. */
const messageIdOf = (rule: MountLintRule): string =>
  rule.slice('no-'.length).replace(/-\w/g, (part) => part.slice(1).toUpperCase())

/** ESLint's tester calls the plugin of a rule like this. */
const NAMESPACE = 'rule-to-test'

/** The text with a directive before a line, indented like it. */
function withDirective(text: string, line: number, rule: string, [open, close]: Host['comment']): string {
  const lines = text.split('\n')
  const [indent = ''] = /^[ \t]*/.exec(lines[line - 1] ?? '') ?? []
  const lineEnd = lines[0]?.endsWith('\r') ? '\r' : ''
  const comment = `${indent}${open}eslint-disable-next-line ${NAMESPACE}/${rule}${close}${lineEnd}`
  return [...lines.slice(0, line - 1), comment, ...lines.slice(line - 1)].join('\n')
}

/** The suggestion imports `homedir` in the first line, unless the code does or the row says otherwise. */
const withImport = (changed: string, before: string): string =>
  changed.includes('homedir()') && !/homedir|\bos'/.test(before) && !changed.includes('{ homedir }')
    ? `import { homedir } from 'node:os'\n${changed}`
    : changed

function suggestionsOf({ instead, output, ignoreAt, rule = DEFAULT_RULE, code }: Row, { comment }: Host) {
  const { text, start, end } = unmark(code)
  const changed = instead === undefined ? output : text.slice(0, start) + instead + text.slice(end)
  const replaced = changed === undefined ? undefined : withImport(changed, text)
  return [
    ...(replaced === undefined ? [] : [{ messageId: 'replace', output: replaced }]),
    ...(ignoreAt === undefined ? [] : [{ messageId: 'ignore', output: withDirective(text, ignoreAt, rule, comment) }]),
  ]
}

function invalid(row: Row, host: Host) {
  const marked = unmark(row.code)
  const { positionAt } = lineIndex(marked.text)
  const [start, end] = [positionAt(marked.start), positionAt(marked.end)]
  const place = { line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
  return {
    name: row.says,
    filename: row.filename ?? host.filename,
    code: marked.text,
    options: [...(row.options ?? [{ context: 'text' }])],
    errors: [
      {
        messageId: messageIdOf(row.rule ?? DEFAULT_RULE),
        data: { message: row.message },
        ...place,
        suggestions: suggestionsOf(row, host),
      },
    ],
  }
}

/** A file in which no rule finds anything. */
export interface SilentRow {
  readonly says: string
  readonly filename?: string
  readonly code: string
}

const RULES = Object.keys(plugin.rules) as MountLintRule[]

/** Tests the rules with files that have a finding and files that have none, in both majors of ESLint. */
export function testRules(host: Host, rows: readonly Row[], silent: readonly SilentRow[] = []): void {
  const valid = silent.map(({ says, filename, code }) => ({ name: says, filename: filename ?? host.filename, code }))
  describe.each(majors)(`${host.name} in ESLint $major`, ({ eslint }) => {
    const tester = new eslint.RuleTester({ plugins: { 'mount-lint': plugin }, ...host.config })
    for (const rule of RULES) {
      const own = rows.filter((row) => (row.rule ?? DEFAULT_RULE) === rule).map((row) => invalid(row, host))
      tester.run(rule, plugin.rules[rule], { valid, invalid: own })
    }
  })
}

/** A row of one rule, in a file whose name selects the host. */
export interface RuleRow extends Omit<Row, 'rule'> {
  readonly filename: keyof typeof HOSTS
}

const host = (name: string, config: Linter.Config, comment: Host['comment']): Omit<Host, 'filename'> => ({
  name,
  config,
  comment,
})

const HOSTS = {
  'compose.yaml': host('compose files', { language: 'mount-lint/compose' }, ['# ', '']),
  '.devcontainer/devcontainer.json': host('dev containers', { language: 'mount-lint/devcontainer' }, ['/* ', ' */']),
  'run.sh': host('scripts', { language: 'mount-lint/shell' }, ['# ', '']),
  'run.bat': host('batch files', { language: 'mount-lint/batch' }, ['rem ', '']),
  'run.ps1': host('PowerShell scripts', { language: 'mount-lint/powershell' }, ['# ', '']),
  Makefile: host('makefiles', { language: 'mount-lint/makefile' }, ['# ', '']),
  '.github/workflows/ci.yml': host('workflows', { language: 'mount-lint/workflow' }, ['# ', '']),
  '.gitlab-ci.yml': host('GitLab pipelines', { language: 'mount-lint/gitlab' }, ['# ', '']),
  'Taskfile.yml': host('task files', { language: 'mount-lint/taskfile' }, ['# ', '']),
  'azure-pipelines.yml': host('Azure pipelines', { language: 'mount-lint/azure' }, ['# ', '']),
  'kind.yaml': host('clusters', { language: 'mount-lint/kubernetes' }, ['# ', '']),
  '.vscode/tasks.json': host('VS Code tasks', { language: 'mount-lint/vscode' }, ['/* ', ' */']),
  justfile: host('justfiles', { language: 'mount-lint/justfile' }, ['# ', '']),
  Jenkinsfile: host('Jenkinsfiles', { language: 'mount-lint/jenkinsfile' }, ['// ', '']),
  'web.container': host('quadlets', { language: 'mount-lint/quadlet' }, ['# ', '']),
  'package.json': host('packages', { language: 'mount-lint/npm' }, ['', '']),
  'README.md': host('Markdown', { plugins: { markdown }, language: 'markdown/gfm' }, ['<!-- ', ' -->']),
  'start.js': host('JavaScript', {}, ['// ', '']),
  'start.ts': host('TypeScript', { languageOptions: { parser: tseslint.parser } }, ['// ', '']),
} as const

/** Tests one rule in files of several hosts and in both majors of ESLint. */
export function testRule(
  rule: MountLintRule,
  tables: {
    readonly valid: readonly (SilentRow & Pick<RuleRow, 'filename' | 'options'>)[]
    readonly invalid: readonly RuleRow[]
  },
): void {
  const valid = tables.valid.map(({ says, filename, code, options = [{ context: 'text' }] }) => ({
    name: says,
    filename,
    code,
    ...HOSTS[filename].config,
    options: [...options],
  }))
  const found = tables.invalid.map((row) => ({
    ...invalid({ ...row, rule }, { filename: row.filename, ...HOSTS[row.filename] }),
    ...HOSTS[row.filename].config,
  }))
  describe.each(majors)('in ESLint $major', ({ eslint }) => {
    new eslint.RuleTester({ plugins: { 'mount-lint': plugin } }).run(rule, plugin.rules[rule], {
      valid,
      invalid: found,
    })
  })
}

/** A compose file with one volume, on its fifth line. */
export const service = (volume: string): string =>
  `services:\n  web:\n    image: nginx\n    volumes:\n      - ${volume}\n`
