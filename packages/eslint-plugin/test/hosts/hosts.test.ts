import json from '@eslint/json'
import markdown from '@eslint/markdown'
import type { ESLint, Linter } from 'eslint'
import jsonc from 'eslint-plugin-jsonc'
import yml from 'eslint-plugin-yml'
import * as jsoncParser from 'jsonc-eslint-parser'
import { describe, expect, it } from 'vitest'
import * as yamlParser from 'yaml-eslint-parser'
import plugin from '../../src/index.js'
import { majors } from '../majors.js'

const COMPOSE = 'services:\n  web:\n    volumes:\n      - /mnt/c/x:/x # 🐳\n'
const DEVCONTAINER = '{ // a\n  "runArgs": ["-v", "C:\\\\x:/x"]\n}\n'
const MARKDOWN = '# Use\n\n```sh\ndocker run -v /mnt/c/x:/x i\n```\n\n```yaml\n' + COMPOSE + '```\n'

interface Row {
  readonly host: string
  readonly filename: string
  readonly text: string
  readonly config: Linter.Config[]
  /** Line, column, end line and end column of each finding. */
  readonly places: readonly (readonly [number, number, number, number])[]
  readonly written: string
}

const plugins = (one: Record<string, unknown>): Record<string, ESLint.Plugin> => one as Record<string, ESLint.Plugin>

const COMPOSE_PLACE = [4, 9, 4, 17] as const
const JSON_PLACE = [2, 22, 2, 27] as const
const writtenCompose = COMPOSE.replace('/mnt/c/x', '~/x')
const writtenDevcontainer = DEVCONTAINER.replace('C:\\\\x', '${localEnv:HOME}/x')

const devcontainer = { filename: '.devcontainer/devcontainer.json', text: DEVCONTAINER, places: [JSON_PLACE] }

const rows: readonly Row[] = [
  {
    host: 'yml/yaml of eslint-plugin-yml',
    filename: 'compose.yaml',
    text: COMPOSE,
    config: [{ files: ['**/*.yaml'], plugins: plugins({ yml }), language: 'yml/yaml' }],
    places: [COMPOSE_PLACE],
    written: writtenCompose,
  },
  {
    host: 'yaml-eslint-parser',
    filename: 'compose.yaml',
    text: COMPOSE,
    config: [{ files: ['**/*.yaml'], languageOptions: { parser: yamlParser } }],
    places: [COMPOSE_PLACE],
    written: writtenCompose,
  },
  {
    host: 'json/jsonc of @eslint/json',
    config: [{ files: ['**/*.json'], plugins: plugins({ json }), language: 'json/jsonc' }],
    ...devcontainer,
    written: writtenDevcontainer,
  },
  {
    host: 'jsonc/jsonc of eslint-plugin-jsonc',
    config: [{ files: ['**/*.json'], plugins: plugins({ jsonc }), language: 'jsonc/jsonc' }],
    ...devcontainer,
    written: writtenDevcontainer,
  },
  {
    host: 'jsonc-eslint-parser',
    config: [{ files: ['**/*.json'], languageOptions: { parser: jsoncParser } }],
    ...devcontainer,
    written: writtenDevcontainer,
  },
  {
    host: 'code blocks of @eslint/markdown',
    filename: 'README.md',
    text: MARKDOWN,
    config: [
      { files: ['**/*.md'], plugins: plugins({ markdown }), processor: 'markdown/markdown' },
      { files: ['**/*.md/*.sh'], language: 'mount-lint/shell' },
      { files: ['**/*.md/*.yaml'], language: 'mount-lint/compose' },
    ],
    places: [
      [4, 15, 4, 23],
      [11, 9, 11, 17],
    ],
    written: MARKDOWN.replaceAll('/mnt/c/x', '~/x'),
  },
]

/** The text after the first suggestion of each message. */
function written(text: string, messages: readonly Linter.LintMessage[]): string {
  return messages.toReversed().reduce((now, { suggestions }) => {
    const { range, text: instead } = suggestions?.[0]?.fix ?? { range: [0, 0] as const, text: '' }
    return now.slice(0, range[0]) + instead + now.slice(range[1])
  }, text)
}

describe.each(majors)('files of other languages in ESLint $major', ({ eslint }) => {
  it.each(rows)('$host', ({ filename, text, config, places, written: expected }) => {
    const messages = new eslint.Linter().verify(text, [...plugin.configs.rules, ...config], {
      filename,
      filterCodeBlock: () => true,
    })
    expect(messages.map(({ line, column, endLine, endColumn }) => [line, column, endLine, endColumn])).toEqual(places)
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(places.map(() => 'mount-lint/no-windows-path'))
    expect(written(text, messages)).toBe(expected)
  })

  it.each(rows)('$host: a mount is ignored by the comment that the suggestion writes', (row) => {
    const { filename, text, config } = row
    const linter = new eslint.Linter()
    const verify = (code: string) =>
      linter.verify(code, [...plugin.configs.rules, ...config], { filename, filterCodeBlock: () => true })
    const ignored = verify(text)
      .toReversed()
      .reduce((now, { suggestions }) => {
        const { range, text: comment } = suggestions?.[1]?.fix ?? { range: [0, 0] as const, text: '' }
        return now.slice(0, range[0]) + comment + now.slice(range[1])
      }, text)
    expect(ignored).not.toBe(text)
    expect(verify(ignored)).toEqual([])
  })
})
