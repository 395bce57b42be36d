import css from '@eslint/css'
import json from '@eslint/json'
import markdown from '@eslint/markdown'
import html from '@html-eslint/eslint-plugin'
import type { ESLint, Linter } from 'eslint'
import astro from 'eslint-plugin-astro'
import jsonc from 'eslint-plugin-jsonc'
import svelte from 'eslint-plugin-svelte'
import toml from 'eslint-plugin-toml'
import vue from 'eslint-plugin-vue'
import yml from 'eslint-plugin-yml'
import { describe, expect, it } from 'vitest'
import plugin from '../../src/index.js'
import { majors } from '../majors.js'

const PLUGINS = { css, json, markdown, html, jsonc, toml, yml } as unknown as Record<string, ESLint.Plugin>

interface Row {
  readonly language: string
  readonly filename: string
  readonly text: string
  readonly config: readonly unknown[]
}

/** A file whose language a plugin names. */
const row = (language: string, filename: string, text: string): Row => ({
  language,
  filename,
  text,
  config: [{ files: [`**/${filename}`], plugins: PLUGINS, language }],
})

const JSON_TEXT = '{ "Mounts": ["docker"] }\n'
const MARKDOWN = '# docker\n\n- [ ] `exec("docker")`\n\n| a | b |\n| - | - |\n| c | d |\n'
const MODULE = "import { exec } from 'node:child_process'\nexec('docker run -v /srv/x:/y i')\n"

/** Ordinary files that name an engine, so that the rules look into them. */
const rows: readonly Row[] = [
  row('json/json', 'data.json', JSON_TEXT),
  row('json/jsonc', 'data.jsonc', `// a\n${JSON_TEXT}`),
  row('json/json5', 'data.json5', "{ Mounts: ['docker'] }\n"),
  row('css/css', 'page.css', '.docker { color: red }\n'),
  row('markdown/commonmark', 'README.md', MARKDOWN),
  row('markdown/gfm', 'README.md', MARKDOWN),
  row('html/html', 'page.html', '<!doctype html>\n<p class="docker">docker<script>exec("docker")</script></p>\n'),
  row('yml/yaml', 'data.yaml', 'Mounts: [docker]\n'),
  row('jsonc/jsonc', 'data.json', JSON_TEXT),
  row('jsonc/json', 'data.json', JSON_TEXT),
  row('jsonc/json5', 'data.json5', "{ Mounts: ['docker'] }\n"),
  row('toml/toml', 'data.toml', 'Mounts = ["docker"]\n'),
  {
    language: 'vue',
    filename: 'App.vue',
    text: `<script setup>\n${MODULE}</script>\n<template><p @click="exec('docker')">docker</p></template>\n`,
    config: vue.configs['flat/base'],
  },
  {
    language: 'svelte',
    filename: 'App.svelte',
    text: `<script>\n${MODULE}</script>\n{#if docker}<p onclick={() => exec('docker')}>docker</p>{/if}\n<style>p { color: red }</style>\n`,
    config: svelte.configs.base,
  },
  {
    language: 'astro',
    filename: 'page.astro',
    text: `---\n${MODULE}---\n<p>{exec('docker')}</p>\n<script>exec('docker')</script>\n`,
    config: astro.configs.base,
  },
]

/** Files whose second line is a command. */
const MOUNT = '\ndocker run -v C:/x:/y i\n'
const MOUNT_PLACE = { line: 2, column: 15, endLine: 2, endColumn: 19 }

const scripts: readonly Row[] = [
  row('json/jsonc', 'data.jsonc', `/*${MOUNT}*/{}\n`),
  row('json/json5', 'data.json5', `/*${MOUNT}*/{}\n`),
  row('css/css', 'page.css', `/*${MOUNT}*/\n`),
  row('markdown/commonmark', 'README.md', `# a${MOUNT}`),
  row('markdown/gfm', 'README.md', `# a${MOUNT}`),
  row('html/html', 'page.html', `<p>${MOUNT}</p>\n`),
  row('yml/yaml', 'data.yaml', `---${MOUNT}`),
  row('jsonc/json5', 'data.json5', `/*${MOUNT}*/{}\n`),
]

/** A language whose source code has the members that ESLint requires, and no others. */
function smallestLanguage(content: object): NonNullable<ESLint.Plugin['languages']>[string] {
  const loc = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }
  const ast = { type: 'File' }
  const sourceCode = { ast, ...content, getLoc: () => loc, getRange: () => [0, 0], traverse: () => [] }
  return {
    fileType: 'text',
    lineStart: 1,
    columnStart: 1,
    nodeTypeKey: 'type',
    validateLanguageOptions: () => undefined,
    parse: () => ({ ok: true, ast }),
    createSourceCode: () => sourceCode,
  } as unknown as NonNullable<ESLint.Plugin['languages']>[string]
}

const smallest: readonly (readonly [has: string, content: object])[] = [
  ['text without positions', { text: MOUNT }],
  ['bytes', { body: new Uint8Array([100, 111]) }],
]

type Eslint = (typeof majors)[number]['eslint']

function lintFile(
  eslint: Eslint,
  { filename, text, config }: Row,
  settings: Linter.Config['settings'] = {},
): Linter.LintMessage[] {
  const configs = [...plugin.configs.all, ...(config as Linter.Config[]), { settings }]
  return new eslint.Linter().verify(text, configs, { filename })
}

describe.each(majors)('languages of other plugins in ESLint $major', ({ eslint }) => {
  it.each(rows)('$language: no rule reports anything in an ordinary file', (file) => {
    expect(lintFile(eslint, file)).toEqual([])
  })

  it.each(scripts)('$language: reports a mount in a file that the settings call a script', (file) => {
    const messages = lintFile(eslint, file, { 'mount-lint': { format: 'shell', context: 'text' } })
    expect(messages).toMatchObject([{ ruleId: 'mount-lint/no-windows-path', ...MOUNT_PLACE }])
  })
})

describe.each(majors)('languages of few members in ESLint $major', ({ eslint }) => {
  it.each(smallest)('no rule reports anything in a file that has %s', (_has, content) => {
    const own: ESLint.Plugin = { languages: { file: smallestLanguage(content) } }
    const config = [{ files: ['**/run.sh'], plugins: { own }, language: 'own/file' }]
    expect(lintFile(eslint, { language: 'own/file', filename: 'run.sh', text: MOUNT, config })).toEqual([])
  })
})

describe.each(majors)('mounts in code of other plugins in ESLint $major', ({ eslint }) => {
  it.each(rows.slice(-3))('$language: reports the mount of a call', (file) => {
    const text = file.text.replace('/srv/x', 'C:/x')
    const [message, ...others] = lintFile(eslint, { ...file, text })
    expect(others).toEqual([])
    expect(message).toMatchObject({ ruleId: 'mount-lint/no-windows-path', line: 3, column: 21, endColumn: 25 })
  })
})
