import { rolldown } from 'rolldown'
import { bundledCore } from '../rolldown/core.mjs'
import { at } from '../workspace/places.mjs'

/**
 * Imports a TypeScript module of the workspace; it is bundled first, since Node.js 20 runs no TypeScript.
 * @param {string} path
 */
async function load(path) {
  const bundle = await rolldown({ input: path, platform: 'node', resolve: { alias: bundledCore }, logLevel: 'silent' })
  const { output } = await bundle.generate({ format: 'esm', codeSplitting: false })
  return import(`data:text/javascript;base64,${Buffer.from(output[0].code).toString('base64')}`)
}

const core = (/** @type {string} */ path) => load(at('packages', 'core', 'src', ...path.split('/')))

const plugin = (/** @type {string} */ path) => load(at('packages', 'eslint-plugin', 'src', ...path.split('/')))

/**
 * @typedef {import('../../packages/core/src/formats/format.js').Format} Format
 * @typedef {import('../../packages/core/src/rules/rule.js').Rule} Rule
 * @typedef {Readonly<Record<string, { description: string }>>} PluginOptions
 * @typedef {import('../../packages/playground/src/project.js').Project} Project
 */

/**
 * Loads the formats, the rules of core and of the ESLint plugin, the config schema and the links of the playground from
 * the sources, even if generated files are outdated.
 * @returns {Promise<{ formats: readonly Format[], patternOf: (globs: readonly string[]) => string, rules: readonly Rule[], pluginRules: readonly { id: string, options: readonly string[] }[], pluginOptions: PluginOptions, publishedSchema: object, toHash: (project: Project) => string | undefined }>}
 */
export async function loadRegistry() {
  const { formats, patternOf } = await core('formats/index.ts')
  const { rules } = await core('rules/index.ts')
  const { ruleTexts: pluginRules } = await plugin('rule-texts.ts')
  /** @type {{ SETTINGS_SCHEMA: { properties: PluginOptions } }} */
  const { SETTINGS_SCHEMA } = await plugin('rules/options.ts')
  const { publishedSchema } = await load(at('packages', 'cli', 'test', 'published-schema.ts'))
  const { toHash } = await load(at('packages', 'playground', 'src', 'project.ts'))
  return { formats, patternOf, rules, pluginRules, pluginOptions: SETTINGS_SCHEMA.properties, publishedSchema, toHash }
}
