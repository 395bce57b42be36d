import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { CLI } from '../workspace/bundle.mjs'
import { at, ROOT } from '../workspace/places.mjs'
import { globList } from './generated-files.mjs'
import { keyTable, table } from './tables.mjs'
import { tryItBlocks } from './try-it.mjs'

/** @typedef {import('./generated-files.mjs').Registry} Registry */

/**
 * The generated blocks of README.md and docs/, by name.
 * @type {Readonly<Record<string, (registry: Registry) => string>>}
 */
export const blocks = {
  formats: formatTable,
  'examples-output': () => fenced('text', lint(['examples'])),
  'cli-help': () => fenced('text', lint(['--help'])),
  'cli-config': () => configTable(),
  'editor-settings': () => settingTable(),
  ...ruleOptions(),
  ...transcripts(),
  ...tryItBlocks,
}

/** A block for the page of each rule: its options in ESLint. */
function ruleOptions() {
  const ids = readdirSync(at('docs', 'rules')).map((file) => file.replace(/\.md$/, ''))
  return Object.fromEntries(
    ids.map((id) => [
      `eslint-options-${id}`,
      (/** @type {Registry} */ { pluginRules, pluginOptions }) => {
        const names = pluginRules.find((rule) => rule.id === id)?.options ?? []
        return keyTable(Object.fromEntries(Object.entries(pluginOptions).filter(([name]) => names.includes(name))))
      },
    ]),
  )
}

/** A block for each transcript of the unit tests. */
function transcripts() {
  const folder = at('packages', 'cli', 'test', 'transcripts')
  const names = readdirSync(folder).filter((file) => file.endsWith('.txt'))
  return Object.fromEntries(
    names.map((file) => [
      `transcript-${file.replace(/\.txt$/, '')}`,
      () => fenced('console', readFileSync(join(folder, file), 'utf8')),
    ]),
  )
}

/** @param {Registry} registry */
function formatTable({ formats }) {
  const rows = formats.map(({ id, title, globs, asks }) => {
    const files = globList(globs.slice(0, 4)) + (globs.length > 4 ? ', …' : '')
    return [`[${title}](docs/formats/${id}.md)`, files + (asks ? '; others by their content' : ''), `\`${id}\``]
  })
  return table([['format', 'files', '`--format-of`'], ...rows])
}

/**
 * The output of the built command line program, without a terminal.
 * @param {readonly string[]} args
 */
function lint(args) {
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined }
  return spawnSync(process.execPath, [CLI, ...args], { cwd: ROOT, env, encoding: 'utf8' }).stdout
}

/**
 * @param {string} language
 * @param {string} text
 */
const fenced = (language, text) => `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``

/** The settings of the language server, from the manifest of the VS Code extension. */
function settingTable() {
  /** @type {{ contributes: { configuration: { properties: Readonly<Record<string, { description: string, default: unknown }>> } } }} */
  const { contributes } = JSON.parse(readFileSync(at('packages', 'vscode', 'package.json'), 'utf8'))
  const settings = Object.entries(contributes.configuration.properties).filter(([name]) => !name.includes('.trace.'))
  const rows = settings.map(([name, setting]) => [
    `\`${name.replace('mount-lint.', '')}\``,
    setting.description,
    `\`${JSON.stringify(setting.default)}\``,
  ])
  return table([['setting', 'what it says', 'default'], ...rows])
}

/** The keys of a config file and their descriptions in the schema. */
function configTable() {
  /** @type {{ properties: Readonly<Record<string, { description: string }>> }} */
  const schema = JSON.parse(readFileSync(at('packages', 'cli', 'schema', 'config.json'), 'utf8'))
  return keyTable(schema.properties)
}
