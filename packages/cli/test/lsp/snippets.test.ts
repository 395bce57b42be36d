import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { formatOf } from '@mount-lint/core'
import { parse as parseJsonc, type ParseError } from 'jsonc-parser'
import { parse as parseToml } from 'smol-toml'
import { describe, expect, it } from 'vitest'
import { composeWith } from '../sandbox.js'

const page = readFileSync(fileURLToPath(new URL('../../../../docs/editors.md', import.meta.url)), 'utf8')

/** Decides the format of `*.yaml`. */
const COMPOSE = composeWith('./a:/a')

function below(heading: string): string {
  const [, text = ''] = page.split(`\n## ${heading}\n`)
  return text.split('\n## ')[0] ?? ''
}

/** The first code block of a language below a heading. */
const snippet = (heading: string, language: string): string =>
  new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 's').exec(below(heading))?.[1] ?? ''

function parsedJson(text: string): unknown {
  const errors: ParseError[] = []
  const value: unknown = parseJsonc(text, errors, { allowTrailingComma: true })
  expect(errors).toEqual([])
  return value
}

describe('the settings in docs/editors.md', () => {
  it('start the server in Helix, for each language that they name', () => {
    const settings = parseToml(snippet('Helix', 'toml'))
    expect(settings).toMatchObject({
      'language-server': { 'mount-lint': { command: 'mount-lint', args: ['--lsp'] } },
      language: [
        { name: 'docker-compose', 'language-servers': expect.arrayContaining(['mount-lint']) as unknown },
        { name: 'bash', 'language-servers': expect.arrayContaining(['mount-lint']) as unknown },
      ],
    })
  })

  it('start the server in Sublime Text', () => {
    expect(parsedJson(snippet('Sublime Text', 'jsonc'))).toMatchObject({
      clients: { 'mount-lint': { enabled: true, command: ['mount-lint', '--lsp'] } },
    })
  })

  it('name files for JetBrains that have a format', () => {
    const [, patterns = ''] = /`(\*\.yaml;[^`]*)`/.exec(below('JetBrains').replaceAll('\n', '')) ?? []
    const names = patterns.split(';').map((pattern) => pattern.replace('*', 'compose'))
    expect(names.filter((path) => formatOf({ path, text: COMPOSE }) === undefined)).toEqual([])
    expect(names).toHaveLength(10)
  })

  it.each([...page.matchAll(/```jsonc?\n(.*?)```/gs)].map(([, text = '']) => [text.split('\n')[0], text]))(
    'are JSON with comments: %s',
    (_, text) => {
      parsedJson(text)
    },
  )
})
